import { describe, expect, it } from 'vitest';
import { decodeOld, encodeOld, findOldEncoding } from '../../../src/text/encodings/old-encodings.ts';
import { isSyllable } from '../../../src/text/encodings/syllable.ts';

const right = 'Tiếng Việt: mọi người cùng học';

it.each([
  ['TCVN3', 'TiÕng ViÖt: mäi ng\u00adêi cïng häc'],
  ['VNI', 'Tieáng Vieät: moïi ngöôøi cuøng hoïc'],
  ['VIQR', "Tie^'ng Vie^.t: mo.i ngu+o+`i cu`ng ho.c"],
])('is recognised and turned into Unicode: %s', (encoding, typed) => {
  expect(findOldEncoding(typed)).toEqual({ encoding, converted: right });
});

it.each([
  ['TCVN3', 'Céng hßa X· héi', 'Cộng hòa Xã hội'],
  ['VNI', 'Ñaëng Thò AÙnh', 'Đặng Thị Ánh'],
  ['VNI', 'Cuøng', 'Cùng'],
  ['VIQR', "DDa(.ng thi. a'nh", 'Đặng thị ánh'],
  ['VIQR', "Ba` con hoc. gi`? Ho.c so^'.", 'Bà con hoc. gì? Học số.'],
])('also in a name or with capitals: %s %s', (encoding, typed, converted) => {
  expect(findOldEncoding(typed)).toEqual({ encoding, converted });
});

it.each([
  right,
  right.normalize('NFD'),
  'Cài VNeID: mở https://vneid.gov.vn/huong-dan?ma=1 rồi gọi (0292) 3800.123.',
  'A cup of coffee, don’t you? It’s e.g. 5^2.',
  'Open from 7 a.m. to 9 a.m., closed at noon',
  'a.m.',
  'Façade à Genève, Zürich, Łódź, São Paulo',
  'Người Mông: Peb txhua tus kawm tau. Tày: Mọi cần slon đảy',
  'សូមអញ្ជើញបងប្អូន',
  'Ea H’Leo, Krông Pắk, Đắk Lắk',
  'Phường Nguyễn Đại Năng – TP. Hải Phòng 98,5%',
  '',
])('leaves other texts alone: %j', (text) => {
  expect(findOldEncoding(text)).toBeNull();
});

/** Every syllable that can be made of common onsets, all vowels with all tones and common codas, and is spelled rightly. */
function* syllables(): Generator<string> {
  const vowels = [...'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ'];
  for (const onset of ['', 'b', 'đ', 'ngh', 'tr', 'qu', 'x'])
    for (const vowel of vowels)
      for (const coda of ['', 'n', 'ng', 'm', 'i', 'u', 'o']) if (isSyllable(onset + vowel + coda)) yield onset + vowel + coda;
}

describe('there and back again', () => {
  it.each(['TCVN3', 'VNI', 'VIQR'] as const)('gives the same text for every syllable: %s', (name) => {
    const wrong = [...syllables()].filter((word) => decodeOld(`${encodeOld(word, name)} a`, name) !== `${word} a`);
    expect(wrong).toEqual([]);
  });

  it.each(['TCVN3', 'VNI', 'VIQR'] as const)('keeps a whole text, and it is recognised: %s', (name) => {
    const text = 'Ủy ban nhân dân phường mời bà con đến nhà văn hóa khu phố học cách cài đặt ứng dụng, mỗi tối thứ bảy';
    const lower = text.toLowerCase();
    expect(findOldEncoding(encodeOld(lower, name))).toEqual({ encoding: name, converted: lower });
  });
});

it.each(['nghiêng', 'Thuở', 'quyển', 'khuya', 'Oanh', 'yêu', 'giếng', 'gì', 'ngoằn', 'Xuyên', 'rượu', 'hòa', 'hoà', 'ý'])(
  'knows the syllable %s',
  (word) => expect(isSyllable(word)).toBe(true),
);
it.each(['TiÕng', 'ViÖt', 'ngöôøi', 'VNeID', 'w', 'hoïc', 'häc', 'ááa'])('knows that %s is none', (word) =>
  expect(isSyllable(word)).toBe(false),
);
