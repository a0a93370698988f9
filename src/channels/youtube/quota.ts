import { hourMs } from '../../domain/durations.ts';

/**
 * What a call costs, in the buckets of a project's day (Google: "YouTube Data API quota costs", 2026). Uploads have a
 * bucket of their own; before, one cost 1,600 units.
 */
const costs = {
  insert: { bucket: 'uploads', cost: 1 },
  read: { bucket: 'units', cost: 1 },
  setThumbnail: { bucket: 'units', cost: 50 },
  update: { bucket: 'units', cost: 50 },
  delete: { bucket: 'units', cost: 50 },
  insertCaptions: { bucket: 'units', cost: 400 },
} as const satisfies Record<string, { bucket: keyof typeof dailyQuota; cost: number }>;

const dailyQuota = { uploads: 100, units: 10_000 };

/** What a video with a thumbnail and captions in two languages takes of each bucket. */
const perVideo = {
  uploads: costs.insert.cost,
  units: 4 * costs.read.cost + costs.setThumbnail.cost + costs.update.cost + 2 * costs.insertCaptions.cost,
};

/** Videos a day that the smallest bucket allows. */
export const videosPerDay = Math.floor(Math.min(dailyQuota.uploads / perVideo.uploads, dailyQuota.units / perVideo.units));

const pacific = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** The instant quotas are filled up again: the next midnight in Los Angeles, also on the days on which its clocks change. */
export function nextReset(now: Date): Date {
  const almost = new Date(now.getTime() + 24 * hourMs - sinceMidnightMs(now));
  const offMs = sinceMidnightMs(almost);
  // A day of 23 or 25 hours lands an hour beside midnight.
  return new Date(almost.getTime() - (offMs > 12 * hourMs ? offMs - 24 * hourMs : offMs));
}

function sinceMidnightMs(instant: Date): number {
  const part = Object.fromEntries(pacific.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const seconds = (part.hour ?? 0) * 3600 + (part.minute ?? 0) * 60 + (part.second ?? 0);
  return seconds * 1000 + (instant.getTime() % 1000);
}
