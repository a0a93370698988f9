import type { Content } from '../../domain/content.ts';
import { type CodeIndex, internalPaths, type ManifestEntry, type Pointer } from '../../domain/generation.ts';
import type { PublishedEdition, SiteFile } from '../../domain/site.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { Manifest } from '../../store/manifest.ts';
import { type Pieces, type PiecesRecord, piecesPath } from '../resources/pieces.ts';

/** The generation that is public while the next one is made. It is what broken documents fall back on. */
export type Previous = {
  pointer: Pointer | null;
  /** `null` before the first generation, and where it is lost or damaged. */
  manifest: Manifest | null;
  find(path: string): ManifestEntry | undefined;
  /** Whether exactly this edition is what the public sees of its document. */
  isLive(edition: PublishedEdition): boolean;
  /** Whether the public sees any edition of the document. */
  hasDocument(content: Pick<Content, 'type' | 'id'>): boolean;
  codes: CodeIndex;
  /** What an edition was shown with; `null` where that is unknown or its bytes are lost. */
  piecesOf(editionSha256: string): Promise<Pieces | null>;
  text(path: string): Promise<string | null>;
};

type Read = { store: BlobStore; pointer: Pointer | null; manifest: Manifest | null };

export async function readPrevious({ store, pointer, manifest }: Read): Promise<Previous> {
  const find = (path: string) => manifest?.find(path);
  const bytes = async (path: string): Promise<Buffer | null> => {
    const entry = find(path);
    return entry ? store.get(entry.bodies.identity.sha256).catch(() => null) : null;
  };
  const text = async (path: string) => (await bytes(path))?.toString('utf8') ?? null;
  const codes = JSON.parse((await text(internalPaths.codes)) ?? '{}') as CodeIndex;
  const isShown = ({ state, target }: CodeIndex[string]) => state === 'approved' && target !== null;
  const rows = Object.values(codes).filter(isShown);
  const documents = new Set(rows.map(({ type, contentId }) => `${type}/${contentId}`));
  return {
    pointer,
    manifest,
    find,
    codes,
    text,
    isLive: ({ number, content }) => {
      const row = codes[number];
      return row !== undefined && isShown(row) && row.type === content.type && row.contentId === content.id;
    },
    hasDocument: ({ type, id }) => documents.has(`${type}/${id}`),
    piecesOf: async (editionSha256) => {
      const record = await text(piecesPath(editionSha256));
      return record === null ? null : withBytes(JSON.parse(record) as PiecesRecord, store).catch(() => null);
    },
  };
}

async function withBytes({ pictures, videos, boardVideos, files }: PiecesRecord, store: BlobStore): Promise<Pieces> {
  const bytesOf = (sha256: string) => store.get(sha256);
  return {
    pictures: await Promise.all(
      pictures.map(async ({ thumbnail, ...picture }) => ({
        ...picture,
        bytes: await bytesOf(picture.sha256),
        ...(thumbnail ? { thumbnail: { ...thumbnail, bytes: await bytesOf(thumbnail.sha256) } } : {}),
      })),
    ),
    videos,
    boardVideos: await Promise.all(boardVideos.map(async (video) => ({ ...video, bytes: await bytesOf(video.sha256) }))),
    files: (await Promise.all(files.map((file) => fileWithBytes(file, bytesOf)))).flat(),
  };
}

/** A page can do without a copy: it then shows the photo itself. */
async function fileWithBytes(file: PiecesRecord['files'][number], read: BlobStore['get']): Promise<SiteFile[]> {
  const reading = read(file.sha256).then((bytes) => [{ ...file, bytes }]);
  return file.copyOf === undefined ? reading : reading.catch(() => []);
}
