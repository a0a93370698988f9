import type { Attempt } from '../../../domain/attempt.ts';
import { type DeliveryState, deliveryStates } from '../../../domain/delivery.ts';
import { stateWords } from '../../../domain/delivery-words.ts';

const day = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' });
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** "07:00:12 ngày 22/11/2026", in Viet Nam. */
export function momentOf(iso: string): string {
  return `${clock.format(new Date(iso))} ngày ${day.format(new Date(iso))}`;
}

/** How long an attempt took. */
export function durationOf({ startedAt, endedAt }: Pick<Attempt, 'startedAt' | 'endedAt'>): string {
  if (endedAt === null) return 'đang chạy';
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
  return seconds < 90 ? `${seconds.toFixed(1).replace('.', ',')} giây` : `${Math.round(seconds / 60)} phút`;
}

export type Tone = 'well' | 'wait' | 'bad' | 'calm';

const tones: Partial<Record<DeliveryState, Tone>> = {
  published: 'well',
  committing: 'wait',
  'retry-wait': 'wait',
  'auth-wait': 'bad',
  held: 'wait',
  rejected: 'bad',
  missed: 'bad',
  unconfirmed: 'bad',
  rehearsed: 'calm',
  cancelled: 'calm',
  removed: 'calm',
};

/** The colour of a state, and of an attempt that ended in it. */
export function toneOf(outcome: string | null): Tone {
  if (outcome === 'cut-off') return 'wait';
  return tones[outcome as DeliveryState] ?? 'calm';
}

export function outcomeWord(outcome: string | null): string {
  if (outcome === null) return 'Đang chạy';
  if (outcome === 'cut-off') return 'Bị ngắt giữa chừng';
  if (outcome === 'committing') return 'Chưa rõ, sẽ kiểm tra';
  return phaseWord(outcome);
}

/** How far an attempt came. */
export function phaseWord(phase: string): string {
  return deliveryStates.includes(phase as DeliveryState) ? stateWords[phase as DeliveryState].vi : phase;
}
