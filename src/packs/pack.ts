import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import yazl from 'yazl';
import { publicSigningKeys } from '../codes/signing-keys.ts';
import { AppError } from '../domain/errors.ts';
import { renderFingerprint, sourceHash } from '../render/fingerprint.ts';
import { packageVersion } from '../render/packages.ts';
import { provinceSlug } from '../render/piece-name.ts';
import type { Rendition, RenditionRequest } from '../render/request.ts';
import { slug } from '../text/slug.ts';
import { type PackPiece, piecesOf } from './contents.ts';
import { assertPackable, editionsOf, type PackRequest } from './pack-request.ts';
import { readMe } from './read-me.ts';
import { drawHangSheet } from './sheets/hang-sheet.ts';
import { signManifest } from './sign-manifest.ts';
import { lines, textsToPaste } from './texts.ts';

export type PackProgress = { done: number; total: number; path: string };

export type PackJob = PackRequest & {
  /** `renderRendition`, or the `render` of a pool. */
  render: (request: RenditionRequest) => Promise<Rendition>;
  /** Receives the archive while it is made; ended on success, destroyed on an error. */
  output: Writable;
  onProgress?: (progress: PackProgress) => void;
};

type PackFile = { path: string; bytes: number; sha256: string; code?: string };
export type Pack = { fileName: string; key: string; bytes: number; sha256: string; files: PackFile[] };

/** Renditions in the making at once: one a worker and one in hand. */
const ahead = 3;

/**
 * Draws everything a commune hangs, hands out and posts, and writes it as one ZIP. The same request gives the same bytes.
 *
 * Throws `pack.not-approved`, `pack.foreign-leaflet`, `pack.unnamed-unit`, `pack.empty` before a byte is written, and what rendering throws.
 */
export async function buildPack(job: PackJob): Promise<Pack> {
  assertPackable(job);
  const archive = openArchive(job.output);
  try {
    const pieces = piecesOf(job);
    if (pieces.length === 0) throw new AppError('pack.empty', { params: { campaign: job.campaign.content.title.vi } });
    const texts = [{ path: 'DOC-TRUOC.txt', text: readMe(job, pieces) }, ...textsToPaste(job)];
    const files = texts.map(({ path, text }) => archive.add({ path, bytes: Buffer.from(text), isPacked: false }));
    const sheet = await drawHangSheet(job, pieces);
    if (sheet) files.push(archive.add({ path: 'huong-dan-treo.pdf', bytes: sheet, isPacked: true }));
    const before = files.length;
    for await (const { piece, rendition } of drawAhead(job, pieces)) {
      const isPacked = piece.request.output !== 'svg';
      files.push({ ...archive.add({ path: piece.path, bytes: rendition.bytes, isPacked }), code: rendition.code });
      job.onProgress?.({ done: files.length - before, total: pieces.length, path: piece.path });
    }
    archive.add({ path: 'danh-muc.json', bytes: Buffer.from(manifest(job, files)), isPacked: false });
    return { fileName: packFileName(job), key: packKey(job), ...(await archive.close()), files };
  } catch (error) {
    job.output.destroy();
    throw error;
  }
}

/** "binh-dan-hoc-vu-so-hai-phong-phuong-gia-vien-11359.zip". The code keeps communes of one name apart. */
export function packFileName({ campaign, unit }: PackRequest): string {
  return `${[campaign.content.id, provinceSlug(unit), slug(unit.name), unit.code].filter(Boolean).join('-')}.zip`;
}

/** Content address of a pack, known without building it: hash of the editions, the unit and all code that takes part. */
export function packKey(request: PackRequest): string {
  const { unit, siteUrl, locale = 'vi' } = request;
  const editions = editionsOf(request).map(({ sha256, number, version, approvedAt }) => [sha256, number, version, approvedAt]);
  const parts = [editions, unit.code, unit.name, unit.provinceName, unit.logo ?? null, siteUrl, locale];
  return createHash('sha256')
    .update(JSON.stringify([codeOfPacks(), parts]))
    .digest('hex');
}

let knownCode: string | null = null;

/** Everything beside the request that decides the bytes of a pack. Read once: a province asks a hundred times. */
function codeOfPacks(): string {
  const zlib = process.versions.zlib ?? '';
  const [signer] = publicSigningKeys();
  knownCode ??= [renderFingerprint(), sourceHash(['src/packs']), signer?.kid, packageVersion('yazl'), zlib].join(' ');
  return knownCode;
}

function manifest(request: PackRequest, files: PackFile[]): string {
  const { campaign, unit, siteUrl } = request;
  const editions = editionsOf(request).map(({ sha256, number, version, approvedAt, content }) => {
    return { type: content.type, id: content.id, title: content.title.vi, sha256, number, version, approvedAt };
  });
  const face = { code: unit.code, name: unit.name, provinceName: unit.provinceName };
  const signed = signManifest({ issuer: campaign.content.issuer.name, unit: face, siteUrl, editions, files });
  return lines(JSON.stringify(signed, null, 2));
}

/** Draws in order, a few pieces ahead of the archive, so that all workers are busy and memory stays flat. */
async function* drawAhead({ render }: PackJob, pieces: PackPiece[]) {
  const running: Promise<Rendition>[] = [];
  for (const [index, piece] of pieces.entries()) {
    for (let next = running.length; next < Math.min(index + ahead, pieces.length); next++) {
      const wanted = pieces[next];
      if (wanted) running.push(quiet(render(wanted.request)));
    }
    const rendition = await running[index];
    if (rendition) yield { piece, rendition };
  }
}

/** A piece that fails while nobody waits for it yet must not end the process; whoever awaits it gets the error. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/** A fixed local time gives the same DOS stamp in every time zone; `forceDosTimestamp` leaves out the UTC one beside it. */
const stamp = () => ({ mtime: new Date(2026, 0, 1), mode: 0o100644, forceDosTimestamp: true });

function openArchive(output: Writable) {
  const zip = new yazl.ZipFile();
  const hash = createHash('sha256');
  let bytes = 0;
  zip.outputStream.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  // Watched from the first byte: a full disk must end in a refusal, not in an unheard `error` event.
  const written = quiet(finished(output, { readable: false }));
  zip.outputStream.pipe(output);
  return {
    /** `isPacked`: compressed already, stored as it is. */
    add: ({ path, bytes: content, isPacked }: { path: string; bytes: Buffer; isPacked: boolean }): PackFile => {
      zip.addBuffer(content, path, { ...stamp(), compress: !isPacked });
      return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
    },
    close: async () => {
      const ended = once(zip.outputStream, 'end');
      zip.end();
      await Promise.all([ended, written]);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}
