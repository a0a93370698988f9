import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import type { Actor } from '../access/roles.ts';
import { readId, readText } from '../content-types/freeze/raw.ts';
import { inTurnOf } from '../db/document-lock.ts';
import { getEdition, insertEdition, moveEdition, type StoredEdition } from '../db/editions.ts';
import { editionsOfDocument } from '../db/public-editions.ts';
import type { ContentType, FileRef } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { editionStateWords } from '../domain/edition-words.ts';
import { AppError } from '../domain/errors.ts';
import { lowerCase } from '../domain/reader-language.ts';
import { extendTrail, type TrailEntry, trailEntry } from '../domain/trail.ts';
import { assertSubmittable, type CheckArtworks } from './checks/assert-submittable.ts';
import { markTruly } from './document-now.ts';
import { hashOf } from './freeze/canonical.ts';
import { contentOf } from './freeze/freeze-content.ts';
import { lookupAs } from './freeze/lookup.ts';
import { closeOlderWaiting } from './succession.ts';

/** Copies an upload into the blob store, where it cannot change. Throws `media.changed` when its bytes do not match its hash. */
export type FreezeFile = (file: Pick<FileRef, 'sha256' | 'filename'>) => Promise<void>;

/**
 * Freezes a document as an edition that waits for another person's approval.
 *
 * Submitting the same content twice gives the same edition. Throws `workflow.forbidden`, `document.unknown`,
 * `workflow.unchanged` or what `assertSubmittable` throws; then nothing is stored.
 */
export async function submitDocument({
  payload,
  user,
  type,
  documentId,
  now,
  checkArtworks,
  freezeFile,
  note = '',
}: {
  payload: Payload;
  user: TypedUser;
  type: ContentType;
  documentId: string;
  now: Date;
  checkArtworks: CheckArtworks;
  freezeFile: FreezeFile;
  /** From the editor to whoever decides; nobody outside the office reads it. @default '' */
  note?: string;
}): Promise<StoredEdition> {
  const lookup = lookupAs({ payload, user });
  const { collection } = contentFacts[type];
  const [raw] = await lookup.byIds(collection, [documentId]);
  if (!raw) throw new AppError('document.unknown', { params: { key: documentId, collection } });
  const issuerPath = readText(raw, 'issuerPath');
  const actor = requirePermission(toActor(user), 'submit', issuerPath);
  const content = await contentOf({ type, raw, lookup });
  await assertSubmittable({ payload, user, type, raw, issuerPath, content, now, checkArtworks });
  for (const file of content.files) await freezeFile(file);

  const sha256 = hashOf(content);
  const entry = trailEntry({ at: now, by: actor, act: 'submitted', note });
  const authorId = readId(raw, 'changedBy');
  return inTurnOf({ payload, type, documentId }, async () => {
    const edition =
      (await reopen({ payload, sha256, actor, authorId, entry })) ??
      (await insertEdition(payload, {
        sha256,
        content,
        documentId,
        issuerPath,
        submittedBy: actor.name,
        submittedById: actor.id,
        authorId,
        submittedAt: entry.at,
        trail: [entry],
      }));
    await closeOlderWaiting(await editionsOfDocument({ payload, type, documentId }), { payload, at: now, by: actor });
    // It may have been changed while the pieces were drawn.
    await markTruly({ payload, edition, state: 'submitted' });
    return edition;
  });
}

/**
 * The same content again: an edition that was rejected, recalled, withdrawn or superseded can be submitted again. Throws
 * `workflow.unchanged` for one that is approved.
 */
async function reopen({
  payload,
  sha256,
  actor,
  authorId,
  entry,
}: {
  payload: Payload;
  sha256: string;
  actor: Actor;
  authorId: string | null;
  entry: TrailEntry;
}): Promise<StoredEdition | null> {
  const edition = await getEdition(payload, sha256).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'edition.unknown') return null;
    throw error;
  });
  if (edition === null) return null;
  if (edition.state === 'submitted') return entry.note === '' ? edition : withNote({ payload, edition, entry });
  const moved = await moveEdition({
    payload,
    edition,
    from: ['rejected', 'recalled', 'withdrawn', 'superseded'],
    // Its former approval or withdrawal stays until somebody decides: what is public, or taken back, is so meanwhile.
    data: {
      state: 'submitted',
      submittedBy: actor.name,
      submittedById: actor.id,
      authorId,
      submittedAt: entry.at,
      trail: extendTrail(edition.trail, entry),
    },
  });
  if (moved === null) {
    throw new AppError('workflow.unchanged', {
      params: { number: edition.number, state: lowerCase(editionStateWords[edition.state]) },
    });
  }
  return moved;
}

/** What waits already, with another message to whoever decides. Decided in this moment, it stays as it is. */
async function withNote({ payload, edition, entry }: { payload: Payload; edition: StoredEdition; entry: TrailEntry }) {
  const data = { trail: extendTrail(edition.trail, entry) };
  return (await moveEdition({ payload, edition, from: ['submitted'], data })) ?? edition;
}
