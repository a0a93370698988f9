import { type CollectionBeforeChangeHook, Forbidden, type SanitizedConfig } from 'payload';
import { isOwnLock, locksSlug } from '../../src/access/locks.ts';

/** A lock is in the name of the person who asks, and stays on its document: taking over changes the name alone. */
const refuseForeignLock: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (!req.user) return data;
  if (!isOwnLock(req, { ...originalDoc, ...data } as Parameters<typeof isOwnLock>[1])) throw new Forbidden(req.t);
  if (operation === 'create') return data;
  return { ...data, document: originalDoc?.document ?? null, globalSlug: originalDoc?.globalSlug ?? null };
};

/** Gives Payload's collection of locks its guard, which Payload leaves no other place for. */
export async function withGuardedLocks(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await building;
  for (const { slug, hooks } of config.collections) if (slug === locksSlug) hooks.beforeChange.push(refuseForeignLock);
  return config;
}
