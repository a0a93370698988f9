import type { Payload } from 'payload';
import { atOnce } from '../../delivery/plan/at-once.ts';
import type { PlannedDelivery } from '../../domain/delivery.ts';
import { type OfficePath, officeOfDelivery } from '../../domain/office-path.ts';
import { possibleIds } from '../possible-ids.ts';

type Belonging = Pick<PlannedDelivery, 'editionSha256' | 'scheduleId' | 'channelId'>;

/** Tells the office of each of these deliveries, with one question for each of the three tables. */
export async function officesOf(
  payload: Payload,
  deliveries: readonly Belonging[],
): Promise<(delivery: Belonging) => OfficePath> {
  const all = { pagination: false, depth: 0 } as const;
  const each = (pick: (delivery: Belonging) => string) => [...new Set(deliveries.map(pick))];
  const hashes = each(({ editionSha256 }) => editionSha256);
  const scheduleIds = each(({ scheduleId }) => scheduleId).filter((id) => id !== atOnce);
  const [editions, schedules, channels] = await Promise.all([
    payload.find({
      ...{ collection: 'editions', ...all },
      where: { sha256: { in: hashes } },
      select: { sha256: true, issuerPath: true },
    }),
    payload.find({
      ...{ collection: 'schedules', ...all, trash: true },
      where: { id: { in: possibleIds(payload, scheduleIds) } },
      select: { officePath: true },
    }),
    payload.find({
      ...{ collection: 'channels', ...all, trash: true },
      where: { key: { in: each(({ channelId }) => channelId) } },
      select: { key: true, officePath: true },
    }),
  ]);
  const byHash = new Map(editions.docs.map(({ sha256, issuerPath }) => [sha256, issuerPath]));
  const byId = new Map(schedules.docs.map(({ id, officePath }) => [String(id), officePath ?? null]));
  const byKey = new Map(channels.docs.map(({ key, officePath }) => [key, officePath ?? null]));
  return ({ editionSha256, scheduleId, channelId }) =>
    officeOfDelivery({
      edition: byHash.get(editionSha256) ?? null,
      schedule: byId.get(scheduleId) ?? null,
      channel: byKey.get(channelId) ?? null,
    });
}

/** The office of a stored delivery: its attempts and numbers belong to it as well. */
export async function officeOf(payload: Payload, deliveryId: string): Promise<OfficePath> {
  const where = { id: { equals: deliveryId } };
  const { docs } = await payload.find({ collection: 'deliveries', where, limit: 1, depth: 0, select: { officePath: true } });
  return docs[0]?.officePath ?? null;
}

/** What `officesOf` tells, as one expression of SQLite. The arguments are expressions as well. */
export function officePathSql({ edition, schedule, channel }: { edition: string; schedule: string; channel: string }): string {
  return `(
    SELECT CASE
      WHEN of_edition IS NULL THEN coalesce(of_schedule, of_channel)
      WHEN of_schedule IS NULL OR substr(of_edition, 1, length(of_schedule)) = of_schedule THEN of_edition
      ELSE of_schedule END
    FROM (SELECT
      (SELECT issuer_path FROM editions WHERE sha256 = ${edition}) AS of_edition,
      (SELECT office_path FROM schedules WHERE id = ${schedule}) AS of_schedule,
      (SELECT office_path FROM channels WHERE key = ${channel}) AS of_channel))`;
}
