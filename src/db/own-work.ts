import type { CollectionSlug, Payload, TypedUser, Where } from 'payload';
import type { ContentType } from '../domain/content.ts';
import { contentFacts, contentTypes } from '../domain/content-facts.gen.ts';

/** A document as lists name it. `reason`: why it came back, '' where nothing is known. */
export type WorkRow = { type: ContentType; id: string; title: string; state: string; updatedAt: string; reason: string };

type Asked = { payload: Payload; user: TypedUser; where: Where; most: number };

/** Documents of all types that the account may see, those changed last first. */
export async function findWork({ payload, user, where, most }: Asked): Promise<WorkRow[]> {
  const select = { title: true, workflowState: true, editionSha256: true, updatedAt: true } as const;
  const query = { where, sort: '-updatedAt', limit: most, depth: 0, select, overrideAccess: false, user } as const;
  const found = await Promise.all(
    contentTypes.map(async (type) => {
      const collection = contentFacts[type].collection as CollectionSlug;
      const { docs } = (await payload.find({ collection, ...query } as never)) as { docs: Row[] };
      return docs.map((row) => ({ type, row }));
    }),
  );
  const newest = found
    .flat()
    .sort((a, b) => b.row.updatedAt.localeCompare(a.row.updatedAt))
    .slice(0, most);
  const reasons = await reasonsOf({ payload, user, rows: newest.map(({ row }) => row) });
  return newest.map(({ type, row: { id, title, workflowState, editionSha256, updatedAt } }) => {
    const reason = workflowState === 'rejected' ? (reasons.get(editionSha256 ?? '') ?? '') : '';
    return { type, id: String(id), title: title ?? '', state: workflowState ?? 'draft', updatedAt, reason };
  });
}

type Row = {
  id: string | number;
  title?: string | null;
  workflowState?: string | null;
  editionSha256?: string | null;
  updatedAt: string;
};

/** By the hash of the edition that was sent back. */
async function reasonsOf({ payload, user, rows }: Pick<Asked, 'payload' | 'user'> & { rows: Row[] }) {
  const hashes = rows.flatMap(({ workflowState, editionSha256 }) =>
    workflowState === 'rejected' && editionSha256 ? [editionSha256] : [],
  );
  if (hashes.length === 0) return new Map<string, string>();
  const where = { sha256: { in: hashes } };
  const query = {
    where,
    pagination: false,
    depth: 0,
    select: { sha256: true, note: true },
    overrideAccess: false,
    user,
  } as const;
  const { docs } = await payload.find({ collection: 'editions', ...query });
  return new Map(docs.map(({ sha256, note }) => [sha256, note ?? '']));
}
