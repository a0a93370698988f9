import type { Payload, TypedUser } from 'payload';
import { ensureChannel } from '../../src/db/channels/channel-list.ts';
import type { StoredEdition } from '../../src/db/editions.ts';
import { readSite } from '../../src/db/read-site.ts';
import { shareLive } from '../../src/db/sharing.ts';
import type { ContentType } from '../../src/domain/content.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';

type Publication = {
  payload: Payload;
  type: ContentType;
  id: string;
  editor: TypedUser;
  approver: TypedUser;
  now?: Date;
};

/** Submits and approves a document as people would, and lets the portal's delivery of it be done. */
export async function publishDocument({ payload, type, id, editor, approver, now = new Date() }: Publication) {
  const edition = await submitDocument({
    ...{ payload, user: editor, type, documentId: id, now },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
  await decideEdition({ decision: 'approve', payload, user: approver, sha256: edition.sha256, now });
  await ensureChannel({ payload, key: 'cong', data: { name: 'Cổng', kind: 'portal', settings: {} } });
  const at = now.toISOString();
  await payload.db.create({
    collection: 'deliveries',
    data: {
      ...{ effectKey: `portal-${edition.sha256}`, editionSha256: edition.sha256, channelId: 'cong', scheduleId: 'at-once' },
      ...{ state: 'published', dueAt: at, nextAt: at, attempts: 1, fence: 1 },
    },
  });
  await shareAsPublished(payload);
  return edition;
}

/** What the publisher does after each generation. */
export async function shareAsPublished(payload: Payload): Promise<void> {
  const options = { payload, readUnits: async () => [], siteUrl: 'https://a.vn', publisher: 'Ban', now: new Date() };
  await shareLive({ payload, editions: (await readSite(options)).editions });
}

export async function withdrawEdition({ payload, user, edition }: { payload: Payload; user: TypedUser; edition: StoredEdition }) {
  const now = new Date('2026-11-28T03:00:00Z');
  const { sha256 } = edition;
  return decideEdition({ decision: 'withdraw', payload, user, sha256, now, reason: 'Sai địa chỉ trang web.' });
}
