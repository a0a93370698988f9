import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { peopleByIds } from './accounts/people.ts';

/** One save of a document. `by`: who saved it, by the name of today; `null` where nobody is known. `raw`: every language. */
export type SavedVersion = { id: string; at: string; by: string | null; raw: Record<string, unknown> };

type Asked = { payload: Payload; user: TypedUser; collection: CollectionSlug; id: string; most: number };

type VersionRow = { id: string | number; updatedAt: string; version: Record<string, unknown> & { changedBy?: unknown } };

/** The last saves of a document that the account may read, the newest first. */
export async function versionsOf({ payload, user, collection, id, most }: Asked): Promise<SavedVersion[]> {
  const where = { parent: { equals: id } };
  const query = { where, sort: '-updatedAt', limit: most, depth: 0, locale: 'all', overrideAccess: false, user } as const;
  const { docs } = (await payload.findVersions({ collection, ...query })) as unknown as { docs: VersionRow[] };
  const people = await peopleByIds(payload, [...new Set(docs.map(({ version }) => String(version.changedBy ?? '')))]);
  return docs.map(({ id: versionId, updatedAt, version }) => {
    const by = people.get(String(version.changedBy ?? ''))?.name ?? null;
    return { id: String(versionId), at: updatedAt, by, raw: version };
  });
}
