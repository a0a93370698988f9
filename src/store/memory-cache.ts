/** Gives what `key` names: as it was made before, or made by `work`. */
export type MemoryCache<Value> = (key: string, work: () => Promise<Value>) => Promise<Value>;

/**
 * A memory that holds so many bytes and then forgets what was longest unused. Who asks for what is being made waits for the same
 * work; work that fails is not remembered.
 */
export function createMemoryCache<Value>({
  mostBytes,
  sizeOf,
}: {
  mostBytes: number;
  sizeOf: (value: Value) => number;
}): MemoryCache<Value> {
  const kept = new Map<string, { value: Promise<Value>; bytes: number }>();
  let total = 0;
  const drop = (key: string) => {
    total -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  const make = (key: string, work: () => Promise<Value>): Promise<Value> => {
    const entry = { value: work(), bytes: 0 };
    kept.set(key, entry);
    const settle = (bytes: number) => {
      if (kept.get(key) !== entry) return;
      entry.bytes = bytes;
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= mostBytes || oldest === key) break;
        drop(oldest);
      }
    };
    entry.value.then(
      (value) => settle(sizeOf(value)),
      () => kept.get(key) === entry && drop(key),
    );
    return entry.value;
  };
  return (key, work) => {
    const known = kept.get(key);
    if (!known) return make(key, work);
    kept.delete(key);
    kept.set(key, known);
    return known.value;
  };
}
