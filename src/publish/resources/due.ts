import { type DueNotice, internalPaths } from '../../domain/generation.ts';
import type { SiteState } from '../../domain/site.ts';
import { jsonResource, neverModified, type Resource } from '../generation/resource.ts';

/** For the edge: how long its answers may be kept. */
export function dueResource({ nextDueAt = null }: SiteState): Resource {
  const value: DueNotice = { nextDueAt };
  return { ...jsonResource({ path: internalPaths.due, lastModified: neverModified, value }), cache: 'internal' };
}
