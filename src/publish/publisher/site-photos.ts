import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { definitionOf } from '../../content-types/registry/definition-of.ts';
import type { Content, FileRef } from '../../domain/content.ts';
import { minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { PublishedEdition, SiteFile } from '../../domain/site.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { sha256Of } from '../../store/sha256.ts';
import { writeWhole } from '../../store/write-whole.ts';

/** A card or a telephone, the same on a sharp screen, and a page on a sharp desk. */
const widthsPx = [480, 960, 1_440] as const;
/** A photo that is hardly wider than a copy needs no second one beside it. */
const nearlyAsWide = 0.9;
const mimeType = 'image/webp';
/** Pictures that are encoded at a time: each takes a core. */
const parallel = 2;
/** So long a generation waits for copies: after an update, those of thousands of photos are missing. */
const longestWaitMs = 5 * minuteMs;

type Photo = Pick<FileRef, 'sha256' | 'mimeType'> & { widthPx: number; read: () => Promise<Buffer> };

/** Copies of a photo for smaller screens; none for one that cannot be decoded. Throws what reading the photo throws. */
export type MakeCopies = (photo: Photo) => Promise<SiteFile[]>;

type OfEdition = { edition: Pick<PublishedEdition, 'content'>; store: Pick<BlobStore, 'get'>; photoCopies: MakeCopies };

/** Copies of all photos that the pages of an edition show. */
export async function sitePhotos({ edition: { content }, store, photoCopies }: OfEdition): Promise<SiteFile[]> {
  const shown = new Set(photosOf(content));
  const photos = new Map(content.files.filter(({ sha256 }) => shown.has(sha256)).map((file) => [file.sha256, file]));
  const copies = [...photos.values()].map(({ sha256, widthPx, ...file }) =>
    widthPx ? photoCopies({ sha256, mimeType: file.mimeType, widthPx, read: () => store.get(sha256) }) : [],
  );
  return (await Promise.all(copies)).flat();
}

/** Of damaged words that no page can show, the composition speaks. */
function photosOf(content: Content): string[] {
  try {
    return definitionOf(content.type).photosOnPages?.(content) ?? [];
  } catch {
    return [];
  }
}

/** What is not made in time is made all the same, and is on pages from the next generation on. */
export function copiesInTime(make: MakeCopies, waitMs = longestWaitMs): MakeCopies {
  const isOver = new Promise<SiteFile[]>((resolve) => {
    setTimeout(() => resolve([]), waitMs).unref();
  });
  return (photo) => Promise.race([make(photo), isOver]);
}

/** Never wider than the photo: that would add bytes and show no more. */
export function copyWidths(widthPx: number): number[] {
  const narrower = widthsPx.filter((width) => width < widthPx * nearlyAsWide);
  return [...new Set([...narrower, Math.min(widthPx, Math.max(...widthsPx))])];
}

type Facts = { sha256: string; widthPx: number; heightPx: number };

/** WebP copies, made once and kept in a folder: every generation needs all of them and nearly none is new. */
export function createPhotoCopies({ folder }: { folder: string }): MakeCopies {
  const known = new Map<string, Facts>();
  const broken = new Set<string>();
  const limit = pLimit(parallel);
  const copyOf = async (photo: Photo, width: number): Promise<SiteFile> => {
    const path = join(folder, `${photo.sha256}-${width}.webp`);
    const copy = (await readCopy(path, known.get(path))) ?? (await limit(() => makeCopy({ photo, width, path, folder })));
    known.set(path, copy.facts);
    const { sha256, widthPx, heightPx } = copy.facts;
    return { sha256, mimeType, bytes: copy.bytes, copyOf: { sha256: photo.sha256, widthPx, heightPx } };
  };
  return async (photo) => {
    if (broken.has(photo.sha256)) return [];
    try {
      return await Promise.all(copyWidths(photo.widthPx).map((width) => copyOf(photo, width)));
    } catch (cause) {
      if (!(cause instanceof AppError && cause.code === 'media.corrupt')) throw cause;
      console.error(`The photo ${photo.sha256.slice(0, 12)} is shown without smaller copies.`, cause);
      broken.add(photo.sha256);
      return [];
    }
  };
}

type Copy = { bytes: Buffer; facts: Facts };

/** `null` where there is none yet, or none that a reader can show. */
async function readCopy(path: string, known: Facts | undefined): Promise<Copy | null> {
  try {
    const bytes = await readFile(path);
    const facts = known?.sha256 === sha256Of(bytes) ? known : await factsOf(bytes);
    return { bytes, facts };
  } catch {
    return null;
  }
}

async function factsOf(bytes: Buffer): Promise<Facts> {
  const { width: widthPx, height: heightPx } = await sharp(bytes).metadata();
  return { sha256: sha256Of(bytes), widthPx, heightPx };
}

type Wanted = { photo: Photo; width: number; path: string; folder: string };

async function makeCopy({ photo, width, path, folder }: Wanted): Promise<Copy> {
  const original = await photo.read();
  const bytes = await encode({ bytes: original, width, isDrawn: photo.mimeType === 'image/png' }).catch((cause: unknown) => {
    throw new AppError('media.corrupt', { cause });
  });
  // A full disk costs the work of making it again, not the page its picture.
  await mkdir(folder, { recursive: true })
    .then(() => writeWhole({ path, bytes }))
    .catch((cause: unknown) => console.error(`${path} was not kept.`, cause));
  return { bytes, facts: await factsOf(bytes) };
}

type Encoding = { bytes: Buffer; width: number; isDrawn: boolean };

/** Screens and drawings, which come as PNG, are often smaller without any loss; the smaller one is taken. */
async function encode({ bytes, width, isDrawn }: Encoding): Promise<Buffer> {
  const small = sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true });
  const lossy = await small.clone().webp({ quality: 80, smartSubsample: true }).toBuffer();
  if (!isDrawn) return lossy;
  const exact = await small.webp({ lossless: true }).toBuffer();
  return exact.length < lossy.length ? exact : lossy;
}
