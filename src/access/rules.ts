import type { Access, FieldAccess, Where } from 'payload';
import { toActor } from './actor.ts';
import { ancestorPaths, may } from './roles.ts';

/** Access predicates of the collections. Each is one sentence; the words are in `roles.ts`. */

export const nobody: Access = () => false;
export const isLoggedIn: Access = ({ req }) => toActor(req.user) !== null;
export const isAdmin: Access = ({ req }) => may(toActor(req.user), 'setUp');
export const canManageSchedules: Access = ({ req }) => may(toActor(req.user), 'schedule');

/** Own unit and everything below it. */
export const canWriteInOwnTree: Access = ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null || !may(actor, 'write')) return false;
  return actor.role === 'admin' || ownTree(actor.unitPath);
};

/** A new document has no path yet: `stampIssuerPath` refuses a foreign issuer afterwards. */
export const canCreateContent: Access = ({ req }) => may(toActor(req.user), 'write');

/** Own tree, and the units above, whose campaigns are taken over. */
export const canReadOwnTreeAndAbove: Access = ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null) return false;
  if (actor.role === 'admin') return true;
  return { or: [ownTree(actor.unitPath), { issuerPath: { in: ancestorPaths(actor.unitPath) } }] };
};

/** Administrators see every account, everybody else their own. */
export const isAdminOrSelf: Access = ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null) return false;
  return actor.role === 'admin' || { id: { equals: actor.id } };
};

export const isAdminField: FieldAccess = ({ req }) => may(toActor(req.user), 'setUp');
export const nobodyField: FieldAccess = () => false;

/** Who may open the studio at all. */
export const canEnterStudio = ({ req }: { req: { user?: unknown } }): boolean => toActor(req.user) !== null;

function ownTree(unitPath: string): Where {
  return { issuerPath: { contains: unitPath === '' ? 'no unit' : unitPath } };
}
