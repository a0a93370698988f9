const onset = '(?:b|ch?|d|đ|gi|gh?|h|kh?|l|m|n(?:gh?|h)?|ph?|qu|r|s|t[hr]?|v|x)?';
/** Vowels that end in a glide, and so the syllable. */
const openVowels =
  '(?:iêu|yêu|oai|oay|oeo|uây|uôi|uya|uyu|ươi|ươu|uao|uai|ai|ao|au|âu|ay|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|ya)';
const vowels = '(?:uyê|iê|yê|oa|oă|oe|oo|ôô|uă|uâ|uê|uô|uơ|uy|ươ|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)';
const coda = '(?:ch|c|m|ng|nh|n|p|t)?';
const syllable = new RegExp(`^${onset}(?:${openVowels}|${vowels}${coda})$`);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether letters are spelled as a Vietnamese syllable is: onset, vowels, at most one tone, coda. Upper case or lower. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  return (letters.match(tones)?.length ?? 0) <= 1 && syllable.test(letters.replace(tones, '').normalize('NFC'));
}
