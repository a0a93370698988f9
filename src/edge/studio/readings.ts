/** Bodies that are being read, by the reader who sends them. */
export type Readings = {
  /** `cut` ends this reading early. Gives the function that says that it has ended. */
  begin(key: string, cut: () => void): () => void;
};

type Reading = { key: string; cut: () => void };

/**
 * Bounds how many bodies wait in memory. A new one is never refused: a login comes in one piece and is read at once, so the one
 * that has been coming for longest goes, first of the same reader, then of all.
 */
export function createReadings({ each, total }: { each: number; total: number }): Readings {
  const all = new Set<Reading>();
  const counts = new Map<string, number>();
  const end = (reading: Reading): void => {
    if (!all.delete(reading)) return;
    const left = (counts.get(reading.key) ?? 1) - 1;
    if (left === 0) counts.delete(reading.key);
    else counts.set(reading.key, left);
  };
  const cutFirst = (isMeant: (reading: Reading) => boolean): void => {
    const first = [...all].find(isMeant);
    if (!first) return;
    end(first);
    first.cut();
  };
  return {
    begin(key, cut) {
      const reading = { key, cut };
      if ((counts.get(key) ?? 0) >= each) cutFirst((other) => other.key === key);
      else if (all.size >= total) cutFirst(() => true);
      all.add(reading);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return () => end(reading);
    },
  };
}
