import { type Actor, type Role, roles } from './roles.ts';

/** A Payload user as the rules see it. `null` without a user, with an unknown role, and for an account that is off. */
export function toActor(user: unknown): Actor | null {
  if (user === null || typeof user !== 'object') return null;
  const { id, name, role, unitPath, isOff } = user as Record<string, unknown>;
  if (id === undefined || isOff === true || !roles.includes(role as Role)) return null;
  return {
    id: String(id),
    name: typeof name === 'string' ? name : '',
    role: role as Role,
    unitPath: typeof unitPath === 'string' ? unitPath : '',
  };
}
