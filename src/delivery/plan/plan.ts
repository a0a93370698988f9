import type { Delivery, PlannedDelivery } from '../../domain/delivery.ts';
import type { Schedule } from '../../domain/schedule.ts';
import { occurrences } from '../../schedule/occurrences.ts';
import { effectKeyOf } from './effect-key.ts';

/** An edition that goes out, and what the plan named: its hash, its document or a theme. */
export type NamedEdition = { sha256: string; subject: string };

/** As the key of a delivery names them. */
export const subjectOf = {
  edition: (sha256: string): NamedEdition => ({ sha256, subject: sha256 }),
  document: (document: string) => `document:${document}`,
  theme: (themeId: string) => `theme:${themeId}`,
};

/**
 * One delivery for each occurrence in the window, each edition and each channel, at the nominal instants and in their order.
 * Pure.
 *
 * `editions` are what the schedule's subject means now.
 */
export function plannedIn(
  schedule: Schedule,
  { window, editions }: { window: { from: Date; to: Date }; editions: readonly NamedEdition[] },
): PlannedDelivery[] {
  const { id: scheduleId, artworkKey, channelIds } = schedule;
  return occurrences(schedule.recurrence, window).flatMap((instant) =>
    editions.flatMap(({ sha256: editionSha256, subject }) =>
      channelIds.map((channelId) => {
        const at = instant.toISOString();
        const planned = { editionSha256, artworkKey, channelId, scheduleId, occurrenceAt: at, dueAt: at };
        return { ...planned, effectKey: effectKeyOf({ ...planned, subject }) };
      }),
    ),
  );
}

/** Whether the schedule as it is now still plans this delivery. */
export function isPlanned(schedule: Schedule, delivery: Delivery): boolean {
  const { id: scheduleId, channelIds, recurrence, artworkKey } = schedule;
  const at = new Date(delivery.occurrenceAt);
  const { channelId, occurrenceAt, effectKey } = delivery;
  return (
    subjectsOf(schedule, delivery).some(
      (subject) => effectKey === effectKeyOf({ subject, scheduleId, channelId, occurrenceAt, artworkKey }),
    ) &&
    channelIds.includes(channelId) &&
    occurrences(recurrence, { from: at, to: at }).length > 0
  );
}

function subjectsOf({ subject }: Schedule, { editionSha256 }: Delivery): string[] {
  if (subject.kind === 'newest') return [subjectOf.theme(subject.themeId)];
  if (subject.kind === 'documents') return subject.documents.map(subjectOf.document);
  return subject.sha256s.includes(editionSha256) ? [editionSha256] : [];
}
