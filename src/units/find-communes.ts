import { fold } from '../text/fold.ts';
import { loadUnits } from './catalogue.ts';
import { bareName, placeLabel } from './offices.ts';

/** A commune by its name with its province: "Phường Ninh Kiều, thành phố Cần Thơ". */
export type FoundCommune = { code: string; label: string };

let known: (FoundCommune & { words: string[]; bare: string })[] | null = null;

/** Communes of today whose name and province have each typed word or its beginning, whole names first: "ninh kieu", "tho can". */
export function findCommunes(typed: string, limit = 8): FoundCommune[] {
  known ??= loadUnits()
    .filter(({ level }) => level === 'commune')
    .map((unit) => {
      const label = placeLabel(unit);
      return { code: unit.code, label, words: wordsOf(label), bare: wordsOf(bareName(unit)).join(' ') };
    });
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const found = known.filter((commune) => words.every((word) => commune.words.some((own) => own.startsWith(word))));
  const isWhole = ({ bare }: { bare: string }): boolean => bare === words.join(' ');
  const ranked = found.toSorted((one, other) => Number(isWhole(other)) - Number(isWhole(one)));
  return ranked.slice(0, limit).map(({ code, label }) => ({ code, label }));
}

const wordsOf = (text: string): string[] =>
  fold(text.replace(/[,;–—-]+/g, ' '))
    .split(/\s+/)
    .filter(Boolean);
