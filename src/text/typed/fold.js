// Plain JavaScript: the public pages load this folder as it is, beside the servers and the studio.

/** Tones, without the marks that make other letters (ă â ê ô ơ ư). */
export const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

export const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[đĐðÐɖƉ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

export const spelling = (syllable) => {
  const letters = syllable.normalize('NFD').toLowerCase();
  return letters.replace(toneMarks, '').normalize('NFC') + (letters.match(toneMarks) ?? []).join('');
};

/** A syllable of consonants and y alone: "kỹ", "Lý", "Mỹ", "quý". In "hay", "thúy", "Quyền" the letter says another sound. */
const loneY = /^([bcdghklmnprstvx]|ch|gh|kh|ngh?|nh|ph|qu|th|tr)?y(?=[\u0300\u0301\u0303\u0309\u0323]*$)/;

export const withI = (syllable) => syllable.replace(loneY, (_, consonants = '') => `${consonants}i`);

const loneI = /^([bcdghklmnprstvx]|ch|gh|kh|ngh?|nh|ph|qu|th|tr)?i(?=[\u0300\u0301\u0303\u0309\u0323]*$)/;

export const otherWriting = (syllable) => {
  const other = loneY.test(syllable) ? withI(syllable) : syllable.replace(loneI, (_, consonants = '') => `${consonants}y`);
  return other === syllable ? null : other;
};
