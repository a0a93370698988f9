/** `each`: at most so many at a time for one key; `waiting`: so many more wait, for `waitMs` at most. */
export type SlotLimits = { total: number; each: number; waiting: number; waitMs: number };

/** Gives the slot back; a second call does nothing. */
export type Release = () => void;

export type Slots = {
  /**
   * Waits for a turn. `null`: too many of the same key wait already, or the turn did not come in time. `onCancel` gets the
   * function that gives the place up, for a reader who has left.
   */
  take(key: string, onCancel?: (cancel: () => void) => void): Promise<Release | null>;
};

type Waiter = { give: (release: Release | null) => void };
type Line = { held: number; waiters: Waiter[] };

/**
 * Shares a number of slots among keys: accounts, addresses. Keys that wait are served in turn, so that one who asks a hundred
 * times waits behind itself and not before others.
 */
export function createSlots({ total, each, waiting, waitMs }: SlotLimits): Slots {
  const lines = new Map<string, Line>();
  /** Keys that have somebody waiting; the one that was served last is at the end. */
  const turns = new Set<string>();
  let held = 0;

  const hold = (key: string, line: Line): Release => {
    held++;
    line.held++;
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      held--;
      line.held--;
      serveNext();
      forgetEmpty(key, line);
    };
  };
  const forgetEmpty = (key: string, line: Line): void => {
    if (line.held === 0 && line.waiters.length === 0) lines.delete(key);
  };
  const serveNext = (): void => {
    for (const key of turns) {
      if (held >= total) return;
      const line = lines.get(key);
      if (!line || line.held >= each) continue;
      const next = line.waiters.shift();
      turns.delete(key);
      if (line.waiters.length > 0) turns.add(key);
      next?.give(hold(key, line));
    }
  };
  return {
    async take(key, onCancel) {
      const line = lines.get(key) ?? { held: 0, waiters: [] };
      lines.set(key, line);
      if (held < total && line.held < each && line.waiters.length === 0) return hold(key, line);
      if (line.waiters.length >= waiting) {
        forgetEmpty(key, line);
        return null;
      }
      return new Promise((resolve) => {
        const leave = () => {
          const place = line.waiters.indexOf(waiter);
          if (place >= 0) line.waiters.splice(place, 1);
          if (line.waiters.length === 0) turns.delete(key);
          forgetEmpty(key, line);
          waiter.give(null);
        };
        const timer = setTimeout(leave, waitMs);
        const waiter: Waiter = {
          give: (release) => {
            clearTimeout(timer);
            resolve(release);
          },
        };
        line.waiters.push(waiter);
        turns.add(key);
        onCancel?.(leave);
      });
    },
  };
}
