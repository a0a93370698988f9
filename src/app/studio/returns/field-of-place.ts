import type { MarkPlace } from '../../../domain/returns.ts';

/** Fewer letters stand in too many fields. */
const leastLetters = 8;

/** Where a mark leads in an open form, as the form names it: "steps.1.text"; `null` where nothing is found. */
export function fieldOfPlace(place: MarkPlace, values: unknown): string | null {
  if (place.on === 'piece') return pathOfPiece(place.piece, values);
  return place.on === 'field' ? pathInForm(place.path, values) : fieldThatSays(place.near, values);
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function pathOfPiece(key: string, values: unknown): string | null {
  if (!isGroup(values)) return null;
  if (Array.isArray(values.artworks)) {
    const index = values.artworks.findIndex((row) => isGroup(row) && row.key === key);
    return index < 0 ? null : `artworks.${index}`;
  }
  return 'artwork' in values ? 'artwork' : null;
}

/** Rows are named by their ids, and may have moved since. */
function pathInForm(path: string, values: unknown): string | null {
  let value = values;
  const found: string[] = [];
  for (const part of path.split('.')) {
    if (Array.isArray(value)) {
      const index = value.findIndex((row) => isGroup(row) && row.id === part);
      if (index < 0) return null;
      found.push(String(index));
      value = value[index];
    } else {
      found.push(part);
      value = isGroup(value) ? value[part] : undefined;
    }
  }
  return found.join('.');
}

/** The page sets texts with hard spaces and other quotes. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The field whose text stands at a place of the page: it holds the words there, or the most of them. */
function fieldThatSays(near: string, values: unknown): string | null {
  const wanted = plain(near);
  if (wanted.length < leastLetters) return null;
  const texts = [...textsIn(values)].map(({ path, text }) => ({ path, text: plain(text) }));
  const whole = texts.find(({ text }) => text.includes(wanted));
  if (whole !== undefined) return whole.path;
  const parts = texts.filter(({ text }) => text.length >= leastLetters && wanted.includes(text));
  return parts.sort((a, b) => b.text.length - a.text.length)[0]?.path ?? null;
}

function* textsIn(value: unknown, path = ''): Generator<{ path: string; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  // A rich text is one field, whatever is in it.
  else if (isWritten(value)) yield { path, text: wordsOf(value.root).join(' ') };
  else if (value !== null && typeof value === 'object') {
    // An editor before the plain lines beside it, which are out of sight.
    const entries = Object.entries(value).toSorted(([, one], [, other]) => Number(isWritten(other)) - Number(isWritten(one)));
    for (const [name, inner] of entries) yield* textsIn(inner, path === '' ? name : `${path}.${name}`);
  }
}

const isWritten = (value: unknown): value is { root: unknown } => isGroup(value) && 'root' in value;

/** The words of a written text, without the names of its parts. */
function wordsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (!isGroup(node)) return [];
  const { text, children, fields } = node;
  return [...(typeof text === 'string' ? [text] : []), ...wordsOf(children), ...wordsOf(fields)];
}
