import type { Payload } from 'payload';
import { countryCode } from '../domain/unit.ts';

const collection = 'users';

/** Whether there is an account that can make the other accounts. */
export async function hasAdministrator(payload: Payload): Promise<boolean> {
  return (await payload.count({ collection, where: { role: { equals: 'admin' } } })).totalDocs > 0;
}

type NewAdministrator = { payload: Payload; email: string; password: string };

/** An account for the whole country. */
export async function insertAdministrator({ payload, email, password }: NewAdministrator): Promise<void> {
  const { docs } = await payload.find({ collection: 'units', where: { code: { equals: countryCode } }, limit: 1, depth: 0 });
  const data = { email, password, name: 'Quản trị viên', role: 'admin', unit: docs[0]?.id } as const;
  await payload.create({ collection, data });
}
