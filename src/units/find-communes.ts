import { loadUnits } from './catalogue.ts';
import { bareName, placeLabel } from './offices.ts';
import { typedWords } from './typed-words.ts';

/** A commune by its name with its province: "Phường Ninh Kiều, thành phố Cần Thơ". */
export type FoundCommune = { code: string; label: string };

let known: (FoundCommune & { words: string[]; bare: string })[] | null = null;

/** Communes of today whose name and province have each typed word or its beginning, whole names first: "ninh kieu", "tho can". */
export function findCommunes(typed: string, limit = 8): FoundCommune[] {
  known ??= loadUnits()
    .filter(({ level }) => level === 'commune')
    .map((unit) => {
      const label = placeLabel(unit);
      return { code: unit.code, label, words: typedWords(label), bare: typedWords(bareName(unit)).join(' ') };
    });
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const found = known.filter((commune) => words.every((word) => commune.words.some((own) => own.startsWith(word))));
  const isWhole = ({ bare }: { bare: string }): boolean => bare === words.join(' ');
  const ranked = found.toSorted((one, other) => Number(isWhole(other)) - Number(isWhole(one)));
  return ranked.slice(0, limit).map(({ code, label }) => ({ code, label }));
}
