import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { ArticleContent, FileRef } from '../../../src/domain/content.ts';
import { AppError } from '../../../src/domain/errors.ts';
import type { SiteFile } from '../../../src/domain/site.ts';
import { readPrevious } from '../../../src/publish/generation/previous.ts';
import { publishGeneration } from '../../../src/publish/generation/publish-generation.ts';
import {
  copiesInTime,
  copyWidths,
  createPhotoCopies,
  type MakeCopies,
  sitePhotos,
} from '../../../src/publish/publisher/site-photos.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { readManifest } from '../../../src/store/manifest.ts';
import { article, digest, edition, guide, siteState, temporaryFolder } from '../../setup/publish-fixture.ts';

/** A field of colours, so that no two widths of it give the same bytes. */
function drawn(width: number, height: number, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="a"><stop stop-color="#b71c1c"/><stop offset="1" stop-color="#ffc72c"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#a)"/><circle cx="30%" cy="40%" r="20%" fill="#1b6b3a"/></svg>`;
  return sharp(Buffer.from(svg)).toFormat(format).toBuffer();
}

const photoOf = (bytes: Buffer, widthPx: number, mimeType = 'image/jpeg') => ({
  sha256: digest('sha256', bytes),
  mimeType,
  widthPx,
  read: vi.fn(async () => bytes),
});

describe('widths of copies', () => {
  it.each([
    [4000, [480, 960, 1440]],
    [1440, [480, 960, 1440]],
    [1500, [480, 960, 1440]],
    [1200, [480, 960, 1200]],
    [1000, [480, 1000]],
    [500, [500]],
    [320, [320]],
  ])('of a photo %i px wide are %j', (widthPx, widths) => {
    expect(copyWidths(widthPx)).toEqual(widths);
    expect(Math.max(...copyWidths(widthPx))).toBeLessThanOrEqual(widthPx);
  });
});

describe('copies of a photo', () => {
  it('are WebP of the whole picture, named by their bytes, and the same bytes each time', async () => {
    const photo = photoOf(await drawn(2000, 1500), 2000);
    const copies = await createPhotoCopies({ folder: await temporaryFolder() })(photo);
    expect(copies.map(({ copyOf }) => copyOf)).toEqual([
      { sha256: photo.sha256, widthPx: 480, heightPx: 360 },
      { sha256: photo.sha256, widthPx: 960, heightPx: 720 },
      { sha256: photo.sha256, widthPx: 1440, heightPx: 1080 },
    ]);
    for (const { bytes, sha256, mimeType, copyOf } of copies) {
      expect(sha256).toBe(digest('sha256', bytes));
      expect(mimeType).toBe('image/webp');
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width: copyOf?.widthPx, height: copyOf?.heightPx });
    }
    const again = await createPhotoCopies({ folder: await temporaryFolder() })(photo);
    expect(again.map(({ sha256 }) => sha256)).toEqual(copies.map(({ sha256 }) => sha256));
  });

  it('are made once: the next process finds them, and makes again only one that is damaged', async () => {
    const folder = await temporaryFolder();
    const bytes = await drawn(1000, 700);
    const first = await createPhotoCopies({ folder })(photoOf(bytes, 1000));
    const unread = photoOf(bytes, 1000);
    const make = createPhotoCopies({ folder });
    expect(await make(unread)).toEqual(first);
    expect(unread.read).not.toHaveBeenCalled();
    const [name = ''] = (await readdir(folder)).sort();
    await writeFile(join(folder, name), (await readFile(join(folder, name))).subarray(0, 20));
    expect(await make(unread)).toEqual(first);
    expect(unread.read).toHaveBeenCalledOnce();
  });

  it('of a drawing are never longer than it is', async () => {
    const flat = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#fff' } })
      .composite([{ input: await drawn(40, 40, 'png'), left: 10, top: 10 }])
      .png()
      .toBuffer();
    const copies = await createPhotoCopies({ folder: await temporaryFolder() })(photoOf(flat, 900, 'image/png'));
    expect(copies).toHaveLength(2);
    for (const { bytes } of copies) expect(bytes.length).toBeLessThan(flat.length);
  });

  it('are none of what no decoder reads, which is tried and told once', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const make = createPhotoCopies({ folder: await temporaryFolder() });
    const broken = photoOf(Buffer.from('\xff\xd8\xff not a picture'), 2000);
    expect(await make(broken)).toEqual([]);
    const reads = broken.read.mock.calls.length;
    expect(await make(broken)).toEqual([]);
    expect(broken.read).toHaveBeenCalledTimes(reads);
    expect(told).toHaveBeenCalledOnce();
    expect(told.mock.calls[0]?.[1]).toBeInstanceOf(AppError);
    told.mockRestore();
  });

  it('that take too long are left to the next generation', async () => {
    let finish: (copies: SiteFile[]) => void = () => undefined;
    const slow: MakeCopies = () => new Promise((resolve) => (finish = resolve));
    const photo = photoOf(Buffer.from('x'), 100);
    const [copy] = await createPhotoCopies({ folder: await temporaryFolder() })(photoOf(await drawn(100, 100), 100));
    expect(await copiesInTime(slow, 1)(photo)).toEqual([]);
    const making = copiesInTime(slow, 60_000)(photo);
    finish(copy ? [copy] : []);
    expect(await making).toEqual([copy]);
  });
});

const file = (bytes: Buffer, change: Partial<FileRef> = {}): FileRef => ({
  ...{ sha256: digest('sha256', bytes), filename: 'anh.jpg', mimeType: 'image/jpeg', bytes: bytes.length },
  ...{ widthPx: 600, heightPx: 400, alt: { vi: 'Bà con học' }, ...change },
});

describe('an edition', () => {
  it('has copies of what its pages show, not of the logo, and each once', async () => {
    const store = await openFolderStore({ folder: await temporaryFolder() });
    const [shown, logo] = [await drawn(600, 400), await drawn(601, 400)];
    for (const bytes of [shown, logo]) await store.put(bytes);
    const issuer = { ...article.issuer, logo: { sha256: digest('sha256', logo), widthPx: 1, heightPx: 1, unitCode: '92' } };
    const content: ArticleContent = { ...article, issuer, files: [file(shown), file(logo), file(shown)] };
    const photoCopies = createPhotoCopies({ folder: await temporaryFolder() });
    const copies = await sitePhotos({ edition: { content }, store, photoCopies });
    expect(copies.map(({ copyOf }) => copyOf?.sha256)).toEqual([digest('sha256', shown), digest('sha256', shown)]);
    const { sha256, mimeType } = file(shown);
    const picture = { sha256, mimeType, widthPx: 600, heightPx: 400, alt: { vi: 'Thẻ' } };
    const steps = guide.steps.map((step) => ({ ...step, picture }));
    const ofGuide = await sitePhotos({ edition: { content: { ...guide, steps, files: content.files } }, store, photoCopies });
    expect(ofGuide).toEqual(copies);
  });

  it('that nobody can read has none, and stops nothing', async () => {
    const content = { ...guide, steps: undefined } as unknown as ArticleContent;
    const store = { get: () => Promise.reject(new Error('unread')) };
    expect(await sitePhotos({ edition: { content }, store, photoCopies: () => Promise.reject(new Error('unmade')) })).toEqual([]);
  });

  it('keeps its copies where it cannot be made again, but for one whose bytes are lost', async () => {
    const store = await openFolderStore({ folder: await temporaryFolder() });
    const bytes = await drawn(1000, 700);
    const original = file(bytes, { widthPx: 1000, heightPx: 700 });
    const made = await createPhotoCopies({ folder: await temporaryFolder() })(photoOf(bytes, 1000));
    const shown = edition({ ...article, files: [original] }, { number: 9, day: 22 });
    const files = [{ sha256: original.sha256, mimeType: original.mimeType, bytes }, ...made];
    const filesOf = { [shown.sha256]: files.map(({ bytes: _, ...rest }) => rest) };
    const state = siteState({ editions: [...siteState().editions, shown], files, filesOf });
    const { pointer } = await publishGeneration({ store, site: state });
    const piecesNow = async () => {
      const manifest = await readManifest({ store, sha256: pointer.manifest });
      return (await readPrevious({ store, pointer, manifest })).piecesOf(shown.sha256);
    };
    expect((await piecesNow())?.files).toEqual(files);
    await store.remove(made[0]?.sha256 ?? '');
    expect((await piecesNow())?.files).toEqual(files.filter(({ sha256 }) => sha256 !== made[0]?.sha256));
  });
});
