import { type FlattenedField, type PayloadRequest, ValidationError } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { cleanTextDeep } from '../../src/text/clean-text.ts';
import { findOldEncoding } from '../../src/text/encodings/old-encodings.ts';
import { languageOfRequest } from '../fields/words.ts';

type Fields = { flattenedFields?: FlattenedField[] };
type Checked = { data?: Record<string, unknown>; req: PayloadRequest; collection?: Fields | null; global?: Fields | null };

/** Secrets are taken as they are: what looks like a slip may be meant. */
const verbatim = new Set(['password', 'newSecret', 'newSecrets', 'sealedSecret', 'secrets', 'previousSecrets', 'salt', 'hash']);

/** Refuses encodings from before Unicode with the text converted, stores the rest clean. A hook of collections and globals. */
export function normaliseText<T extends Checked>({ data, req, collection, global }: T): T['data'] {
  if (!data) return data;
  const texts = Object.fromEntries(Object.entries(data).filter(([name]) => !verbatim.has(name)));
  const old = oldTextsIn(texts);
  if (old.length > 0) throw refusal(old, { req, fields: (collection ?? global)?.flattenedFields ?? [] });
  return { ...data, ...cleanTextDeep(texts) };
}

type OldText = { path: string; error: AppError };

/** The converted text is shown whole up to a length that a box of a form has room for. */
const mostShown = 600;

function oldTextsIn(value: unknown, path: string[] = []): OldText[] {
  if (typeof value === 'string') {
    const found = findOldEncoding(value);
    if (found === null) return [];
    const { encoding } = found;
    const converted = found.converted.length > mostShown ? `${found.converted.slice(0, mostShown)}…` : found.converted;
    return [{ path: path.join('.'), error: new AppError('text.old-encoding', { params: { encoding, converted } }) }];
  }
  if (Array.isArray(value)) return value.flatMap((each, at) => oldTextsIn(each, [...path, String(at)]));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [];
  // A written text is one field, however many pieces it has.
  if ('root' in value)
    return oldTextsIn(Object.values(value.root ?? {}), path)
      .slice(0, 1)
      .map((old) => ({ ...old, path: path.join('.') }));
  return Object.entries(value).flatMap(([key, each]) => oldTextsIn(each, [...path, key]));
}

function refusal(texts: OldText[], { req, fields }: { req: PayloadRequest; fields: FlattenedField[] }): ValidationError {
  const language = languageOfRequest(req);
  const errors = texts.map(({ path, error }) => ({
    path,
    label: labelOf(path, fields, language),
    message: error.sentence(language),
  }));
  return new ValidationError({ errors, req }, req.t);
}

/** What the field at the top of a path is called. */
function labelOf(path: string, fields: FlattenedField[], language: string): string {
  const [name = ''] = path.split('.');
  const field = fields.find((each) => each.name === name);
  const label: unknown = field && 'label' in field ? field.label : undefined;
  if (typeof label === 'string') return label;
  const text = label !== null && typeof label === 'object' ? (label as Record<string, unknown>)[language] : undefined;
  return typeof text === 'string' ? text : name;
}
