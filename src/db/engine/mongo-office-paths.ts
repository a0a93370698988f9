import type { Payload } from 'payload';
import { officeOfChannel } from '../../channels/contract/office-of-channel.ts';
import { type OfficePath, officeOfDelivery, officeOfSchedule } from '../../domain/office-path.ts';
import { type Fields, rowsOf } from './mongo-rows.ts';

/** See `migrations/…_fill_office_paths.ts`. */
export async function fillOfficePaths(payload: Payload): Promise<void> {
  const all = (name: string) => rowsOf(payload, name).find({}).toArray();
  const units = pathsBy(await all('units'), '_id', 'path');
  const editions = await all('editions');
  const byId = pathsBy(editions, '_id', 'issuerPath');
  const byHash = pathsBy(editions, 'sha256', 'issuerPath');
  const themes = pathsBy(await all('themes'), '_id', 'issuerPath');
  const write = async (name: string, filter: Fields, officePath: OfficePath) => {
    await rowsOf(payload, name).updateMany(filter, { $set: { officePath } });
  };

  const channels = new Map<string, OfficePath>();
  const byKey = new Map<string, OfficePath>();
  for (const { _id, key, kind, unit } of await all('channels')) {
    const path = officeOfChannel({ kind: String(kind), unit: units.get(String(unit)) ?? null });
    channels.set(String(_id), path);
    byKey.set(String(key), path);
    await write('channels', { _id }, path);
  }
  const schedules = new Map<string, OfficePath>();
  for (const { _id, editions: named, theme, channels: on } of await all('schedules')) {
    const subjects = [...ids(named).map((id) => byId.get(id)), themes.get(String(theme))].flatMap((path) => path ?? []);
    const path = officeOfSchedule({ subjects, channels: ids(on).flatMap((id) => channels.get(id) ?? []) });
    schedules.set(String(_id), path);
    await write('schedules', { _id }, path);
  }
  for (const { _id, editionSha256, scheduleId, channelId } of await all('deliveries')) {
    const path = officeOfDelivery({
      edition: byHash.get(String(editionSha256)) ?? null,
      schedule: schedules.get(String(scheduleId)) ?? null,
      channel: byKey.get(String(channelId)) ?? null,
    });
    await write('deliveries', { _id }, path);
    for (const name of ['delivery-attempts', 'delivery-metrics']) await write(name, { deliveryId: String(_id) }, path);
  }
}

export async function dropOfficePaths(payload: Payload): Promise<void> {
  for (const name of ['channels', 'schedules', 'deliveries', 'delivery-attempts', 'delivery-metrics']) {
    await rowsOf(payload, name).updateMany({}, { $unset: { officePath: '' } });
  }
}

function pathsBy(rows: Fields[], name: string, path: string): Map<string, string> {
  return new Map(rows.flatMap((row) => (row[path] ? [[String(row[name]), String(row[path])] as const] : [])));
}

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
