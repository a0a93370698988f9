import { AppError } from '../domain/errors.ts';
import { inBoth } from '../domain/reader-language.ts';
import { type Actor, isInside, may, type Permission, permissions, roleWords } from './roles.ts';

/**
 * The actor, when the role has the permission and, where a path is given, the path is inside the actor's unit.
 *
 * Throws `workflow.forbidden` otherwise. Its sentence names the roles of the table. It is apart from `roles.ts` because forms in
 * the browser import that file, and the error texts are large.
 */
export function requirePermission(actor: Actor | null, permission: Permission, path?: string): Actor {
  if (actor !== null && may(actor, permission) && (path === undefined || isInside(actor, path))) return actor;
  const { roles, words: act } = permissions[permission];
  const place = path === undefined ? { vi: '', en: '' } : { vi: ' của đơn vị ban hành', en: ' of the issuing body' };
  const who = inBoth((language) => {
    const people = roles.map((role) => roleWords[role].person[language]);
    return listed(people, and[language]) + place[language];
  });
  throw new AppError('workflow.forbidden', { params: { act, who } });
}

const and = { vi: 'và', en: 'and' };

/** "A", "A và B", "A, B và C". */
function listed(words: string[], join: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`;
}
