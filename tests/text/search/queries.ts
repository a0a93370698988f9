import { sampleContents } from '../../../scripts/sample/load.ts';
import type { CampaignContent } from '../../../src/domain/content.ts';
import { fold } from '../../../src/text/fold.ts';
import { loadUnits } from '../../../src/units/catalogue.ts';

/** What somebody types, and the documents any of which is the right answer: "type/id". */
export type Expected = { kind: string; query: string; answers: string[] };

/** Typed by hand, as people ask: short, without marks, in other words than the title. */
const asked: [query: string, answer: string][] = [
  ['cai vneid', 'guide/cai-vneid'],
  ['vneid', 'guide/cai-vneid'],
  ['kich hoat dinh danh dien tu', 'guide/cai-vneid'],
  ['dinh danh muc do 2', 'guide/cai-vneid'],
  ['quen mat khau vneid', 'guide/cai-vneid'],
  ['lừa đảo', 'guide/nhan-dien-lua-dao'],
  ['lua dao truc tuyen', 'guide/nhan-dien-lua-dao'],
  ['nhan dien lua dao', 'guide/nhan-dien-lua-dao'],
  ['goi gia danh cong an', 'guide/nhan-dien-lua-dao'],
  ['thanh toan khong dung tien mat', 'guide/thanh-toan-khong-dung-tien-mat'],
  ['thanh toan', 'guide/thanh-toan-khong-dung-tien-mat'],
  ['quét mã trả tiền', 'guide/thanh-toan-khong-dung-tien-mat'],
  ['dat lich kham benh', 'guide/dat-lich-kham-bhyt'],
  ['khám bảo hiểm y tế', 'guide/dat-lich-kham-bhyt'],
  ['dat lich kham', 'guide/dat-lich-kham-bhyt'],
  ['zalo an toan', 'guide/dung-zalo-an-toan'],
  ['dung zalo', 'guide/dung-zalo-an-toan'],
  ['zalo', 'guide/dung-zalo-an-toan'],
  ['dich vu cong', 'guide/nop-ho-so-dich-vu-cong'],
  ['nop ho so', 'guide/nop-ho-so-dich-vu-cong'],
  ['nộp hồ sơ qua mạng', 'guide/nop-ho-so-dich-vu-cong'],
  ['ban nong san', 'guide/ban-nong-san-tren-san-tmdt'],
  ['bán hàng trên sàn thương mại điện tử', 'guide/ban-nong-san-tren-san-tmdt'],
  ['to cong nghe so cong dong', 'guide/goi-ho-tro-to-cong-nghe-so'],
  ['goi ho tro', 'guide/goi-ho-tro-to-cong-nghe-so'],
  ['binh dan hoc vu so can tho', 'campaign/can-tho-2026'],
  ['phong trao lao cai 2026', 'campaign/lao-cai-2026'],
  ['gia vien 2025', 'campaign/gia-vien-2025'],
  ['12-HD/BTGDVTU', 'campaign/can-tho-2026'],
  ['02/KH-MTTQ-BTT', 'campaign/gia-vien-2025'],
  ['chiến dịch bạch ngọc', 'campaign/bach-ngoc-2025'],
  ['cham mot phut giu duoc tien', 'video/phim-ngan-nhan-dien-lua-dao'],
  ['phim moi nguoi tre giup mot nguoi lon', 'video/phim-ngan-moi-nguoi-tre-giup-mot-nguoi-lon'],
  ['install vneid', 'guide/cai-vneid'],
  ['digital literacy gia vien ward', 'campaign/gia-vien-2025'],
  ['ninh kieu', 'unit/31135'],
  ['phường ninh kiều', 'unit/31135'],
  ['gia vien', 'unit/11359'],
  ['bach ngoc', 'unit/17623'],
  ['thang binh', 'unit/20791'],
  ['can tho', 'unit/92'],
  ['lào cai', 'unit/15'],
  ['thành phố hải phòng', 'unit/31'],
  ['tp can tho', 'unit/92'],
];

const contents = sampleContents();
const campaigns = contents.filter((content): content is CampaignContent => content.type === 'campaign');

/** Everything with words of its own, by "type/id". Communes carry their province: names alone repeat. */
const titles = new Map<string, string>([
  ...contents.map(({ type, id, title }): [string, string] => [`${type}/${id}`, title.vi]),
  ...campaigns.flatMap(({ themes }) => themes.map(({ id, title }): [string, string] => [`theme/${id}`, title.vi])),
  ...campaigns.flatMap(({ slogans }) => slogans.map(({ id, text }): [string, string] => [`slogan/${id}`, text.vi])),
  ...loadUnits()
    .filter(({ level }, index) => level === 'commune' && index % 41 === 0)
    .map(({ code, name, provinceName }): [string, string] => [`unit/${code}`, `${name} ${provinceName}`]),
]);

const shortened = (text: string): string =>
  text
    .normalize('NFC')
    .slice(0, 180)
    .replace(/\s\S*$/, '');
const typed = (text: string): string => (text.length > 180 ? shortened(text) : text);

/** Ways to type a text that all mean it. `turn` says where the slip of the pen is, so that no two texts share it. */
const ways: Record<string, (text: string, turn: number) => string> = {
  'as written': (text) => text,
  'without marks': (text) => fold(text),
  'in capitals': (text) => text.toLocaleUpperCase('vi'),
  'decomposed (NFD)': (text) => text.normalize('NFD'),
  'with tones moved': moveTones,
  'one letter wrong': (text, turn) => slip(fold(text), turn),
  unfinished: (text) =>
    fold(text)
      .split(' ')
      .slice(0, 6)
      .join(' ')
      .replace(/(\S{2})\S{1,2}$/, '$1'),
};

/** "hòa" as "hoà" and the other way round. */
function moveTones(text: string): string {
  return text
    .normalize('NFC')
    .split(/(\s+)/)
    .map((syllable) =>
      syllable
        .normalize('NFD')
        .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?!\p{L})/giu, '$1$3$2')
        .normalize('NFC'),
    )
    .join('');
}

/** Leaves out, doubles, replaces or swaps one letter of a word of four letters or more. */
function slip(text: string, turn: number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{4,}$/.test(word) ? [at] : []));
  const at = long[turn % Math.max(1, long.length)];
  if (at === undefined) return text;
  const word = words[at] ?? '';
  const place = 1 + (turn % (word.length - 2));
  const [before, letter = '', after] = [word.slice(0, place), word[place], word.slice(place + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    `${before}x${after}`,
    before + after.slice(0, 1) + letter + after.slice(1),
  ];
  words[at] = slips[turn % slips.length] ?? word;
  return words.join(' ');
}

/** Several plans carry the same slogan; each of them is a right answer. */
const sameWords = (text: string): string[] => [...titles].filter(([, other]) => fold(other) === fold(text)).map(([key]) => key);

export const expectations: Expected[] = [
  ...asked.map(([query, answer]) => ({ kind: 'asked', query, answers: [answer] })),
  ...Object.entries(ways).flatMap(([kind, write]) =>
    [...titles.values()].map((text, turn) => ({ kind, query: write(typed(text), turn), answers: sameWords(text) })),
  ),
];
