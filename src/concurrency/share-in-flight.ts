/**
 * Lets callers who want the same thing at the same time share one piece of work.
 *
 * A key is known only while its work runs: the next call after that starts again. A failure reaches every caller.
 */
export function shareInFlight<Value>(): (key: string, make: () => Promise<Value>) => Promise<Value> {
  const running = new Map<string, Promise<Value>>();
  return (key, make) => {
    const known = running.get(key);
    if (known) return known;
    const made = make().finally(() => running.delete(key));
    running.set(key, made);
    return made;
  };
}
