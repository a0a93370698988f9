import { LRUCache } from 'lru-cache';
import { shareInFlight } from '../concurrency/share-in-flight.ts';

/** Gives the value that `key` names: as it was made before, or made by `work`. */
export type MemoryCache<Value> = (key: string, work: () => Promise<Value>) => Promise<Value>;

type MemoryCacheOptions<Value> = { mostBytes: number; sizeOf: (value: Value) => number };

/**
 * A cache that holds so many bytes and then drops what was not used for longest. Callers who want the same value at the same time
 * share the work. Work that fails is not remembered. A value larger than the whole cache is kept alone.
 */
export function createMemoryCache<Value extends object>({ mostBytes, sizeOf }: MemoryCacheOptions<Value>): MemoryCache<Value> {
  const sizeCalculation = (value: Value) => Math.max(1, Math.min(mostBytes, sizeOf(value)));
  const values = new LRUCache<string, Value>({ maxSize: mostBytes, sizeCalculation });
  const share = shareInFlight<Value>();
  return async (key, work) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    return share(key, async () => {
      const value = await work();
      values.set(key, value);
      return value;
    });
  };
}
