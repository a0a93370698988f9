import { type Actor, isInside, isInView } from './roles.ts';

/** A part of a plan: whose it is, and whether every office may read it. `null` = nobody's in particular. */
type Part = { path: string | null; isPublic: boolean };

/**
 * Editions of the own tree, and what any office has made public, as long as the schedule keeps exactly that edition: the next one
 * of another office is not public yet when it is approved.
 */
export function maySchedule(actor: Actor, { path, isPublic }: Part, isFixed: boolean): boolean {
  return isInside(actor, path ?? '') || (isPublic && isFixed);
}

/** Themes that the account may read. What is posted is of the own tree, or public. */
export function mayFollowTheme(actor: Actor, { path, isPublic }: Part): boolean {
  return isPublic || isInView(actor, path ?? '');
}

/** Channels of the own tree, and those that are everybody's: a commune does not post on its province's page. */
export function mayPostOn(actor: Actor, { path }: Pick<Part, 'path'>): boolean {
  return path === null || isInside(actor, path);
}
