import { AppError } from '../domain/errors.ts';
import { type Actor, isInside, may, type Permission, permissions, roleWords } from './roles.ts';

/**
 * The actor, when the role has the permission and, where a path is given, the path is inside the actor's unit.
 *
 * Throws `workflow.forbidden` otherwise. Its sentence names the roles of the table. It is apart from `roles.ts` because forms in
 * the browser import that file, and the error texts are large.
 */
export function requirePermission(actor: Actor | null, permission: Permission, path?: string): Actor {
  if (actor !== null && may(actor, permission) && (path === undefined || isInside(actor, path))) return actor;
  const who = listed(permissions[permission].roles.map((role) => roleWords[role].person.vi));
  const place = path === undefined ? '' : ' của đơn vị ban hành';
  throw new AppError('workflow.forbidden', { params: { act: permissions[permission].words.vi, who: `${who}${place}` } });
}

/** "A", "A và B", "A, B và C". */
function listed(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`;
}
