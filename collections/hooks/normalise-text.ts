import { type CollectionBeforeValidateHook, type FlattenedField, type PayloadRequest, ValidationError } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { cleanTextDeep } from '../../src/text/clean-text.ts';
import { findOldEncoding } from '../../src/text/encodings/old-encodings.ts';
import { languageOfRequest } from '../fields/words.ts';

/**
 * The gate of all text, whether it is typed, imported or sent to the API: refuses encodings from before Unicode with the text
 * converted, and stores the rest clean.
 */
export const normaliseText: CollectionBeforeValidateHook = ({ data, req, collection }) => {
  if (!data) return data;
  const old = oldTextsIn(data);
  if (old.length > 0) throw refusal(old, { req, fields: collection.flattenedFields });
  return cleanTextDeep(data);
};

type OldText = { path: string; error: AppError };

/** The converted text is shown whole up to a length that a box of a form has room for. */
const mostShown = 600;

function oldTextsIn(value: unknown, path: string[] = []): OldText[] {
  if (typeof value === 'string') {
    const found = path.at(-1) === 'password' ? null : findOldEncoding(value);
    if (found === null) return [];
    const { encoding } = found;
    const converted = found.converted.length > mostShown ? `${found.converted.slice(0, mostShown)}…` : found.converted;
    return [{ path: path.join('.'), error: new AppError('text.old-encoding', { params: { encoding, converted } }) }];
  }
  if (Array.isArray(value)) return value.flatMap((each, at) => oldTextsIn(each, [...path, String(at)]));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [];
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
