import { dayMs, hourMs } from '../../domain/durations.ts';
import { localDate } from '../../text/dates.ts';

/** Zalo sends nothing to followers in these hours (error −234). */
export const night = { from: '22:00', to: '06:00' };
export const nightMs = 8 * hourMs;

export function isNight(now: Date): boolean {
  const time = new Date(now.getTime() + 7 * hourMs).toISOString().slice(11, 16);
  return time >= night.from || time < night.to;
}

/** To six in the morning in Viet Nam. */
export function untilMorningMs(now: Date): number {
  return untilMs(night.to, now);
}

/** To midnight in Viet Nam, when the quotas of a day start again. */
export function untilNextDayMs(now: Date): number {
  return untilMs('00:00', now);
}

function untilMs(time: string, now: Date): number {
  const today = Date.parse(`${localDate(now)}T${time}:00+07:00`) - now.getTime();
  return today > 0 ? today : today + dayMs;
}
