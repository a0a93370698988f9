/** What somebody typed into a form and did not save. `at`: milliseconds. `savedAt`: when the document was last saved then. */
export type Kept = { session: string; at: number; savedAt: string; values: Record<string, unknown> };

/** Where a form's typing lies: of one account, document and language. `id` null: a new document. */
export type Place = { user: string; collection: string; id: string | null; locale: string };

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = 'pano-typed:';
const mostAgeMs = 7 * 24 * 3_600_000;
/** Forms that were left with something in them: of one and the same document hardly ever more. */
const mostEntries = 3;

const keyOf = ({ user, collection, id, locale }: Place): string => `${prefix}${user}:${collection}:${id ?? 'new'}:${locale}`;

/** The newest first. What cannot be read, and what is older than a week, is not there. */
export function readKept(shelf: Shelf, place: Place, now: number): Kept[] {
  return parse(shelf.getItem(keyOf(place))).filter(({ at }) => now - at < mostAgeMs);
}

/** `false`: there was no room for it. */
export function keep(shelf: Shelf, place: Place, kept: Kept): boolean {
  const others = readKept(shelf, place, kept.at).filter(({ session }) => session !== kept.session);
  try {
    shelf.setItem(keyOf(place), JSON.stringify([kept, ...others].slice(0, mostEntries)));
    return true;
  } catch {
    // The browser's room is full or shut: it is said beside the form.
    return false;
  }
}

export function forget(shelf: Shelf, place: Place, session: string): void {
  const others = parse(shelf.getItem(keyOf(place))).filter((one) => one.session !== session);
  if (others.length === 0) shelf.removeItem(keyOf(place));
  else shelf.setItem(keyOf(place), JSON.stringify(others));
}

/** Takes away what nobody came back to. */
export function forgetOld(shelf: Shelf, now: number): void {
  const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at)).filter((key) => key?.startsWith(prefix));
  for (const key of keys) {
    const isLive = parse(shelf.getItem(key ?? '')).some(({ at }) => now - at < mostAgeMs);
    if (key && !isLive) shelf.removeItem(key);
  }
}

function parse(text: string | null): Kept[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is Kept {
  const { session, at, values } = (value ?? {}) as Partial<Kept>;
  return typeof session === 'string' && typeof at === 'number' && values !== null && typeof values === 'object';
}
