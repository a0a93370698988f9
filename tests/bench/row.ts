export type BenchRow = PaceRow | FigureRow;

/** One measurement: the same work done in the naive way and in ours, in the same run on the same machine. */
type PaceRow = {
  /** As the issue calls it: "PNG 1080×1350 variant". */
  label: string;
  /**
   * What is promised: least ratio of ours to the naive way; most milliseconds on average, or for a `share` of the pieces (0.95).
   */
  target: { timesNaive: number } | { mostMs: number; share?: number };
  /** How many there are in all, where a row measures a part and says how long all of them would take. */
  whole?: number;
  prepare(): Promise<Prepared>;
};

export type Prepared = {
  /** Does `index`-th piece in the naive way. Left out where only the time counts. */
  naive?: (index: number) => Promise<unknown>;
  ours: (index: number) => Promise<unknown>;
  /** Pieces in hand at once: two, where two worker threads share the work. */
  atOnce: number;
  /** Pieces of a round. */
  pieces: { naive: number; ours: number };
  close?: () => Promise<void>;
};

/**
 * One measurement that is a figure and not a pace: requests a second of a server under load, memory, the time until something is
 * seen.
 */
export type FigureRow = {
  label: string;
  unit: 'requests/s' | 'ms' | 'MB' | 'kB';
  /** Least or most of ours to the other in the same round, or most in the unit. */
  target: { leastRatio: number } | { mostRatio: number } | { most: number };
  prepare(): Promise<Figures>;
};

/** `index` is that of the round; the first warms up and does not count. */
type Figures = {
  other?: (index: number) => Promise<number>;
  ours: (index: number) => Promise<number>;
  close?: () => Promise<void>;
};
