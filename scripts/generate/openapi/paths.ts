import { type ListedType, listedTypes } from '../../../src/domain/content-index.ts';
import { collectionOfType, isContentType } from '../../../src/domain/content-list.ts';
import { pascalCase } from '../../../src/text/pascal-case.ts';
import { parametersOf } from './parameters.ts';

type Json = Record<string, unknown>;
type Examples = Map<string, unknown>;

export const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const nullable = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] });

/** Names of the components that each view of a kind is. */
function schemasOf(type: ListedType): Json[] {
  const name = pascalCase(type);
  return [refTo('Card'), refTo(isContentType(type) ? 'EditionSummary' : `${name}Summary`), refTo(name)];
}

const unique = (schemas: Json[]): Json[] => [...new Map(schemas.map((schema) => [String(schema.$ref), schema])).values()];
const allSchemas = unique(listedTypes.flatMap(schemasOf));

export function paths(examples: Examples): Json {
  return {
    '/content/v1/': get({
      id: 'getIndex',
      summary: 'Where everything is',
      schema: refTo('Index'),
      example: examples.get('/content/v1/'),
    }),
    '/content/v1/documents': listPath({ collection: 'documents', kind: 'documents', documents: allSchemas, examples }),
    ...Object.assign({}, ...listedTypes.map((type) => pathsOfType({ type, examples }))),
    '/content/v1/units': get({
      id: 'listUnits',
      summary: 'Provinces; with `unit` or `type`, what is below a unit or of a level',
      schema: refTo('UnitList'),
      parameters: parametersOf('units'),
      example: examples.get('/content/v1/units'),
    }),
    '/content/v1/units/{code}': get({
      id: 'getUnit',
      summary: 'One unit; a province with its communes and offices',
      schema: { anyOf: [refTo('Province'), refTo('Unit')] },
      parameters: [pathParameter('code', '92')],
      example: examples.get('/content/v1/units/92'),
    }),
    '/content/v1/editions/{sha256}': get({
      id: 'getEdition',
      summary: 'The very words that were approved, by the hash of their canonical JSON',
      schema: refTo('Edition'),
      parameters: [pathParameter('sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')],
      example: examples.get('/content/v1/editions/{id}'),
      canBeGone: true,
    }),
    '/content/v1/changes': changesPath(examples),
    '/content/v1/search': get({
      id: 'searchDocuments',
      summary: 'What somebody meant by a few words, best first: without marks, unfinished, or with one letter wrong',
      schema: refTo('SearchAnswer'),
      parameters: parametersOf('search'),
      example: examples.get('/content/v1/search'),
    }),
  };
}

function pathsOfType({ type, examples }: { type: ListedType; examples: Examples }): Json {
  const collection = collectionOfType(type);
  return {
    [`/content/v1/${collection}`]: listPath({
      collection,
      kind: isWordless(type) ? 'wordless' : 'list',
      documents: schemasOf(type),
      examples,
    }),
    [`/content/v1/${collection}/{id}`]: get({
      id: `get${pascalCase(type)}`,
      summary: `One ${type}, with its links expanded once`,
      schema: { anyOf: schemasOf(type) },
      parameters: [pathParameter('id', 'can-tho-2026'), ...parametersOf('document')],
      example: examples.get(`/content/v1/${collection}/{id}`),
      canBeGone: true,
    }),
  };
}

const isWordless = (type: ListedType): boolean => type === 'artwork' || type === 'pack';

type ListPath = { collection: string; kind: 'list' | 'wordless' | 'documents'; documents: Json[]; examples: Examples };

function listPath({ collection, kind, documents, examples }: ListPath): Json {
  const members = {
    collection: { type: 'string', const: collection },
    view: { type: 'string', enum: ['card', 'summary', 'full'] },
    updatedAt: { type: 'string', format: 'date-time' },
    total: { type: 'integer', minimum: 0 },
    next: nullable({ type: 'string', format: 'uri' }),
    documents: { type: 'array', items: { anyOf: documents } },
  };
  return get({
    id: `list${pascalCase(collection)}`,
    summary: `${collection}, newest first`,
    schema: { type: 'object', properties: members, required: Object.keys(members) },
    parameters: parametersOf(kind),
    example: examples.get(`/content/v1/${collection}`),
  });
}

function changesPath(examples: Examples): Json {
  const upsert = { change: { const: 'upsert' }, type: { type: 'string' }, id: { type: 'string' } };
  const changed = { ...upsert, document: { anyOf: [...allSchemas, refTo('Province')] } };
  const gone = { ...upsert, change: { const: 'delete' }, withdrawal: nullable(refTo('Withdrawal')) };
  const members = {
    reset: {
      type: 'boolean',
      description: 'The cursor is from a history that is no more: forget everything, what follows is all.',
    },
    hasMore: { type: 'boolean' },
    cursor: { type: 'string', description: 'Keep it; it stays good over restarts, publications and rollbacks.' },
    next: { type: 'string', format: 'uri' },
    changes: {
      type: 'array',
      items: { anyOf: [changed, gone].map((properties) => ({ type: 'object', properties, required: Object.keys(properties) })) },
    },
  };
  const document = examples.get('/content/v1/guides/{id}') as { id: string } | undefined;
  const withdrawal = examples.get('withdrawal') as { id: string } | undefined;
  const cursor = 'WzE3OTUzOTU2MDAwMDAsbnVsbCwwXQ';
  return get({
    id: 'listChanges',
    summary: 'What has changed since a cursor, with tombstones of what was withdrawn',
    schema: { type: 'object', properties: members, required: Object.keys(members) },
    parameters: parametersOf('changes'),
    example: {
      ...{ reset: false, hasMore: false, cursor, next: `https://bdhvs.example.vn/content/v1/changes?since=${cursor}` },
      changes: [
        { change: 'upsert', type: 'guide', id: document?.id, document },
        { change: 'delete', type: 'guide', id: withdrawal?.id, withdrawal },
      ],
    },
  });
}

const pathParameter = (name: string, example: string): Json => {
  return { name, in: 'path', required: true, schema: { type: 'string' }, example };
};

type Get = { id: string; summary: string; schema: Json; parameters?: Json[]; example: unknown; canBeGone?: boolean };

function get({ id, summary, schema, parameters = [], example, canBeGone = false }: Get): Json {
  const problem = (name: string): Json => ({ $ref: `#/components/responses/${name}` });
  const responses = {
    200: {
      description: 'OK',
      headers: { ETag: { $ref: '#/components/headers/ETag' } },
      content: { 'application/json': { schema, example } },
    },
    304: { description: 'Nothing has changed since the `ETag` that came with `If-None-Match`.' },
    400: problem('BadQuery'),
    404: problem('NotFound'),
    ...(canBeGone ? { 410: problem('Withdrawn') } : {}),
  };
  return { get: { operationId: id, summary, parameters, responses } };
}
