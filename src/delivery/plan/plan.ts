import type { Delivery, PlannedDelivery } from '../../domain/delivery.ts';
import type { Schedule } from '../../domain/schedule.ts';
import { occurrences } from '../../schedule/occurrences.ts';
import { effectKeyOf } from './effect-key.ts';

/**
 * One delivery for each occurrence in the window, each edition and each channel, at the nominal instants and in their order.
 * Pure.
 *
 * `editions` are what the schedule's subject means now.
 */
export function plannedIn(
  schedule: Schedule,
  { window, editions }: { window: { from: Date; to: Date }; editions: readonly string[] },
): PlannedDelivery[] {
  const { id: scheduleId, artworkKey, channelIds } = schedule;
  return occurrences(schedule.recurrence, window).flatMap((instant) =>
    editions.flatMap((editionSha256) =>
      channelIds.map((channelId) => {
        const at = instant.toISOString();
        const planned = { editionSha256, artworkKey, channelId, scheduleId, occurrenceAt: at, dueAt: at };
        return { ...planned, effectKey: keyUnder(schedule, planned) };
      }),
    ),
  );
}

/** Whether the schedule as it is now still plans this delivery. */
export function isPlanned(schedule: Schedule, delivery: Delivery): boolean {
  const { subject, channelIds, recurrence, artworkKey } = schedule;
  const at = new Date(delivery.occurrenceAt);
  return (
    delivery.effectKey === keyUnder({ id: schedule.id, subject, artworkKey }, delivery) &&
    (subject.kind === 'newest' || subject.sha256s.includes(delivery.editionSha256)) &&
    channelIds.includes(delivery.channelId) &&
    occurrences(recurrence, { from: at, to: at }).length > 0
  );
}

function keyUnder(
  { id, subject, artworkKey }: Pick<Schedule, 'id' | 'subject' | 'artworkKey'>,
  { editionSha256, channelId, occurrenceAt }: Pick<PlannedDelivery, 'editionSha256' | 'channelId' | 'occurrenceAt'>,
): string {
  const named = subject.kind === 'newest' ? `theme:${subject.themeId}` : editionSha256;
  return effectKeyOf({ subject: named, scheduleId: id, channelId, occurrenceAt, artworkKey });
}
