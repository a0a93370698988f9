import type { Field, Validate } from 'payload';
import { email, json, richText, text, textarea } from 'payload/shared';
import { AppError } from '../../src/domain/errors.ts';
import type { ReaderLanguage } from '../../src/domain/reader-language.ts';
import { cleanText } from '../../src/text/clean-text.ts';
import { languageOfRequest, type ReaderRequest } from '../fields/words.ts';
import { mostLetters } from './limits.ts';

/** What Payload checks where a field has no check of its own. */
const usualChecks = { text, textarea, email, json, richText } as unknown as Record<string, Validate>;

/** Payload adds fields to the lists that it is given: two collections that share a list must go on sharing one. */
const known = new WeakMap<Field[], Field[]>();

/** The fields, each text with a limit that is checked before anything else is. */
export function boundTexts(fields: Field[]): Field[] {
  const made = known.get(fields) ?? boundEach(fields);
  known.set(fields, made);
  return made;
}

function boundEach(fields: Field[]): Field[] {
  return fields.map((field) => {
    if (field.type === 'tabs') {
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: boundTexts(tab.fields) })) };
    }
    if (field.type === 'blocks') {
      return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: boundTexts(block.fields) })) };
    }
    if ('fields' in field && Array.isArray(field.fields)) return { ...field, fields: boundTexts(field.fields) } as Field;
    return bounded(field);
  });
}

type Options = { req?: ReaderRequest; previousValue?: unknown };

function bounded(field: Field): Field {
  const most = mostLetters(field);
  if (most === null || !('name' in field) || field.type === 'ui') return field;
  const check = (field.validate as Validate | undefined) ?? usualChecks[field.type];
  const validate: Validate = (value: unknown, options: Options) => {
    const longest = longestText(value, textsIn(options.previousValue));
    if (longest <= most) return check?.(value, { ...options, maxLength: undefined } as never) ?? true;
    const language = languageOfRequest(options.req);
    const params = { field: labelOf(field, language), given: longest, most };
    return new AppError('text.too-long', { params }).sentence(language);
  };
  return { ...field, maxLength: most, validate } as Field;
}

function labelOf(field: Field & { name: string }, language: ReaderLanguage): string {
  const label: unknown = 'label' in field ? field.label : undefined;
  const text = label !== null && typeof label === 'object' ? (label as Record<string, unknown>)[language] : label;
  return typeof text === 'string' ? text : field.name;
}

/** Letters of the longest text inside, of those that are new: what was stored before there were limits may stay. */
function longestText(value: unknown, known: ReadonlySet<string>): number {
  return Math.max(0, ...[...textsIn(value)].filter((each) => !known.has(each)).map((each) => [...each].length));
}

/** Every text inside a value, as it would be stored. */
function textsIn(value: unknown): Set<string> {
  if (typeof value === 'string') return new Set([cleanText(value)]);
  if (value === null || typeof value !== 'object') return new Set();
  return new Set(Object.values(value).flatMap((each) => [...textsIn(each)]));
}
