import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { SitePicture } from '../../domain/site.ts';
import { sha256Of } from '../../store/sha256.ts';
import { writeWhole } from '../../store/write-whole.ts';

/** A third of a page on a telephone, sharp on its screen; banners are five times as wide as high and get more. */
const wantedPx = { usual: 320, wide: 640 };
const wideFrom = 2.5;

export type MakeThumbnail = (picture: Pick<SitePicture, 'sha256' | 'widthPx' | 'heightPx' | 'bytes'>) => Promise<Thumbnail>;
type Thumbnail = NonNullable<SitePicture['thumbnail']>;

/** Small WebP pictures, made once: every generation needs all of them and nearly none is new. */
export function createThumbnails({ folder }: { folder: string }): MakeThumbnail {
  const known = new Map<string, Promise<Thumbnail>>();
  return (picture) => {
    const thumbnail = known.get(picture.sha256) ?? readOrMake({ folder, picture });
    known.set(picture.sha256, thumbnail);
    thumbnail.catch(() => known.delete(picture.sha256));
    return thumbnail;
  };
}

type Made = { folder: string; picture: Parameters<MakeThumbnail>[0] };

async function readOrMake({ folder, picture }: Made): Promise<Thumbnail> {
  const { sha256, widthPx, heightPx } = picture;
  const width = Math.min(widthPx, widthPx > heightPx * wideFrom ? wantedPx.wide : wantedPx.usual);
  const path = join(folder, `${sha256}-${width}.webp`);
  const bytes = (await readFile(path).catch(() => null)) ?? (await make({ path, width, folder, bytes: picture.bytes }));
  const digest = sha256Of(bytes);
  return { sha256: digest, widthPx: width, heightPx: Math.round((heightPx * width) / widthPx), bytes };
}

async function make({
  path,
  width,
  folder,
  bytes,
}: {
  path: string;
  width: number;
  folder: string;
  bytes: Buffer;
}): Promise<Buffer> {
  const small = await sharp(bytes).resize({ width }).webp({ quality: 78 }).toBuffer();
  await mkdir(folder, { recursive: true });
  await writeWhole({ path, bytes: small });
  return small;
}
