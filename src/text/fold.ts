/**
 * Key to search and compare Vietnamese by: no marks, đ as d, lower case, single spaces. "Hòa" and "Hoà" give the same key.
 * For display never: it is not a spelling.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
