import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import type { Actor } from '../access/roles.ts';
import { readId, readText } from '../content-types/freeze/raw.ts';
import { markDocument } from '../db/document-state.ts';
import { getEdition, insertEdition, moveEdition, type StoredEdition } from '../db/editions.ts';
import { artworksOf, type Content, type ContentType, type FileRef } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { editionStateWords } from '../domain/edition-words.ts';
import { AppError } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { inBoth, lowerCase, type ReaderText } from '../domain/reader-language.ts';
import { extendTrail, type TrailEntry, trailEntry } from '../domain/trail.ts';
import { hashOf } from './freeze/canonical.ts';
import { contentOf } from './freeze/freeze-content.ts';
import { lookupAs } from './freeze/lookup.ts';

/** Finds what would be wrong with each artwork of a content, without drawing it. */
export type CheckArtworks = (content: Content) => Promise<{ artworkKey: string; findings: Finding[]; sentences: ReaderText[] }[]>;

/** Copies an upload into the blob store, where it cannot change. Throws `media.changed` when its bytes do not match its hash. */
export type FreezeFile = (file: Pick<FileRef, 'sha256' | 'filename'>) => Promise<void>;

/**
 * Freezes a document as an edition that waits for another person's approval.
 *
 * Submitting the same content twice gives the same edition. Throws `workflow.forbidden`, `document.unknown`,
 * `workflow.incomplete`, `workflow.findings` or `workflow.unchanged`; then nothing is stored.
 */
export async function submitDocument({
  payload,
  user,
  type,
  documentId,
  now,
  checkArtworks,
  freezeFile,
}: {
  payload: Payload;
  user: TypedUser;
  type: ContentType;
  documentId: string;
  now: Date;
  checkArtworks: CheckArtworks;
  freezeFile: FreezeFile;
}): Promise<StoredEdition> {
  const lookup = lookupAs({ payload, user });
  const { collection } = contentFacts[type];
  const [raw] = await lookup.byIds(collection, [documentId]);
  if (!raw) throw new AppError('document.unknown', { params: { key: documentId, collection } });
  const issuerPath = readText(raw, 'issuerPath');
  const actor = requirePermission(toActor(user), 'submit', issuerPath);
  const content = await contentOf({ type, raw, lookup });
  assertComplete(content);
  await assertDrawable(content, checkArtworks);
  for (const file of content.files) await freezeFile(file);

  const sha256 = hashOf(content);
  const entry = trailEntry({ at: now, by: actor, act: 'submitted' });
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
  await markDocument({ payload, collection: contentFacts[type].collection, id: String(raw.id), state: 'submitted', sha256 });
  return edition;
}

/**
 * The same content again: an edition that was rejected, withdrawn or superseded can be submitted again. Throws
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

const requiredFields: { field: ReaderText; read: (content: Content) => string }[] = [
  { field: { vi: 'Tên trong địa chỉ', en: 'Name in the address' }, read: ({ id }) => id },
  { field: { vi: 'Tiêu đề', en: 'Title' }, read: ({ title }) => title.vi },
  { field: { vi: 'Cơ quan ban hành', en: 'Issuing body' }, read: ({ issuer }) => issuer.unitCode },
  { field: { vi: 'Tên cơ quan ban hành', en: 'Name of the issuing body' }, read: ({ issuer }) => issuer.name },
];

function assertComplete(content: Content): void {
  const missing = requiredFields.find(({ read }) => read(content) === '');
  if (missing) throw new AppError('workflow.incomplete', { params: { field: missing.field } });
  const artworks = contentFacts[content.type].hasListedArtworks ? artworksOf(content) : [];
  const withoutGuide = artworks.find((artwork) => artwork.guideId === '');
  if (!withoutGuide) return;
  const { key } = withoutGuide;
  const field = { vi: `${key}: mã QR dẫn tới`, en: `${key}: where its QR code leads` };
  throw new AppError('workflow.incomplete', { params: { field } });
}

async function assertDrawable(content: Content, checkArtworks: CheckArtworks): Promise<void> {
  for (const { artworkKey, findings, sentences } of await checkArtworks(content)) {
    if (findings.some(({ severity }) => severity === 'fatal')) {
      throw new AppError('workflow.findings', {
        params: {
          artwork: artworkKey,
          findings: inBoth((language) => sentences.map((sentence) => sentence[language]).join(' ')),
        },
      });
    }
  }
}
