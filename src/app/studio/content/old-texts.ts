import { findOldEncoding, type OldEncoding } from '../../../text/encodings/old-encodings.ts';

type FormFields = Record<string, { value?: unknown } | undefined>;
type OldText = OldEncoding & { path: string };

/** What was looked at before: a form asks again at every letter that is typed. */
const looked = new Map<string, OldEncoding | null>();
const mostLooked = 2_000;

/** Fields of a form whose text is in an encoding from before Unicode. Secrets are nobody's words. */
export function oldTextsOf(fields: FormFields): OldText[] {
  return Object.entries(fields).flatMap(([path, field]) => {
    if (typeof field?.value !== 'string' || /password|secret/i.test(path)) return [];
    const found = lookedUp(field.value);
    return found === null ? [] : [{ path, ...found }];
  });
}

function lookedUp(text: string): OldEncoding | null {
  const known = looked.get(text);
  if (known !== undefined) return known;
  if (looked.size >= mostLooked) looked.clear();
  const found = findOldEncoding(text);
  looked.set(text, found);
  return found;
}
