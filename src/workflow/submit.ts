import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { type Actor, isInside, may } from '../access/roles.ts';
import { readId, readText } from '../content-types/freeze/raw.ts';
import { getEdition, insertEdition, moveEdition, type StoredEdition, type TrailEntry } from '../db/editions.ts';
import { artworksOf, type Content, type ContentType, type FileRef } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { hashOf } from './freeze/canonical.ts';
import { contentOf } from './freeze/content.ts';
import { lookupAs } from './freeze/lookup.ts';

/** Draws nothing; says what would be wrong with each artwork of a content. */
export type CheckArtworks = (content: Content) => Promise<{ artworkKey: string; findings: Finding[]; sentences: string[] }[]>;

/** Copies an upload to where nobody changes it. Throws `media.changed` when its bytes are not those of its hash. */
export type KeepFile = (file: Pick<FileRef, 'sha256' | 'filename'>) => Promise<void>;

/**
 * Freezes a document as an edition that waits for somebody else's yes.
 *
 * Submitting the same words twice gives the same edition. Throws `workflow.forbidden`, `document.unknown`, `workflow.incomplete`,
 * `workflow.findings` or `workflow.unchanged`; then nothing is stored.
 */
export async function submitDocument({
  payload,
  user,
  type,
  documentId,
  now,
  checkArtworks,
  keepFile,
}: {
  payload: Payload;
  user: TypedUser;
  type: ContentType;
  documentId: string;
  now: Date;
  checkArtworks: CheckArtworks;
  keepFile: KeepFile;
}): Promise<StoredEdition> {
  const actor = toActor(user);
  const lookup = lookupAs({ payload, user });
  const { collection } = contentFacts[type];
  const [raw] = await lookup.byIds(collection, [documentId]);
  if (!raw) throw new AppError('document.unknown', { params: { key: documentId, collection } });
  const issuerPath = readText(raw, 'issuerPath');
  if (actor === null || !may(actor, 'submit') || !isInside(actor, issuerPath)) {
    throw new AppError('workflow.forbidden', { params: { act: 'gửi duyệt', who: 'người biên tập của đơn vị ban hành' } });
  }
  const content = await contentOf({ type, raw, lookup });
  assertComplete(content);
  await assertDrawable(content, checkArtworks);
  for (const file of content.files) await keepFile(file);

  const sha256 = hashOf(content);
  const entry = { at: now.toISOString(), by: actor.name, act: 'submitted' };
  const edition =
    (await reopen({ payload, sha256, actor, authorId: readId(raw, 'changedBy'), entry })) ??
    (await insertEdition(payload, {
      sha256,
      content,
      documentId,
      issuerPath,
      submittedBy: actor.name,
      submittedById: actor.id,
      authorId: readId(raw, 'changedBy'),
      submittedAt: entry.at,
      trail: [entry],
    }));
  await markDocument({ payload, type, raw, state: 'submitted', sha256 });
  return edition;
}

/** The same words again: those rejected, withdrawn or superseded may be asked for once more; those waiting or approved stand. */
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
  if (edition.state === 'submitted') return edition;
  const moved = await moveEdition({
    payload,
    edition,
    from: ['rejected', 'withdrawn', 'superseded'],
    data: {
      state: 'submitted',
      submittedBy: actor.name,
      submittedById: actor.id,
      authorId,
      submittedAt: entry.at,
      approvedBy: null,
      approvedAt: null,
      withdrawnAt: null,
      trail: [...edition.trail, entry],
    },
  });
  if (moved === null) {
    throw new AppError('workflow.unchanged', { params: { number: edition.number, state: stateWords[edition.state] } });
  }
  return moved;
}

/** Written past the access rules: the state fields are the workflow's alone. */
export async function markDocument({
  payload,
  type,
  raw,
  state,
  sha256,
}: {
  payload: Payload;
  type: ContentType;
  raw: { id?: unknown };
  state: 'submitted' | 'approved' | 'rejected' | 'withdrawn';
  sha256: string;
}): Promise<void> {
  await payload.db.updateOne({
    collection: contentFacts[type].collection,
    id: String(raw.id),
    data: { workflowState: state, editionSha256: sha256 },
    options: { atomic: true },
  });
}

export const stateWords: Record<StoredEdition['state'], string> = {
  submitted: 'chờ duyệt',
  approved: 'đã duyệt',
  rejected: 'bị trả lại',
  superseded: 'đã có bản mới',
  withdrawn: 'đã thu hồi',
};

function assertComplete(content: Content): void {
  const missing = [
    [content.id, 'Tên trong địa chỉ'],
    [content.title.vi, 'Tiêu đề'],
    [content.issuer.unitCode, 'Cơ quan ban hành'],
    [content.issuer.name, 'Tên cơ quan ban hành'],
  ].find(([value]) => value === '');
  if (missing) throw new AppError('workflow.incomplete', { params: { field: missing[1] ?? '' } });
  const artworks = contentFacts[content.type].hasListedArtworks ? artworksOf(content) : [];
  const withoutGuide = artworks.find((artwork) => artwork.guideId === '');
  if (withoutGuide) throw new AppError('workflow.incomplete', { params: { field: `${withoutGuide.key}: mã QR dẫn tới` } });
}

async function assertDrawable(content: Content, checkArtworks: CheckArtworks): Promise<void> {
  for (const { artworkKey, findings, sentences } of await checkArtworks(content)) {
    if (findings.some(({ severity }) => severity === 'fatal')) {
      throw new AppError('workflow.findings', { params: { artwork: artworkKey, findings: sentences.join(' ') } });
    }
  }
}
