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
import { currentAmong, publicStates } from './public-editions.ts';

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
  const unreadBoards: string[] = [];
  const boards = on('boards').flatMap((channel): Board[] => {
    const read = boardSettings.safeParse(channel.settings ?? {});
    if (!read.success) {
      console.error(`The settings of the board ${channel.key} cannot be read; it shows on what it shows.`, read.error);
      unreadBoards.push(channel.key);
      return [];
    }
    const settings = read.data;
    const unit = typeof channel.unit === 'object' ? channel.unit : null;
    return [
      {
        id: channel.key,
        name: channel.name,
        unitCode: unit?.code ?? '',
        ...pick(settings),
        entries: deliveries
          .filter((delivery) => delivery.channelId === channel.key && live.has(delivery.editionSha256))
          .map((delivery) => boardEntry(delivery, live.get(delivery.editionSha256), settings))
          .filter((entry) => entry !== null),
      },
    ];
  });
  return {
    siteUrl,
    publisher,
    at: now.toISOString(),
    editions,
    units: await readUnits(),
    portal: onPortal.filter(({ editionSha256 }) => live.has(editionSha256)).map(portalEntry),
    boards,
    ...(unreadBoards.length > 0 ? { unreadBoards } : {}),
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

/** Of several editions of one document that were brought out, one is current; the others are superseded. */
async function publishedEditions({ payload, onPortal }: { payload: Payload; onPortal: Delivery[] }): Promise<PublishedEdition[]> {
  const hashes = [...new Set(onPortal.map(({ editionSha256 }) => editionSha256))];
  if (hashes.length === 0) return [];
  const editions = await findEditions(payload, {
    and: [
      { sha256: { in: hashes } },
      // What was public stays so while the same words wait for another approval.
      { or: [{ state: { in: ['approved', 'withdrawn', 'superseded'] } }, { approvedAt: { exists: true } }] },
    ],
  });
  const first = new Map<string, string>();
  const last = new Map<string, string>();
  for (const { editionSha256, dueAt } of onPortal) {
    if (!first.has(editionSha256)) first.set(editionSha256, dueAt);
    last.set(editionSha256, dueAt);
  }
  const documents = new Map<string, StoredEdition[]>();
  for (const edition of editions) {
    const document = `${edition.content.type}/${edition.documentId}`;
    documents.set(document, [...(documents.get(document) ?? []), edition]);
  }
  const current = new Set([...documents.values()].map((siblings) => currentAmong(siblings, last)?.sha256));
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
  const { frozen } = edition;
  // A stored `superseded` is still what the public reads until its successor is out.
  const state = isTakenBack(edition) ? 'withdrawn' : isCurrent ? 'approved' : 'superseded';
  return {
    sha256,
    number,
    version,
    state,
    content,
    ...(frozen === undefined ? {} : { frozen }),
    submittedBy,
    submittedAt,
    approvedBy,
    approvedAt,
    withdrawnAt,
    withdrawnReason,
    ...published,
  };
}

const isTakenBack = ({ state, withdrawnAt }: StoredEdition): boolean => state === 'withdrawn' || withdrawnAt !== null;

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
