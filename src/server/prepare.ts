import type { Payload } from 'payload';
import { importUnits } from '../db/units.ts';
import { AppError } from '../domain/errors.ts';
import { countryCode } from '../domain/unit.ts';
import type { Channel as ChannelRow } from '../payload-types.ts';
import { loadUnits } from '../units/catalogue.ts';
import { officesOf } from '../units/offices.ts';

/** Portal that every installation has: publishing on the own site needs no account anywhere. */
export const portalKey = 'cong-thong-tin';

type Progress = (done: number, total: number) => void;

/** The unit tree of the country with all offices, and the own portal. Again and again is harmless. */
export async function prepareDatabase({ payload, onProgress }: { payload: Payload; onProgress?: Progress }): Promise<void> {
  const units = loadUnits();
  await importUnits({ payload, units: [...units, ...units.flatMap(officesOf)], onProgress });
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
}

/** Adds a channel unless its key is there: settings that someone changed stay. */
export async function ensureChannel({
  payload,
  key,
  data,
}: {
  payload: Payload;
  key: string;
  data: {
    name: string;
    kind: ChannelRow['kind'];
    settings: Record<string, unknown>;
    unit?: string;
    newSecrets?: Record<string, string>;
  };
}): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'channels', where: { key: { equals: key } } });
  if (totalDocs === 0) await payload.create({ collection: 'channels', data: { key, ...data } });
}

/** Whether somebody can log in and make the other accounts. */
export async function hasAdministrator(payload: Payload): Promise<boolean> {
  return (await payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })).totalDocs > 0;
}

/** The first account. Throws `settings.admin-missing` when the words given can't be an account. */
export async function createAdministrator({
  payload,
  email,
  password,
}: {
  payload: Payload;
  email: string | undefined;
  password: string | undefined;
}): Promise<void> {
  if (!email?.includes('@') || !password || password.length < 12) throw new AppError('settings.admin-missing');
  const { docs } = await payload.find({ collection: 'units', where: { code: { equals: countryCode } }, limit: 1, depth: 0 });
  await payload.create({
    collection: 'users',
    data: { email, password, name: 'Quản trị viên', role: 'admin', unit: docs[0]?.id },
  });
}
