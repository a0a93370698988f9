import { createHmac, randomBytes } from 'node:crypto';

/** What a request gives away of who sent it. It is looked at and forgotten: no file and no log ever sees it. */
export type Visitor = { address: string; agent: string };

/** Tells first visits of a day from later ones, and at midnight forgets that anybody came. */
export type DailyVisitors = {
  /** Whether this visitor comes to this place for the first time on this day. */
  isFirst(visit: { day: string; place: string; visitor: Visitor }): boolean;
  /** Throws away what is known of other days. */
  keepOnly(day: string): void;
};

/** Sixteen bytes each at most: some megabytes. Later visitors of such a day are counted as visits alone. */
const mostVisitors = 250_000;
const saltBytes = 32;

/**
 * Only hashes are kept, in memory, under a salt that is in memory too and changes with the day: after midnight nobody can find out,
 * by trying all addresses, whether somebody came, and the same phone is another one on every day and at every place.
 *
 * A restart loses the salt, so whoever comes again on that day counts twice, and so does whoever is sent to two edges: the number is
 * at most that much too high. Keeping the salt on disk would make it exact and the promise weaker.
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
