import { createHash } from 'node:crypto';
import type { PlannedDelivery } from '../domain/delivery.ts';

/**
 * SHA-256 (hex) over schedule, subject, channel, occurrence and, where one is named, artwork: the same occurrence has the same key,
 * whoever plans it and when.
 *
 * `subject` is the edition's hash, or the theme where the newest edition was asked for: then two workers that find different editions
 * the newest still plan one delivery. The occurrence is the nominal one, so that a channel's hours change no key.
 */
export function effectKeyOf({
  subject,
  scheduleId,
  channelId,
  occurrenceAt,
  artworkKey,
}: { subject: string } & Pick<PlannedDelivery, 'scheduleId' | 'channelId' | 'occurrenceAt' | 'artworkKey'>): string {
  const parts = [scheduleId, subject, channelId, occurrenceAt, ...(artworkKey === null ? [] : [artworkKey])];
  return createHash('sha256').update(parts.join('|')).digest('hex');
}

/**
 * A link of one delivery's own: the same page behind it, but no other post carries it. The mark is a fragment, so it reaches
 * no server and needs no route. 48 bits of the key: two of a million deliveries share one with a chance of 0.2 %, and only
 * if both were posted to the same page within the same minutes would it matter.
 */
export function uniqueLink(url: string, effectKey: string): string {
  return `${url}#${effectKey.slice(0, 12)}`;
}
