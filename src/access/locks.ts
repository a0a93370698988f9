import type { Access, CollectionSlug, PayloadRequest, Where } from 'payload';
import { toActor } from './actor.ts';

/** Payload's collection of locks: who edits which document now. */
export const locksSlug = 'payload-locked-documents';

type Lock = {
  id: number | string;
  document?: { relationTo: string; value: unknown } | null;
  globalSlug?: string | null;
  user?: { relationTo: string; value: unknown } | null;
};

/** One document, or one global. */
export type Lockable = { collection: string; id: string } | { global: string };

/** Whether the account may write the document: only then may it hold its lock, see who does, or take it over. */
export async function mayWrite(req: PayloadRequest, lockable: Lockable): Promise<boolean> {
  if (toActor(req.user) === null) return false;
  const { payload } = req;
  if ('global' in lockable) {
    const global = payload.globals.config.find(({ slug }) => slug === lockable.global);
    return (await global?.access.update({ req })) === true;
  }
  const collection = payload.collections[lockable.collection as CollectionSlug];
  const found = (await collection?.config.access.update({ req, id: lockable.id })) ?? false;
  if (typeof found === 'boolean') return found;
  const where: Where = { and: [{ id: { equals: lockable.id } }, found] };
  return (await payload.count({ collection: lockable.collection as CollectionSlug, where, trash: true })).totalDocs > 0;
}

/** Locks of what the account may write. They are few: one for each open form. */
export const canWriteLocked: Access = async ({ req }) => {
  if (toActor(req.user) === null) return false;
  const { docs } = await req.payload.db.find<Lock>({ collection: locksSlug, pagination: false, limit: 0, where: {} });
  const allowed = await Promise.all(docs.map(async (lock) => ((await mayWriteLocked(req, lock)) ? [lock.id] : [])));
  return { id: { in: allowed.flat() } };
};

/** For oneself, on what one may write. `refuseForeignLock` looks at the stored row again. */
export const canLockForOneself: Access = async ({ req, data }) => {
  if (toActor(req.user) === null || data === undefined) return toActor(req.user) !== null;
  return isOwnLock(req, data as Lock) && (await mayWriteLocked(req, data as Lock));
};

export const canEndOwnLock: Access = ({ req }) => {
  const actor = toActor(req.user);
  return actor !== null && { 'user.value': { equals: actor.id } };
};

export function isOwnLock(req: PayloadRequest, { user }: Pick<Lock, 'user'>): boolean {
  return user?.relationTo === req.user?.collection && idOf(user?.value) === String(req.user?.id);
}

async function mayWriteLocked(req: PayloadRequest, { document, globalSlug }: Lock): Promise<boolean> {
  if (document) return mayWrite(req, { collection: document.relationTo, id: idOf(document.value) });
  return typeof globalSlug === 'string' && mayWrite(req, { global: globalSlug });
}

const idOf = (value: unknown): string => String(value !== null && typeof value === 'object' && 'id' in value ? value.id : value);
