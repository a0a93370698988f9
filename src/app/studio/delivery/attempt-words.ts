import type { Attempt } from '../../../domain/attempt.ts';
import { type DeliveryState, deliveryStates } from '../../../domain/delivery.ts';
import { stateWords } from '../../../domain/delivery-words.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import { deliveryWords } from './words.ts';

/** From here on an attempt's length is given in minutes. */
const longSeconds = 90;

/** How long an attempt took: "1,5 giây", "2 phút". */
export function durationOf({ startedAt, endedAt }: Pick<Attempt, 'startedAt' | 'endedAt'>, language: ReaderLanguage): string {
  const words = deliveryWords[language];
  if (endedAt === null) return words.running;
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
  return seconds < longSeconds ? words.seconds(seconds) : words.minutes(Math.round(seconds / 60));
}

/** How an attempt ended; `null` = it has not ended. */
export function outcomeWord(outcome: string | null, language: ReaderLanguage): string {
  const { outcomes } = deliveryWords[language];
  const own: Record<string, string> = outcomes;
  return own[outcome ?? 'running'] ?? phaseWord(outcome ?? 'running', language);
}

/** How far an attempt came. A phase that is no state is shown as it is. */
export function phaseWord(phase: string, language: ReaderLanguage): string {
  return deliveryStates.includes(phase as DeliveryState) ? stateWords[phase as DeliveryState][language] : phase;
}
