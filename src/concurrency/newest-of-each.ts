/** What somebody gets whose call was overtaken by a newer one of the same key before it began. */
export const overtaken = Symbol('overtaken');

type Lane = { skip: (() => void) | null; running: Promise<unknown> };

/**
 * One piece of work at a time for each key; of the calls that wait only the newest is done. For what is asked anew with every
 * keystroke: nobody can keep more than one thing in the making, however often it is asked.
 */
export function newestOfEach(): <Value>(key: string, make: () => Promise<Value>) => Promise<Value | typeof overtaken> {
  const lanes = new Map<string, Lane>();
  return async (key, make) => {
    const lane = lanes.get(key);
    if (lane !== undefined) {
      lane.skip?.();
      const isNewest = await new Promise<boolean>((resolve) => {
        lane.skip = () => resolve(false);
        lane.running.finally(() => resolve(true)).catch(() => {});
      });
      if (!isNewest) return overtaken;
    }
    const running = make();
    const own: Lane = { skip: null, running };
    lanes.set(key, own);
    try {
      return await running;
    } finally {
      if (lanes.get(key) === own) lanes.delete(key);
    }
  };
}
