import { findOldEncoding, type OldEncoding } from '../../../text/encodings/old-encodings.ts';

type FormFields = Record<string, { value?: unknown } | undefined>;
/** `value`: what the field says in Unicode, of an editor the whole of what it keeps. */
type OldText = Pick<OldEncoding, 'encoding'> & { path: string; value: unknown };

/** What was looked at before: a form asks again at every letter that is typed. */
const looked = new Map<string, OldEncoding | null>();
const mostLooked = 2_000;

/** Fields of a form whose text is in an encoding from before Unicode. Secrets are nobody's words. */
export function oldTextsOf(fields: FormFields): OldText[] {
  return Object.entries(fields).flatMap(([path, field]) => {
    if (/password|secret/i.test(path)) return [];
    const found = converted(field?.value);
    return found === null ? [] : [{ path, ...found }];
  });
}

type Converted = Pick<OldText, 'encoding' | 'value'>;

function converted(value: unknown): Converted | null {
  if (typeof value === 'string') {
    const found = lookedUp(value);
    return found === null ? null : { encoding: found.encoding, value: found.converted };
  }
  return isGroup(value) && 'root' in value ? convertedParts(value) : null;
}

/** A written text with each of its old pieces in Unicode; `null` where there is none. */
function convertedParts(part: unknown): Converted | null {
  if (typeof part !== 'object' || part === null) return null;
  const inner = Object.entries(part).map(([name, value]) => {
    const found = typeof value === 'string' ? (name === 'text' ? converted(value) : null) : convertedParts(value);
    return { name, value: found?.value ?? value, encoding: found?.encoding };
  });
  const encoding = inner.find((one) => one.encoding !== undefined)?.encoding;
  if (encoding === undefined) return null;
  const values = inner.map(({ value }) => value);
  return { encoding, value: Array.isArray(part) ? values : Object.fromEntries(inner.map(({ name, value }) => [name, value])) };
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function lookedUp(text: string): OldEncoding | null {
  const known = looked.get(text);
  if (known !== undefined) return known;
  if (looked.size >= mostLooked) looked.clear();
  const found = findOldEncoding(text);
  looked.set(text, found);
  return found;
}
