import type { UnitFace } from '../../domain/unit.ts';

/** Whose piece it is, as far as words go. */
export type PieceOwner = { unit: UnitFace | null; grouped: string };

/** What texts say of their owner: always as many and in the same order, empty where there is nothing to say. */
export function ownWords({ unit, grouped }: PieceOwner): string[] {
  const [name, province] = [unit?.name ?? '', unit?.provinceName ?? ''];
  return [name, name.toLocaleUpperCase('vi'), province, province.toLocaleUpperCase('vi'), grouped];
}

/** Whether a text carries a word of its owner. */
export function isOwn(text: string, owner: PieceOwner): boolean {
  return ownWords(owner).some((word) => word !== '' && text.includes(word));
}
