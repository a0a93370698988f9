/** One measurement: the same work done in the naive way and in ours, in the same run on the same machine. */
export type BenchRow = {
  /** As the issue calls it: "PNG 1080×1350 variant". */
  label: string;
  /** What is promised: least ratio of ours to the naive way; most milliseconds on average, or for a `share` of the pieces (0.95). */
  target: { timesNaive: number } | { mostMs: number; share?: number };
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
