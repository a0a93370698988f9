/**
 * What a search for marks that an `end` shuts finds in a text, without looking for the end where there is none: a hundred
 * thousand marks that nothing shuts would each be read to the end of the text.
 */
export function upToLast(text: string, end: string, change: (part: string) => string): string {
  const length = text.lastIndexOf(end) + 1;
  return change(text.slice(0, length)) + text.slice(length);
}
