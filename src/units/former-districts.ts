import { fold } from '../text/fold.ts';
import { loadUnits } from './catalogue.ts';
import { formerNamesOf } from './former-names.ts';
import { bareName } from './offices.ts';
import { typedWords } from './typed-words.ts';

/** A district of before July 2025: "Huyện Thăng Bình, Tỉnh Quảng Nam". */
export type FormerDistrict = {
  label: string;
  /** Codes of the communes of today that lie on its ground, at least in part; the one of its name, where its seat was, first. */
  codes: string[];
};

let districts: FormerDistrict[] | null = null;

/** Districts whose name has the typed words, whole names first: "thang binh", "huyện Thăng Bình, Quảng Nam". */
export function findFormerDistricts(typed: string, limit = 10): FormerDistrict[] {
  districts ??= readDistricts();
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const found = districts.flatMap((district) => {
    const known = typedWords(district.label);
    const isWhole = typedWords(districtName(district.label)).join(' ') === words.join(' ');
    return isWhole || words.every((word) => known.includes(word)) ? [{ district, rank: isWhole ? 0 : 1 }] : [];
  });
  const ranked = found.toSorted((a, b) => a.rank - b.rank);
  return ranked.map(({ district }) => district).slice(0, limit);
}

/** "Thăng Bình" of "Huyện Thăng Bình, Tỉnh Quảng Nam". */
const districtName = (label: string): string => (label.split(',')[0] ?? '').replace(kinds, '');
const kinds = /^(Huyện|Quận|Thị xã|Thành phố) /i;

function readDistricts(): FormerDistrict[] {
  const found = new Map<string, Map<string, string>>();
  for (const commune of loadUnits().filter(({ level }) => level === 'commune')) {
    for (const name of formerNamesOf(commune.code)) {
      const [, ...parts] = name.split(', ');
      const label = parts.join(', ');
      if (!kinds.test(label)) continue;
      found.set(label, (found.get(label) ?? new Map<string, string>()).set(commune.code, fold(bareName(commune))));
    }
  }
  const collator = new Intl.Collator('vi');
  return [...found]
    .toSorted(([a], [b]) => collator.compare(a, b))
    .map(([label, communes]) => {
      const seat = fold(districtName(label));
      const rows = [...communes].toSorted(([a, nameA], [b, nameB]) => {
        return Number(nameB === seat) - Number(nameA === seat) || a.localeCompare(b);
      });
      return { label, codes: rows.map(([code]) => code) };
    });
}
