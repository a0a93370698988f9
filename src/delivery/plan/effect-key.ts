import type { PlannedDelivery } from '../../domain/delivery.ts';
import { sha256Of } from '../../store/sha256.ts';

/**
 * SHA-256 (hex) over schedule, subject, channel, occurrence and, where one is named, artwork: the same occurrence has the same
 * key, no matter who plans it, and when.
 *
 * `subject` is the edition's hash, or the document or theme where the newest edition was asked for: then two workers that find
 * different editions the newest still plan one delivery, and a delivery that moves to a newer edition keeps its key. The
 * occurrence is the nominal one, so that a channel's hours change no key.
 */
export function effectKeyOf({
  subject,
  scheduleId,
  channelId,
  occurrenceAt,
  artworkKey,
}: { subject: string } & Pick<PlannedDelivery, 'scheduleId' | 'channelId' | 'occurrenceAt' | 'artworkKey'>): string {
  const parts = [scheduleId, subject, channelId, occurrenceAt, ...(artworkKey === null ? [] : [artworkKey])];
  return sha256Of(parts.join('|'));
}

/**
 * What tells a delivery's link from those of all others, in the address and in the counters. 48 bits of the key: two of a
 * million deliveries share one with a chance of 0.2 %, and only if both were posted to the same page within the same minutes
 * would it matter to a reconciliation.
 */
export function markOf(effectKey: string): string {
  return effectKey.slice(0, 12);
}
