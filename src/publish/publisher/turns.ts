/** Runs what it is given, one after the other. A failure reaches its caller alone. */
export type Turns = <T>(run: () => Promise<T>) => Promise<T>;

export function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const running = last.then(run);
    last = running.catch(() => undefined);
    return running;
  };
}

/** Callers that come during a run share the run after it: that one surely sees what they wrote. */
export function shareNext<T>(turns: Turns, run: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | null = null;
  return () => {
    next ??= turns(() => {
      next = null;
      return run();
    });
    return next;
  };
}
