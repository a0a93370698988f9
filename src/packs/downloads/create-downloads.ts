import { AppError } from '../../domain/errors.ts';
import { type PreviewIndex, previewKey } from '../../domain/generation.ts';
import type { Downloads, PackSource } from '../../edge/downloads/ports.ts';
import type { OfferedFile, OfferedFiles, PackOffer } from '../../portal/offers.ts';
import { type Render, renditionFile } from '../../render/rendition-cache.ts';
import type { RenditionRequest } from '../../render/request.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { localise, onOneLine } from '../../typeset/text-field.ts';
import type { Pack } from '../pack.ts';
import { type DrawnFile, drawnFilesOf, languageMark, languagesOf } from '../pack-files.ts';
import type { PackPool } from '../pack-pool.ts';
import type { PackRequest } from '../pack-request.ts';
import { textsToPaste } from '../pack-texts.ts';
import { openPublished, type Published } from '../published.ts';
import { type KnownSizes, openKnownSizes, wholePack } from './known-sizes.ts';
import { limitOrBusy } from './limit-or-busy.ts';
import type { PackCache } from './pack-cache.ts';
import { followPacks } from './pack-progress.ts';
import { createPackSource } from './pack-source.ts';

/** Single files drawn for people at once; beyond that the reader is asked to come back. */
const mostDrawn = 24;

type DownloadsOptions = {
  store: BlobStore;
  /** Makes packs. */
  pool: Pick<PackPool, 'make' | 'size'>;
  /** Draws single files, and keeps them in `folders.renditions`. */
  render: Render;
  /** Keeps `folders.packs` within its size. */
  cache: PackCache;
  siteUrl: string;
  folders: { packs: string; renditions: string; sizes: string };
};

/**
 * Downloads of a commune, read from the public generation: campaigns that cover it, single files drawn when they are asked for,
 * packs with their progress. It needs neither database nor studio.
 */
export function createDownloads({ store, pool, render, cache, siteUrl, folders }: DownloadsOptions): {
  packs: PackSource;
  downloads: Downloads;
} {
  const sizes = openKnownSizes({ folder: folders.sizes });
  const packs = createPackSource({
    store,
    pool,
    folder: folders.packs,
    cache,
    siteUrl,
    watch: {
      onProgress: (input, progress) => follower.onProgress(input, progress),
      onMade: (input, pack) => void noteSizes({ sizes, input, pack }),
    },
  });
  const follower = followPacks(packs);
  const offers = async (unitCode: string): Promise<PackOffer[]> => {
    const published = await openPublished({ store, siteUrl });
    const requests = await Promise.all(published.campaignIds.map((campaignId) => covering(published, campaignId, unitCode)));
    const previews = await published.previews();
    const found = requests.filter((request) => request !== null).sort(newestFirst);
    return Promise.all(found.map((request) => offerOf({ request, previews, sizes })));
  };
  const limit = limitOrBusy({ parallel: mostDrawn, mostWaiting: 0 });
  const file: Downloads['file'] = async ({ path, ...wanted }) => {
    const published = await openPublished({ store, siteUrl });
    const request = await published.packRequest(wanted);
    const found = drawnFilesOf(request).find((each) => each.path === path)?.request;
    if (!found) return null;
    const { sha256, bytes, mimeType } = await limit(() => render(found));
    await sizes.note({ request, sizes: { [sizeKey(found)]: bytes.length } });
    const filename = path.slice(path.lastIndexOf('/') + 1);
    const drawn = renditionFile({ folder: folders.renditions, request: found });
    return { path: drawn, filename, sha256, bytes: bytes.length, mimeType, artworkKey: found.artwork.key };
  };
  return { packs, downloads: { progress: follower.progress, offers, file } };
}

/** The sizes are a help, not a promise: a full disk must not fail the pack. */
async function noteSizes({ sizes, input, pack }: { sizes: KnownSizes; input: PackRequest; pack: Pack }): Promise<void> {
  // What is said of sizes is said of the Vietnamese pack.
  if (languageMark(input) !== '') return;
  const bytes = new Map(pack.files.map((file) => [file.path, file.bytes]));
  const drawn = drawnFilesOf(input).map(({ path, request }) => [sizeKey(request), bytes.get(path) ?? 0] as const);
  await sizes.note({ request: input, sizes: { ...Object.fromEntries(drawn), [wholePack]: pack.bytes } });
}

/** By the day of their approval; what was approved at once stays in the order of titles. */
function newestFirst(a: PackRequest, b: PackRequest): number {
  return (b.campaign.approvedAt ?? '').localeCompare(a.campaign.approvedAt ?? '');
}

/** `null` for a campaign that is not for this commune. */
function covering(published: Published, campaignId: string, unitCode: string): Promise<PackRequest | null> {
  return published.packRequest({ campaignId, unitCode }).catch((cause: unknown) => {
    if (cause instanceof AppError && cause.code === 'pack.out-of-scope') return null;
    throw cause;
  });
}

/** Facts that decide the size of a file and are the same for every commune. */
function sizeKey({ artwork, formatId, output, page = 1, paper = 'trim', accessible = false }: RenditionRequest): string {
  return [artwork.key, formatId, output, page, paper, accessible].join(' ');
}

type OfferInput = { request: PackRequest; previews: PreviewIndex; sizes: KnownSizes };

async function offerOf({ request, previews, sizes }: OfferInput): Promise<PackOffer> {
  const { campaign, leaflets } = request;
  const known = await sizes.of(request);
  const groups = new Map<string, OfferedFiles>();
  const files = drawnFilesOf(request).sort((a, b) => order.indexOf(fileUseOf(a.request)) - order.indexOf(fileUseOf(b.request)));
  for (const file of files) {
    const { artwork, formatId } = file.request;
    const key = `${artwork.key}/${formatId}`;
    const group = groups.get(key) ?? groupOf({ file, previews, editions: [campaign, ...leaflets].map(({ sha256 }) => sha256) });
    group.files.push(offeredFile(file, known));
    groups.set(key, group);
  }
  const { id, title, issuer } = campaign.content;
  return {
    campaignId: id,
    title: title.vi,
    issuerName: issuer.name,
    bytes: known[wholePack] ?? null,
    groups: [...groups.values()],
    // Lines end as everywhere on the web; the files of a pack end them for Notepad.
    texts: textsToPaste(request).map(({ kind, text, link }) => ({ kind, link, text: text.replaceAll('\r\n', '\n').trim() })),
    languages: languagesOf(request).filter((locale) => locale !== 'vi'),
  };
}

function groupOf({ file, previews, editions }: { file: DrawnFile; previews: PreviewIndex; editions: string[] }): OfferedFiles {
  const { request, format } = file;
  const found = editions
    .flatMap((edition) => [previewKey(edition, request.artwork.key, request.formatId), previewKey(edition, request.artwork.key)])
    .find((key) => previews[key]);
  return {
    medium: format.medium,
    headline: onOneLine(localise(request.artwork.headline, request.locale)),
    formatLabel: format.label.vi,
    preview: found === undefined ? null : (previews[found] ?? null),
    files: [],
  };
}

function offeredFile({ path, request }: DrawnFile, known: Record<string, number>): OfferedFile {
  const bytes = known[sizeKey(request)] ?? null;
  return {
    path,
    artworkKey: request.artwork.key,
    formatId: request.formatId,
    label: labelOf(path, request),
    bytes,
    isForOffice: fileUseOf(request) === 'home',
  };
}

/** Files that most offices need come first; the pack itself is in the order of its names. */
const order = ['print', 'home', 'accessible', 'picture'] as const;
type FileUse = (typeof order)[number];

function fileUseOf({ output, paper, accessible }: RenditionRequest): FileUse {
  if (output !== 'pdf') return 'picture';
  if (accessible) return 'accessible';
  return paper === undefined || paper === 'trim' ? 'print' : 'home';
}

function labelOf(path: string, request: RenditionRequest): string {
  const [, side] = /-mat-(\d)\.\w+$/.exec(path) ?? [];
  const names: Record<FileUse, string> = {
    print: 'PDF cho nhà in',
    home: 'PDF in giấy A4',
    accessible: 'PDF đọc trên máy',
    picture: `Ảnh ${request.output.toUpperCase()}${side ? `, mặt ${side}` : ''}`,
  };
  return names[fileUseOf(request)];
}
