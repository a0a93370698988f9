import type { Payload } from 'payload';
import { possibleIds } from '../possible-ids.ts';

type Person = { name: string; role: string; unitPath: string };

/** Who an id in a trail is today; `null` = the account is gone. Past access rules: names stand in trails anyway. */
export async function accountOfPerson(payload: Payload, id: string): Promise<Person | null> {
  return (await peopleByIds(payload, [id])).get(id) ?? null;
}

/** Those that there are, by id. */
export async function peopleByIds(payload: Payload, ids: string[]): Promise<Map<string, Person>> {
  const select = { name: true, role: true, unitPath: true } as const;
  const all = {
    collection: 'users',
    where: { id: { in: possibleIds(payload, ids) } },
    select,
    pagination: false,
    depth: 0,
  } as const;
  const { docs } = await payload.find(all);
  return new Map(docs.map(({ id, name, role, unitPath }) => [String(id), { name, role, unitPath: unitPath ?? '' }]));
}
