const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A syllable as it is spelled: lower case with all its marks, the tone moved to its end, so that "Hoà" and "Hòa" are one
 * spelling.
 * Only for comparing: the result is not text.
 */
export function spelling(syllable: string): string {
  const letters = syllable.normalize('NFD').toLowerCase();
  return letters.replace(tones, '').normalize('NFC') + (letters.match(tones) ?? []).join('');
}
