import type { ReaderText } from './reader-language.ts';

/** A place in a picture or a page: shares of its width and height from the upper left, 0 to 1. With a size it is a rectangle. */
export type Spot = { x: number; y: number; width?: number | undefined; height?: number | undefined };

/** `unit`: code of the commune in whose name the piece was looked at, '' for nobody's. `near`: words that stand at the place. */
export type MarkPlace =
  | { on: 'piece'; piece: string; format: string; side: number; unit: string; spot: Spot }
  | { on: 'page'; width: 'phone' | 'desk'; near: string; spot: Spot }
  | { on: 'field'; path: string };

/** What an approver wants changed, and where. */
type NewMark = { words: string; place: MarkPlace };

/**
 * A mark as it is kept. `number`: 1 and up within its return. `name`: of the commune or the field, as of then. Of a field the
 * path has ids in the place of the numbers of its rows, so that it is found again after rows were moved.
 */
export type Mark = NewMark & { number: number; name: ReaderText | null; fixed: MarkFixed | null };

/** Who has said that it is mended. `at`: ISO instant. */
export type MarkFixed = { at: string; by: string; byId: string };

/** An edition was sent back with marks. It is kept beside the content, which is frozen. */
export type EditionReturn = { at: string; by: string; byId: string; marks: Mark[] };

export const mostMarks = 30;
export const mostMarkLetters = 1_000;
/** The same words may be sent back again and again: older returns are forgotten. */
const mostReturns = 10;

/** Stored returns, the oldest first. Editions of before have none. */
export function readReturns(stored: unknown): EditionReturn[] {
  return Array.isArray(stored) ? (stored as EditionReturn[]) : [];
}

export function extendReturns(stored: readonly EditionReturn[], added: EditionReturn): EditionReturn[] {
  return [...stored, added].slice(-mostReturns);
}

/** The returns with one mark of the one of that instant ticked as mended, or no longer; `null` = there is no such mark. */
export function withTick(
  stored: readonly EditionReturn[],
  { at, number, fixed }: { at: string; number: number; fixed: MarkFixed | null },
): EditionReturn[] | null {
  const isThere = stored.some((one) => one.at === at && one.marks.some((mark) => mark.number === number));
  if (!isThere) return null;
  return stored.map((one) => {
    if (one.at !== at) return one;
    return { ...one, marks: one.marks.map((mark) => (mark.number === number ? { ...mark, fixed } : mark)) };
  });
}

/** What a document's editions tell of its returns. */
export type Returned = { number: number; state: string; approvedAt: string | null; returns: readonly EditionReturn[] };

/**
 * The return that is still to be answered, as seen from an edition: its own where it is sent back; otherwise the newest of this
 * and the earlier editions, unless something was approved since.
 */
export function openReturn<E extends Returned>(edition: E, all: readonly E[]): { edition: E; given: EditionReturn } | null {
  const among = edition.state === 'rejected' ? [edition] : all.filter(({ number }) => number <= edition.number);
  const given = among.flatMap((each) => each.returns.map((one) => ({ edition: each, given: one })));
  const [newest] = given.sort((a, b) => b.given.at.localeCompare(a.given.at));
  if (newest === undefined) return null;
  const isAnswered = all.some(({ approvedAt }) => approvedAt !== null && approvedAt > newest.given.at);
  return isAnswered && edition.state !== 'rejected' ? null : newest;
}
