import { isDeepStrictEqual } from 'node:util';
import type { Payload, TypedUser } from 'payload';
import { ensureChannel } from '../../src/db/channels/channel-list.ts';
import { findEditions, type StoredEdition } from '../../src/db/editions.ts';
import type { Content, ContentType } from '../../src/domain/content.ts';
import { contentFacts } from '../../src/domain/content-facts.gen.ts';
import { AppError } from '../../src/domain/errors.ts';
import { pageChecker } from '../../src/publish/generation/build-edition.ts';
import type { CheckArtworks } from '../../src/workflow/checks/assert-submittable.ts';
import { artworkChecker } from '../../src/workflow/checks/check-artworks.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { type FreezeFile, submitDocument } from '../../src/workflow/submit.ts';
import type { Report } from '../cli/progress.ts';
import { personOf, sampleContents } from '../sample/load.ts';
import type { Account } from './platform-accounts.ts';

export const boardKey = 'bang-led-mau';

/**
 * Each office submits its own sample documents, and another person of it says yes. What is approved already stays as it is.
 * `isWanted` chooses documents: a campaign can only lead to guides of another office that are public.
 */
export async function approveSample({
  payload,
  accounts,
  isWanted,
  siteUrl,
  freezeFile,
  onProgress,
}: {
  payload: Payload;
  accounts: Map<string, TypedUser>;
  isWanted: (content: Content) => boolean;
  siteUrl: string;
  freezeFile: FreezeFile;
  onProgress: Report;
}): Promise<StoredEdition[]> {
  const [checkPage, checkPieces] = [pageChecker({ siteUrl }), artworkChecker({ siteUrl })];
  const checkArtworks: CheckArtworks = async (content) => [...(await checkPage(content)), ...(await checkPieces(content))];
  const contents = sampleContents().filter(isWanted);
  for (const [index, content] of contents.entries()) {
    const { type, id } = content;
    const document = await findDocument(payload, type, id);
    if (['draft', 'submitted', 'submitted-edited', 'approved-edited'].includes(document.workflowState)) {
      const edition = await submitDocument({
        payload,
        user: personOf(accounts, 'editor', content),
        type,
        documentId: document.id,
        now: new Date(),
        checkArtworks,
        freezeFile,
      }).catch((error) => keepAsItIs({ payload, documentId: document.id, error }));
      if (edition?.state === 'submitted')
        await decideEdition({
          decision: 'approve',
          payload,
          user: personOf(accounts, 'approver', content),
          sha256: edition.sha256,
          now: new Date(),
        });
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
    const { docs: stored } = await payload.find({ collection: 'channels', where: { key: { equals: key } }, limit: 1, depth: 0 });
    if (isDeepStrictEqual(stored[0]?.settings, settings)) continue;
    // The simulator listens on another port than last time: the keys go along, else they would be forgotten.
    const { newSecrets } = account;
    await payload.update({ collection: 'channels', where: { key: { equals: key } }, data: { settings, newSecrets } });
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

/**
 * A document that somebody has worked with since stays as it is when it cannot be submitted now, for example because it leads to
 * a guide that was withdrawn. On a new database the refusal is a fault of the sample.
 */
async function keepAsItIs({ payload, documentId, error }: Refused): Promise<null> {
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'workflow.unchanged') return null;
  const [known] = await findEditions(payload, { documentId: { equals: documentId } });
  if (known === undefined) throw error;
  console.log(`Để nguyên “${known.content.title.vi}”: ${error.sentence('vi')}`);
  return null;
}

type Refused = { payload: Payload; documentId: string; error: unknown };
