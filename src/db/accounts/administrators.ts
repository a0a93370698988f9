import type { Payload, PayloadRequest, Where } from 'payload';
import { countryCode } from '../../domain/unit.ts';

const collection = 'users';

const isActive: Where = { and: [{ role: { equals: 'admin' } }, { isOff: { not_equals: true } }] };

/** Ids of the accounts that can make the other accounts. */
export async function activeAdministrators(payload: Payload, req?: PayloadRequest): Promise<string[]> {
  const all = { collection, where: isActive, pagination: false, depth: 0, select: { role: true } } as const;
  const { docs } = await payload.find({ ...all, ...(req && { req }) });
  return docs.map(({ id }) => String(id));
}

/** Whether there is an account that can make the other accounts. */
export async function hasAdministrator(payload: Payload): Promise<boolean> {
  return (await payload.count({ collection, where: isActive })).totalDocs > 0;
}

type NewAdministrator = { payload: Payload; email: string; password: string };

/** An account for the whole country. */
export async function insertAdministrator({ payload, email, password }: NewAdministrator): Promise<void> {
  const { docs } = await payload.find({ collection: 'units', where: { code: { equals: countryCode } }, limit: 1, depth: 0 });
  const data = { email, password, name: 'Quản trị viên', role: 'admin', unit: docs[0]?.id } as const;
  await payload.create({ collection, data });
}
