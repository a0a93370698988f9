import type { Payload, TypedUser } from 'payload';
import { ensureChannel } from '../../src/db/channels/channel-list.ts';
import { findEditions, type StoredEdition } from '../../src/db/editions.ts';
import type { ContentType } from '../../src/domain/content.ts';
import { contentFacts } from '../../src/domain/content-facts.gen.ts';
import { AppError } from '../../src/domain/errors.ts';
import { artworkChecker } from '../../src/workflow/checks/check-artworks.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { type FreezeFile, submitDocument } from '../../src/workflow/submit.ts';
import type { Report } from '../cli/progress.ts';
import { sampleContents } from '../sample/load.ts';
import type { Account } from './platform-accounts.ts';

export const boardKey = 'bang-led-mau';

/** The editor submits every sample document, the approver says yes. What is approved already stays as it is. */
export async function approveSample({
  payload,
  editor,
  approver,
  siteUrl,
  freezeFile,
  onProgress,
}: {
  payload: Payload;
  editor: TypedUser;
  approver: TypedUser;
  siteUrl: string;
  freezeFile: FreezeFile;
  onProgress: Report;
}): Promise<StoredEdition[]> {
  const checkArtworks = artworkChecker({ siteUrl });
  const contents = sampleContents();
  for (const [index, { type, id }] of contents.entries()) {
    const document = await findDocument(payload, type, id);
    if (document.workflowState === 'draft' || document.workflowState === 'submitted') {
      const edition = await submitDocument({
        payload,
        user: editor,
        type,
        documentId: document.id,
        now: new Date(),
        checkArtworks,
        freezeFile,
      }).catch(keepUnchanged);
      if (edition?.state === 'submitted')
        await decideEdition({ decision: 'approve', payload, user: approver, sha256: edition.sha256, now: new Date() });
    }
    onProgress(index + 1, contents.length);
  }
  return findEditions(payload, { state: { equals: 'approved' } });
}

/** A board network and an account on every simulated platform, connected as an administrator would. */
export async function connectChannels({ payload, accounts }: { payload: Payload; accounts: Account[] }): Promise<void> {
  const { docs } = await payload.find({ collection: 'units', where: { code: { equals: '92' } }, limit: 1, depth: 0 });
  const unit = docs[0] ? String(docs[0].id) : undefined;
  const board = {
    formatId: 'led-384x192',
    pixelPitchMm: 5,
    onFrom: '05:30',
    onTo: '21:00',
    secondsPerPicture: 10,
    daysShown: 14,
  };
  await ensureChannel({
    payload,
    key: boardKey,
    data: { name: 'Bảng LED trung tâm Cần Thơ', kind: 'led', settings: board, unit },
  });
  for (const { key, settings, ...account } of accounts) {
    await ensureChannel({ payload, key, data: { ...account, settings, unit } });
    // The simulator may stand on another port than last time.
    await payload.update({ collection: 'channels', where: { key: { equals: key } }, data: { settings } });
  }
}

async function findDocument(payload: Payload, type: ContentType, key: string): Promise<{ id: string; workflowState: string }> {
  const { docs } = await payload.find({
    collection: contentFacts[type].collection,
    where: { key: { equals: key } },
    limit: 1,
    depth: 0,
  });
  if (!docs[0]) throw new Error(`the sample has no ${type} ${key}`);
  return { id: String(docs[0].id), workflowState: docs[0].workflowState ?? 'draft' };
}

function keepUnchanged(error: unknown): null {
  if (error instanceof AppError && error.code === 'workflow.unchanged') return null;
  throw error;
}
