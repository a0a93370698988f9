/** More is a whole part of the page, not a place. */
const mostLetters = 400;
const keptLetters = 160;

/** The words of an element as a mark keeps them. */
export function markedWords(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length > mostLetters ? '' : plain.slice(0, keptLetters);
}
