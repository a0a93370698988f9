/** `[collection and id, sequence, what is there now]`: "guides/cai-vneid", 1790000000000, 'live'. */
export type ChangeRow = [key: string, sequence: number, state: 'live' | 'withdrawn' | 'removed'];

/**
 * The last change of every document that was ever public, oldest first.
 *
 * A sequence is the instant (milliseconds) at which a generation was made. Where that is not above the one before, it is one
 * more. A number of the generation would start again at 1 in a new store, and readers of the old one would wait in silence.
 */
export type ChangeLog = {
  version: 1;
  head: number;
  rows: ChangeRow[];
  /** Name of this history, from its first generation. Absent in logs of before there were names. */
  store?: string;
  /**
   * Every head that the log has had, oldest first. A cursor names one of them; any other comes from a history that was replaced
   * by a backup. Absent as `store` is.
   */
  heads?: number[];
};

/** In order of sequence, then of key: changes of one generation come in an order too, so that a page can end among them. */
export function compareChanges(a: ChangeRow, b: ChangeRow): number {
  return a[1] - b[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);
}
