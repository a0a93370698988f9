import type { GoodHours } from '../domain/posting.ts';

/** Fewer opens say more about chance than about people. */
const leastOpens = 200;
/** A window in which posts are proposed. */
const windowHours = 2;
const windowsProposed = 2;
/** An evening window must not end in the next day, which `GoodHours` cannot say. */
const lastHour = 24 - windowHours;

/**
 * The hours of the day in which links of a kind of channel are really opened, the busiest first; `null` while too few were.
 *
 * `opensByHour`: 24 counts, local hours from 0. They follow the hours in which was posted so far: a time that was never tried
 * cannot win, which is why hours stay proposals that a person takes or leaves.
 */
export function learnedHours(opensByHour: readonly number[]): GoodHours[] | null {
  const total = opensByHour.reduce((sum, count) => sum + count, 0);
  if (total < leastOpens) return null;
  const windows = Array.from({ length: lastHour + 1 }, (_, from) => {
    return { from, count: opensByHour.slice(from, from + windowHours).reduce((sum, count) => sum + count, 0) };
  }).sort((one, other) => other.count - one.count || one.from - other.from);
  const chosen: typeof windows = [];
  for (const window of windows) {
    const isFree = chosen.every(({ from }) => Math.abs(from - window.from) >= windowHours);
    if (isFree && window.count > 0 && chosen.length < windowsProposed) chosen.push(window);
  }
  return chosen.map(({ from, count }) => {
    const share = Math.round((100 * count) / total);
    const why = {
      vi: `${share}% lượt mở liên kết 30 ngày qua rơi vào ${from}–${from + windowHours} giờ`,
      en: `${share} % of link opens in the last 30 days`,
    };
    return { from: clock(from), to: clock(from + windowHours), why };
  });
}

/** "23:59" means midnight at the end of a day. */
function clock(hour: number): string {
  return hour === 24 ? '23:59' : `${String(hour).padStart(2, '0')}:00`;
}
