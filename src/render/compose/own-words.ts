import type { UnitFace } from '../../domain/unit.ts';

/** Whose piece it is, as far as words go. */
export type Bearer = { unit: UnitFace | null; grouped: string };

/** What texts say of their bearer: always as many and in the same order, empty where there is nothing to say. */
export function bearerWords({ unit, grouped }: Bearer): string[] {
  const [name, province] = [unit?.name ?? '', unit?.provinceName ?? ''];
  return [name, name.toLocaleUpperCase('vi'), province, province.toLocaleUpperCase('vi'), grouped];
}

/** Whether a text carries a word of its bearer. */
export function isOwn(text: string, bearer: Bearer): boolean {
  return bearerWords(bearer).some((word) => word !== '' && text.includes(word));
}
