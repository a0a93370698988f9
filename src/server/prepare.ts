import type { Payload } from 'payload';
import { assertPassword } from '../accounts/password-rules.ts';
import { insertAdministrator } from '../db/accounts/administrators.ts';
import { ensureChannel } from '../db/channels/channel-list.ts';
import { importUnits } from '../db/units.ts';
import { AppError } from '../domain/errors.ts';
import { loadUnits } from '../units/catalogue.ts';
import { officesOf } from '../units/offices.ts';

/** Portal that every installation has: publishing on the own site needs no account anywhere. */
export const portalKey = 'cong-thong-tin';

type Progress = (done: number, total: number) => void;

/** The unit tree of the country with all offices, and the own portal. Running it again changes nothing. */
export async function prepareDatabase({ payload, onProgress }: { payload: Payload; onProgress?: Progress }): Promise<void> {
  const units = loadUnits();
  await importUnits({ payload, units: [...units, ...units.flatMap(officesOf)], onProgress });
  await ensurePortal(payload);
}

/** The own portal, as a channel. Running it again changes nothing. */
export async function ensurePortal(payload: Payload): Promise<void> {
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
}

/** The first account. Throws `settings.admin-missing` without words for one, and what `assertPassword` throws. */
export async function createAdministrator({
  payload,
  email,
  password,
}: {
  payload: Payload;
  email: string | undefined;
  password: string | undefined;
}): Promise<void> {
  if (!email?.includes('@') || !password) throw new AppError('settings.admin-missing');
  assertPassword(password, [email]);
  await insertAdministrator({ payload, email, password });
}
