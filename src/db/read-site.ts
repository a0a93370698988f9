import type { Payload, Where } from 'payload';
import { type BoardSettings, boardSettings } from '../channels/contract/board-settings.ts';
import type { Surface } from '../channels/contract/facts.ts';
import { kindsOn } from '../channels/contract/kinds-on.ts';
import type { Content, FileRef } from '../domain/content.ts';
import { claimableStates } from '../domain/delivery.ts';
import { dayMs } from '../domain/durations.ts';
import type { Board, BoardEntry, PortalEntry, PublishedEdition, SiteState } from '../domain/site.ts';
import type { Unit } from '../domain/unit.ts';
import type { Delivery } from '../payload-types.ts';
import { findEditions, type StoredEdition } from './editions.ts';

/** States in which a delivery's entry belongs to the generation: the one being committed is what the generation is made for. */
const publicStates = ['committing', 'processing', 'published'] as const;

/** Everything that is public now, without bytes: pictures are drawn from it, files are in the blob store. */
type SiteRecord = Omit<SiteState, 'pictures' | 'files'>;

/**
 * The state of the public side as the database has it: editions whose portal delivery went out, feeds, boards, units.
 *
 * It is derived from deliveries and editions, so reading it twice gives the same site. `publishedAt` is the planned time, so that
 * publishing again never changes a document.
 */
export async function readSite({
  payload,
  readUnits,
  siteUrl,
  publisher,
  now,
}: {
  payload: Payload;
  readUnits: () => Promise<Unit[]>;
  siteUrl: string;
  publisher: string;
  now: Date;
}): Promise<SiteRecord> {
  const { docs: channels } = await payload.find({ collection: 'channels', pagination: false, depth: 1 });
  const { docs: deliveries } = await payload.find({
    collection: 'deliveries',
    where: { state: { in: [...publicStates] } },
    pagination: false,
    depth: 0,
    sort: 'dueAt',
  });
  const on = (surface: Surface) => channels.filter(({ kind }) => kindsOn(surface).includes(kind));
  const portalKeys = new Set(on('portal').map(({ key }) => key));
  const onPortal = deliveries.filter(({ channelId }) => portalKeys.has(channelId));
  const editions = await publishedEditions({ payload, onPortal });
  const live = new Map(editions.filter(({ state }) => state === 'approved').map((edition) => [edition.sha256, edition]));
  const boards = on('boards').map((channel): Board => {
    const settings = boardSettings.parse(channel.settings ?? {});
    const unit = typeof channel.unit === 'object' ? channel.unit : null;
    return {
      id: channel.key,
      name: channel.name,
      unitCode: unit?.code ?? '',
      ...pick(settings),
      entries: deliveries
        .filter((delivery) => delivery.channelId === channel.key && live.has(delivery.editionSha256))
        .map((delivery) => boardEntry(delivery, live.get(delivery.editionSha256), settings))
        .filter((entry) => entry !== null),
    };
  });
  return {
    siteUrl,
    publisher,
    at: now.toISOString(),
    editions,
    units: await readUnits(),
    portal: onPortal.filter(({ editionSha256 }) => live.has(editionSha256)).map(portalEntry),
    boards,
    nextDueAt: await nextDueAt({ payload, now }),
  };
}

/** When the next delivery to the portal or a board is planned: then the public side changes. ISO instant. */
export async function nextDueAt({ payload, now }: { payload: Payload; now: Date }): Promise<string | null> {
  const { docs: channels } = await payload.find({
    collection: 'channels',
    where: { kind: { in: [...kindsOn('portal'), ...kindsOn('boards')] } },
    pagination: false,
    depth: 0,
  });
  const and: Where[] = [
    { channelId: { in: channels.map(({ key }) => key) } },
    { state: { in: [...claimableStates] } },
    { dueAt: { greater_than: now.toISOString() } },
  ];
  const { docs } = await payload.find({ collection: 'deliveries', where: { and }, sort: 'dueAt', limit: 1, depth: 0 });
  return docs[0]?.dueAt ?? null;
}

/** Of several public editions of one document, the one published last is current; the others are superseded. */
async function publishedEditions({ payload, onPortal }: { payload: Payload; onPortal: Delivery[] }): Promise<PublishedEdition[]> {
  const hashes = [...new Set(onPortal.map(({ editionSha256 }) => editionSha256))];
  if (hashes.length === 0) return [];
  const editions = await findEditions(payload, {
    and: [{ sha256: { in: hashes } }, { state: { in: ['approved', 'withdrawn', 'superseded'] } }],
  });
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  for (const { editionSha256, dueAt } of onPortal) {
    if (!first.has(editionSha256)) first.set(editionSha256, dueAt);
    last.set(editionSha256, dueAt);
  }
  const newest = new Map<string, StoredEdition>();
  const rank = (edition: StoredEdition) => `${last.get(edition.sha256) ?? ''}/${String(edition.number).padStart(9, '0')}`;
  for (const edition of editions) {
    const document = `${edition.content.type}/${edition.documentId}`;
    const known = newest.get(document);
    if (!known || rank(known) < rank(edition)) newest.set(document, edition);
  }
  const current = new Set([...newest.values()].map(({ sha256 }) => sha256));
  return editions.map((edition) =>
    publicEdition(edition, {
      isCurrent: current.has(edition.sha256),
      publishedAt: first.get(edition.sha256) ?? '',
      lastPublishedAt: last.get(edition.sha256) ?? '',
    }),
  );
}

/** Internal facts stay inside: no ids, no trail. */
function publicEdition(
  edition: StoredEdition,
  { isCurrent, ...published }: { isCurrent: boolean; publishedAt: string; lastPublishedAt: string },
): PublishedEdition {
  const { sha256, number, version, content, submittedBy, submittedAt, approvedBy, approvedAt, withdrawnAt, withdrawnReason } =
    edition;
  const state = edition.state === 'approved' && !isCurrent ? 'superseded' : edition.state;
  return {
    sha256,
    number,
    version,
    state,
    content,
    submittedBy,
    submittedAt,
    approvedBy,
    approvedAt,
    withdrawnAt,
    withdrawnReason,
    ...published,
  };
}

function portalEntry({ effectKey, editionSha256, dueAt }: Delivery): PortalEntry {
  return { deliveryKey: effectKey, editionSha256, publishedAt: dueAt };
}

function boardEntry(
  { effectKey, editionSha256, artworkKey, dueAt }: Delivery,
  edition: PublishedEdition | undefined,
  settings: BoardSettings,
): BoardEntry | null {
  const shown = edition && shownOf({ content: edition.content, artworkKey: artworkKey ?? null, formatId: settings.formatId });
  if (!shown) return null;
  const notAfter = new Date(Date.parse(dueAt) + settings.daysShown * dayMs).toISOString();
  return {
    deliveryKey: effectKey,
    editionSha256,
    ...shown,
    seconds: settings.secondsPerPicture,
    notBefore: dueAt,
    notAfter,
  };
}

type Showing = { content: Content; artworkKey: string | null; formatId: string };

/** The chosen artwork, or the first in the board's format; the video of a video; `null` for content without either. */
function shownOf({ content, artworkKey, formatId }: Showing): Pick<BoardEntry, 'artworkKey'> | null {
  const isVideo = ({ mimeType }: FileRef) => mimeType.startsWith('video/');
  if (content.type === 'video') return content.files.some(isVideo) ? { artworkKey: null } : null;
  const artworks = content.type === 'campaign' ? content.artworks : [];
  const artwork = artworks.find(({ key, formats }) => (artworkKey ? key === artworkKey : formats.includes(formatId)));
  return artwork ? { artworkKey: artwork.key } : null;
}

function pick({ formatId, pixelPitchMm, onFrom, onTo }: BoardSettings) {
  return { formatId, pixelPitchMm, onFrom, onTo };
}
