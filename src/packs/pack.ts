import { createHash } from 'node:crypto';
import type { Writable } from 'node:stream';
import { AppError } from '../domain/errors.ts';
import { publicSigningKeys } from '../keys/signing-keys.ts';
import type { Files } from '../render/compose/compose.ts';
import { provinceSlug } from '../render/compose/piece-name.ts';
import { renderVersion, sourceHash } from '../render/render-version.ts';
import type { Rendition, RenditionRequest } from '../render/request.ts';
import { slug } from '../text/slug.ts';
import { packageVersion } from '../typeset/packages.ts';
import { openArchive, type PackFile } from './archive.ts';
import { drawHangGuide } from './hang-guide/draw-hang-guide.ts';
import { drawnFilesOf, languageMark } from './pack-files.ts';
import { packRecordings } from './pack-recordings.ts';
import { assertPackable, editionsOf, type PackRequest } from './pack-request.ts';
import { lines, textsToPaste } from './pack-texts.ts';
import { packTicket, ticketFiles, ticketName } from './print-ticket/pack-ticket.ts';
import { readMe } from './read-me.ts';
import { signManifest } from './sign-manifest.ts';
import { packPackages, packSources } from './sources.gen.ts';

export type PackProgress = { done: number; total: number; path: string };

export type PackJob = PackRequest & {
  /** `renderRendition`. */
  render: (request: RenditionRequest) => Promise<Rendition>;
  /** Reads recordings; not needed where there are none. */
  files?: Files;
  /** Receives the archive while it is made. It is ended on success and destroyed on an error. */
  output: Writable;
  onProgress?: (progress: PackProgress) => void;
};

export type Pack = { fileName: string; key: string; bytes: number; sha256: string; files: PackFile[] };

/**
 * Draws everything that a commune hangs, hands out and posts, and writes it as one ZIP. The same request gives the same bytes.
 *
 * Throws `pack.not-approved`, `pack.foreign-leaflet`, `pack.unnamed-unit` and `pack.empty` before a byte is written, and what
 * rendering throws.
 */
export async function buildPack(job: PackJob): Promise<Pack> {
  assertPackable(job);
  const archive = openArchive(job.output);
  try {
    const drawnFiles = drawnFilesOf(job);
    if (drawnFiles.length === 0) throw new AppError('pack.empty', { params: { campaign: job.campaign.content.title.vi } });
    const texts = [{ path: 'DOC-TRUOC.txt', text: readMe(job, drawnFiles) }, ...textsToPaste(job)];
    const files = texts.map(({ path, text }) => archive.add({ path, bytes: Buffer.from(text), isPacked: false }));
    for (const { path, sha256 } of packRecordings(job)) {
      files.push(archive.add({ path, sha256, bytes: await readFrozen(job, sha256), isPacked: true }));
    }
    const hangGuide = await drawHangGuide(job, drawnFiles);
    if (hangGuide) files.push(archive.add({ path: 'huong-dan-treo.pdf', bytes: hangGuide, isPacked: true }));
    const ticket = packTicket(job, drawnFiles);
    if (ticket) {
      const { pdf, json } = await ticketFiles(ticket);
      const name = ticketName(job);
      files.push(archive.add({ path: `${name}.pdf`, bytes: pdf, isPacked: true }));
      files.push(archive.add({ path: `${name}.json`, bytes: Buffer.from(json), isPacked: false }));
    }
    const before = files.length;
    // One after the other: a thread holds one drawn file in memory beside the bytes that the disk has not taken yet.
    for (const { path, request } of drawnFiles) {
      const { bytes, sha256, code } = await job.render(request);
      await archive.drained();
      files.push({ ...archive.add({ path, bytes, sha256, isPacked: true }), code });
      job.onProgress?.({ done: files.length - before, total: drawnFiles.length, path });
    }
    archive.add({ path: 'danh-muc.json', bytes: Buffer.from(manifest(job, files)), isPacked: false });
    return { fileName: packFileName(job), key: packKey(job), ...(await archive.close()), files };
  } catch (error) {
    job.output.destroy();
    throw error;
  }
}

function readFrozen({ files }: PackJob, sha256: string): Promise<Buffer> {
  if (!files) throw new Error(`Expected a reader of files for the recording ${sha256}`);
  return files(sha256);
}

/** "binh-dan-hoc-vu-so-hai-phong-phuong-gia-vien-11359.zip". The unit's code keeps communes of one name apart. */
export function packFileName({ campaign, unit, locale }: PackRequest): string {
  const name = [campaign.content.id, provinceSlug(unit), slug(unit.name), unit.code].filter(Boolean).join('-');
  return `${name}${languageMark({ locale })}.zip`;
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
  knownCode ??= [renderVersion(), sourceHash(packSources), signer?.kid, ...packPackages.map(packageVersion), zlib].join(' ');
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
