/** Text as Pano stores it: NFC, CR LF as LF, no byte-order mark, no trailing blanks on a line. macOS and PDFs give NFD. */
export function toNfc(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .normalize('NFC');
}

/** Every string inside a plain JSON value, normalised. Keys are left alone. */
export function toNfcDeep<T>(value: T): T {
  if (typeof value === 'string') return toNfc(value) as T;
  if (Array.isArray(value)) return value.map(toNfcDeep) as T;
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNfcDeep(inner)])) as T;
  }
  return value;
}
