import { listedTypes } from '../../../src/domain/content-index.ts';
import { collectionOfType, isContentType } from '../../../src/domain/content-list.ts';
import { pascalCase } from '../../../src/text/pascal-case.ts';
import { componentSchemas } from './document.ts';

type Schema = {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
};

/** The components as TypeScript. The client imports nothing outside its folder, so that a portal can copy it. */
export function clientTypesText(): string {
  const types = Object.entries(componentSchemas() as Record<string, Schema>).map(([name, schema]) => {
    const comment = schema.description ? `/** ${schema.description} */\n` : '';
    return `${comment}export type ${name} = ${typeOf(schema, '')};`;
  });
  return [
    '// Generated from the schemas of the content API by `npm run generate`. Do not edit.',
    ...types,
    collectionsType(),
    '',
  ].join('\n\n');
}

/** The documents of each list, by view. */
function collectionsType(): string {
  const rows = listedTypes.map((type) => {
    const name = pascalCase(type);
    const summary = isContentType(type) ? 'EditionSummary' : `${name}Summary`;
    return `  ${collectionOfType(type)}: { card: Card; summary: ${summary}; full: ${name} };`;
  });
  return ['/** What each collection holds, by view. */', 'export type Collections = {', ...rows, '};'].join('\n');
}

function typeOf(schema: Schema, indent: string): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((choice) => typeOf(choice, indent)).join(' | ');
  if (schema.type === 'array') return `Array<${schema.items ? typeOf(schema.items, indent) : 'unknown'}>`;
  if (schema.type === 'object') return objectType(schema, indent);
  return (
    { string: 'string', number: 'number', integer: 'number', boolean: 'boolean', null: 'null' }[schema.type ?? ''] ?? 'unknown'
  );
}

function objectType({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, schema]) => {
    return `${inner}${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, inner)};`;
  });
  return ['{', ...members, `${indent}}`].join('\n');
}
