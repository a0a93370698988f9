import { type Actor, type Role, roles } from './roles.ts';

/** A Payload user as the rules see it. `null` without a user, and for a user with an unknown role. */
export function toActor(user: unknown): Actor | null {
  if (user === null || typeof user !== 'object') return null;
  const { id, name, role, unitPath } = user as Record<string, unknown>;
  if (id === undefined || !roles.includes(role as Role)) return null;
  return {
    id: String(id),
    name: typeof name === 'string' ? name : '',
    role: role as Role,
    unitPath: typeof unitPath === 'string' ? unitPath : '',
  };
}
