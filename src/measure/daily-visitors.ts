import { createHmac, randomBytes } from 'node:crypto';

/** Facts of a request that tell visitors apart. They are compared and forgotten: no file and no log has them. */
export type Visitor = { address: string; agent: string };

/** Tells first visits of a day from later ones, and forgets all visitors at midnight. */
export type DailyVisitors = {
  /** Whether this is the visitor's first visit to this place on this day. */
  isFirst(visit: { day: string; place: string; visitor: Visitor }): boolean;
  /** Forgets the visitors of other days. */
  keepOnly(day: string): void;
};

/** Sixteen bytes each at most: some megabytes. Later visitors of a busier day are counted as visits alone. */
const mostVisitors = 250_000;
const saltBytes = 32;

/**
 * Only hashes are kept, in memory, under a salt that is in memory too and changes with the day. After midnight it is impossible
 * to find out, by trying all addresses, whether a person came; and the same phone is another visitor on every day and at every
 * place.
 *
 * A restart loses the salt, so a visitor who comes again on that day counts twice, and so does one who is sent to two edges:
 * the number is at most that much too high. A salt on disk would make it exact and the promise weaker.
 */
export function createDailyVisitors({ most = mostVisitors }: { most?: number } = {}): DailyVisitors {
  let today = '';
  let salt: Buffer = Buffer.alloc(0);
  let seen = new Set<number>();

  const keepOnly = (day: string): void => {
    if (day === today) return;
    salt.fill(0);
    today = day;
    salt = randomBytes(saltBytes);
    seen = new Set();
  };
  return {
    keepOnly,
    isFirst: ({ day, place, visitor: { address, agent } }) => {
      keepOnly(day);
      const hash = createHmac('sha256', salt)
        .update(JSON.stringify([place, address, agent]))
        .digest()
        .readUIntBE(0, 6);
      if (seen.has(hash) || seen.size >= most) return false;
      seen.add(hash);
      return true;
    },
  };
}
