import type { MarkPlace } from '../../../domain/returns.ts';

/** A mark that is not sent yet. `id` is the browser's; `label`: its place in words. */
export type UnsentMark = { id: string; words: string; label: string; place: MarkPlace };

/** What an approver has typed and not sent. */
export type Unsent = { reason: string; marks: UnsentMark[] };

export const nothingUnsent: Unsent = { reason: '', marks: [] };

export const isNothing = ({ reason, marks }: Unsent): boolean => reason === '' && marks.length === 0;

/** As it was kept in the browser, which may hold anything. */
export function readUnsent({ reason, marks }: Record<string, unknown>): Unsent {
  return { reason: typeof reason === 'string' ? reason : '', marks: Array.isArray(marks) ? marks.filter(isUnsentMark) : [] };
}

function isUnsentMark(value: unknown): value is UnsentMark {
  const { id, words, label, place } = (value ?? {}) as Partial<UnsentMark>;
  if (typeof id !== 'string' || typeof words !== 'string' || typeof label !== 'string' || !place) return false;
  if (place.on === 'field') return typeof place.path === 'string';
  return (place.on === 'piece' || place.on === 'page') && typeof place.spot?.x === 'number' && typeof place.spot.y === 'number';
}

/** As the studio's endpoint takes them, in the order of their numbers. */
export const sentMarks = ({ marks }: Unsent): Pick<UnsentMark, 'words' | 'place'>[] =>
  marks.map(({ words, place }) => ({ words, place }));
