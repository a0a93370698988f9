export type Every = {
  /** Pause between two starts, in milliseconds. */
  ms: number;
  run: () => Promise<unknown>;
  /** Gets what `run` throws. The rounds go on. */
  report: (error: unknown) => void;
  /**
   * Whether the first round starts at once and not after the first pause.
   * @default true
   */
  isImmediate?: boolean;
};

export type Repeated = {
  /** Starts no further round, and waits for the one that runs. */
  stop: () => Promise<void>;
};

/**
 * Runs something again and again, never twice at the same time: a round that takes longer than the pause makes the next one wait
 * for the pause after it. The timer does not keep the process alive.
 */
export function every({ ms, run, report, isImmediate = true }: Every): Repeated {
  let running: Promise<void> | null = null;
  const round = () => {
    running ??= Promise.resolve()
      .then(run)
      .then(() => {}, report)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(round, ms);
  timer.unref();
  if (isImmediate) round();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
