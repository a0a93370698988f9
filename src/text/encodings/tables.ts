/** Letters in the order of the rows below: each vowel plain, grave, hook, tilde, acute, dot below. */
const vowels = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
];

/**
 * TCVN 5712:1993 VN3, the code page of .VnTime and other "ABC" fonts, as its bytes look when they are read as Latin-1. Toned
 * capitals have no codes: their fonts draw the small letters as capitals.
 */
const tcvn3Vowels = [
  'aµ¶·¸¹',
  '¨»¼½¾Æ',
  '©ÇÈÉÊË',
  'eÌÎÏÐÑ',
  'ªÒÓÔÕÖ',
  'i×ØÜÝÞ',
  'oßáâãä',
  '«åæçèé',
  '¬êëìíî',
  'uïñòóô',
  '\u00adõö÷øù',
  'yúûüýþ',
];

/** VNI for Windows: the letter, then a sign for the tone, or for the tone and the hat together. */
const vniVowels = [
  ['a', 'aø', 'aû', 'aõ', 'aù', 'aï'],
  ['aê', 'aè', 'aú', 'aü', 'aé', 'aë'],
  ['aâ', 'aà', 'aå', 'aã', 'aá', 'aä'],
  ['e', 'eø', 'eû', 'eõ', 'eù', 'eï'],
  ['eâ', 'eà', 'eå', 'eã', 'eá', 'eä'],
  ['i', 'ì', 'æ', 'ó', 'í', 'ò'],
  ['o', 'oø', 'oû', 'oõ', 'où', 'oï'],
  ['oâ', 'oà', 'oå', 'oã', 'oá', 'oä'],
  ['ô', 'ôø', 'ôû', 'ôõ', 'ôù', 'ôï'],
  ['u', 'uø', 'uû', 'uõ', 'uù', 'uï'],
  ['ö', 'öø', 'öû', 'öõ', 'öù', 'öï'],
  ['y', 'yø', 'yû', 'yõ', 'yù', 'î'],
];

/** RFC 1456: the letter, then its hat, then its tone, all in ASCII. */
const viqrHats: Record<string, string> = { ă: 'a(', â: 'a^', ê: 'e^', ô: 'o^', ơ: 'o+', ư: 'u+' };
const viqrTones = ['', '`', '?', '~', "'", '.'];

export type EncodingName = 'TCVN3' | 'VNI' | 'VIQR';

/** Vietnamese letters, and what stands for each in an old encoding. */
export type EncodingTable = { name: EncodingName; codes: ReadonlyMap<string, string> };

const letters = vowels.map((row) => [...row]);
const pairs = (codes: string[][]) =>
  letters.flatMap((row, at) => row.map((letter, tone) => [letter, codes[at]?.[tone] ?? letter] as const));
/** Capitals of codes that are letters with signs behind them. */
const capitals = (table: (readonly [string, string])[]) =>
  table.map(([letter, code]) => [letter.toUpperCase(), code.toUpperCase()] as const);

const tcvn3 = pairs(tcvn3Vowels.map((row) => [...row]));
const tcvn3Capitals = [...'ĂÂÊÔƠƯĐ'].map((letter, at) => [letter, '¡¢£¤¥¦§'[at] ?? letter] as const);
const vni = [...pairs(vniVowels), ['đ', 'ñ'] as const];
const viqr = [
  ...pairs(letters.map((row) => viqrTones.map((tone) => `${viqrHats[row[0] ?? ''] ?? row[0]}${tone}`))),
  ['đ', 'dd'] as const,
];

export const encodingTables: EncodingTable[] = [
  { name: 'TCVN3', codes: new Map([...tcvn3, ['đ', '®'], ...tcvn3Capitals]) },
  { name: 'VNI', codes: new Map([...vni, ...capitals(vni)]) },
  { name: 'VIQR', codes: new Map([...viqr, ...capitals(viqr)]) },
];
