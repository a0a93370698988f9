import type { TypedUser } from 'payload';
import { type Role, roles } from '../../src/access/roles.ts';
import type { Office } from '../setup/office.ts';

/** Each role in Cần Thơ (`inside`), whose rows are tried, and in Hải Phòng (`outside`). `nobody` is not logged in. */
export const people = [...roles.flatMap((role) => [`${role} inside`, `${role} outside`] as const), 'nobody'] as const;
export type Person = (typeof people)[number];

export function userOf(office: Office, person: Person): TypedUser | null {
  if (person === 'nobody') return null;
  const [role, place] = person.split(' ') as [Role, 'inside' | 'outside'];
  const { id, unit, unitPath } = place === 'inside' ? office.approver : office.foreignApprover;
  return { ...office.approver, id, unit, unitPath, role } as TypedUser;
}
