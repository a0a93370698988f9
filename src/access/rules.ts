import type { Access, FieldAccess, Where } from 'payload';
import { toActor } from './actor.ts';
import { type Actor, ancestorPaths, may } from './roles.ts';

/** Access predicates of the collections. Each is one sentence; the words are in `roles.ts`. */

export const nobody: Access = () => false;
export const isLoggedIn: Access = ({ req }) => toActor(req.user) !== null;
export const isAdmin: Access = ({ req }) => may(toActor(req.user), 'setUp');
export const canPlan: Access = ({ req }) => may(toActor(req.user), 'schedule');

/** Own unit and everything below it, by the office that a row of publishing belongs to. */
export const canReadOwnOffice: Access = ({ req }) => inOwnOffice(toActor(req.user));

export const canPlanInOwnOffice: Access = ({ req }) => {
  const actor = toActor(req.user);
  return may(actor, 'schedule') && inOwnOffice(actor);
};

/** A channel without an office is everybody's: the portal and the boards of the country. */
export const canReadUsableChannels: Access = ({ req }) => {
  const actor = toActor(req.user);
  const own = inOwnOffice(actor);
  return typeof own === 'boolean' ? own : { or: [own, { officePath: { exists: false } }] };
};

/** Own unit and everything below it. */
export const canWriteInOwnTree: Access = ({ req }) => writtenBy(toActor(req.user));

/** A new document has no path yet: `stampIssuerPath` refuses a foreign issuer afterwards. */
export const canCreateContent: Access = ({ req }) => may(toActor(req.user), 'write');

/**
 * Own tree, the units above, whose campaigns are taken over, and what is public of every other office. Of the last, a hook shows
 * the public words alone: `collections/hooks/share-what-is-public.ts`.
 */
export const canReadOwnTreeAndPublic: Access = ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null) return false;
  if (actor.role === 'admin') return true;
  return { or: [...inView(actor.unitPath), { sharedAt: { exists: true } }] };
};

/** Older versions are drafts: nothing of them is public. */
export const canReadVersionsInOwnTree: Access = ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null) return false;
  return actor.role === 'admin' || { or: inView(actor.unitPath, 'version.issuerPath') };
};

/** A unit is set up by administrators; its own people keep its contacts. `isAdminField` guards every other field of it. */
export const canKeepOwnContacts: Access = ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null || !may(actor, 'contact')) return false;
  return actor.role === 'admin' || { path: { equals: actor.unitPath === '' ? 'no unit' : actor.unitPath } };
};

/** Administrators see every account, everybody else their own. */
export const isAdminOrSelf: Access = ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null) return false;
  return actor.role === 'admin' || { id: { equals: actor.id } };
};

/** Lists, columns and open panels of the own account. */
export const isOwnPreference: Access = ({ req }) => {
  const actor = toActor(req.user);
  return actor !== null && { 'user.value': { equals: actor.id } };
};

export const isAdminField: FieldAccess = ({ req }) => may(toActor(req.user), 'setUp');
export const nobodyField: FieldAccess = () => false;

/** Who may open the studio at all. */
export const canEnterStudio = ({ req }: { req: { user?: unknown } }): boolean => toActor(req.user) !== null;

/** What `isInView` says, as conditions of which one must hold. */
export function inView(unitPath: string, field = 'issuerPath'): Where[] {
  return [ownTree(unitPath, field), { [field]: { in: ancestorPaths(unitPath) } }];
}

/** Documents that an actor may write: all, none, or those of which this holds. */
export function writtenBy(actor: Actor | null): boolean | Where {
  if (actor === null || !may(actor, 'write')) return false;
  return actor.role === 'admin' || ownTree(actor.unitPath);
}

function inOwnOffice(actor: Actor | null): boolean | Where {
  if (actor === null) return false;
  return actor.role === 'admin' || ownTree(actor.unitPath, 'officePath');
}

function ownTree(unitPath: string, field = 'issuerPath'): Where {
  return { [field]: { contains: unitPath === '' ? 'no unit' : unitPath } };
}
