import type { ReaderText } from './reader-language.ts';

/** What a wording of a plan is. Mottos are called out; names are named: "Chợ số" is nothing that anybody shouts. */
export const sloganKinds = ['phuong-cham', 'khau-hieu', 'chu-de', 'ten-goi', 'danh-hieu'] as const;
export type SloganKind = (typeof sloganKinds)[number];

export const sloganKindWords: Record<SloganKind, ReaderText> = {
  'phuong-cham': { vi: 'Phương châm', en: 'Guiding motto' },
  'khau-hieu': { vi: 'Khẩu hiệu', en: 'Slogan' },
  'chu-de': { vi: 'Chủ đề', en: 'Theme' },
  'ten-goi': { vi: 'Tên gọi', en: 'Name' },
  'danh-hieu': { vi: 'Danh hiệu', en: 'Title of honour' },
};

const mottoKinds: readonly SloganKind[] = ['phuong-cham', 'khau-hieu', 'chu-de'];

/** Head words of a kind that was typed freely before there was a choice: "tên phong trào", "chủ đề tuyên truyền". */
const headWords: [RegExp, SloganKind][] = [
  [/^phương châm(?= |$)/u, 'phuong-cham'],
  [/^khẩu hiệu(?= |$)/u, 'khau-hieu'],
  [/^chủ đề(?= |$)/u, 'chu-de'],
  [/^(?:tên|tên gọi)(?= |$)/u, 'ten-goi'],
  [/^danh hiệu(?= |$)/u, 'danh-hieu'],
];

/**
 * The kind of a stored wording, also of editions from before there was a choice. `null` where the words do not say it: "thông
 * điệp" may be either, and nobody guesses.
 */
export function sloganKindOf(kind: string): SloganKind | null {
  const chosen = sloganKinds.find((each) => each === kind);
  if (chosen !== undefined) return chosen;
  const typed = kind.normalize('NFC').toLocaleLowerCase('vi').trim();
  return headWords.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}

/** A wording of an old edition with the choices of today. */
export function sloganToday<S extends { kind: string; kindInPlan?: string }>(slogan: S): S {
  const { kind, kindInPlan = kind } = slogan;
  const known = sloganKindOf(kind);
  return known === kind || kind === '' ? slogan : { ...slogan, kind: known ?? '', kindInPlan };
}

export const isMotto = ({ kind }: { kind: string }): boolean => {
  const known = sloganKindOf(kind);
  return known !== null && mottoKinds.includes(known);
};

/** A name or a title of honour that the plan gives. */
export const isName = ({ kind }: { kind: string }): boolean => {
  const known = sloganKindOf(kind);
  return known !== null && !mottoKinds.includes(known);
};
