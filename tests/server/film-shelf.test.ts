import { mkdir, readdir, truncate, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { createFilmShelf, type FilmOrder } from '../../src/server/film-shelf.ts';
import { ledRendition } from '../../src/video/convert.ts';
import { probeVideo } from '../../src/video/probe.ts';
import { fileSource } from '../../src/video/source.ts';
import { drawVideo, tempFolder } from '../video/sample.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let order: FilmOrder;

beforeAll(async () => {
  folder = await tempFolder();
  const path = join(folder.path, 'film.mp4');
  await drawVideo(path, { seconds: 1, widthPx: 320, heightPx: 180 });
  const film = { sha256: 'a'.repeat(64), path, facts: await probeVideo(await fileSource(path)) };
  order = { film, rendition: ledRendition({ widthPx: 64, heightPx: 32 }), captions: [] };
  return () => folder.remove();
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function shelfIn(name: string, patience?: number) {
  const shelf = createFilmShelf({ folder: join(folder.path, name), patience });
  closers.push(shelf.close);
  return shelf;
}
const kept = (name: string) => readdir(join(folder.path, name, 'films'));

it('makes a film once, for whoever asks at the same time and afterwards', async () => {
  const shelf = shelfIn('once');
  const [one, other] = await Promise.all([shelf.make(order), shelf.make(order)]);
  expect(one).toMatchObject({
    facts: { widthPx: 64, heightPx: 32, audioCodec: null },
    sha256: expect.stringMatching(/^\w{64}$/),
  });
  expect(other).toBe(one);
  // Made again it would fail: the upload is not where this order says.
  const gone = { ...order, film: { ...order.film, path: '/nowhere' } };
  expect(await shelfIn('once').make(gone)).toEqual(one);
  expect(await kept('once')).toHaveLength(1);
});

it('keeps the first of two workers that make the same film', async () => {
  const [one, other] = await Promise.all([shelfIn('two').make(order), shelfIn('two').make(order)]);
  expect(other).toEqual(one);
  expect(await kept('two')).toHaveLength(1);
});

it('makes another film of other captions and of another size', async () => {
  const shelf = shelfIn('others');
  const cue = { startMs: 0, endMs: 900, lines: ['Chào'], line: 3 };
  await shelf.make(order);
  await shelf.make({ ...order, captions: [cue] });
  await shelf.make({ ...order, rendition: ledRendition({ widthPx: 128, heightPx: 32 }) });
  expect(await kept('others')).toHaveLength(3);
});

it('lets go of a film that takes long, and has it for whoever asks again', async () => {
  const shelf = shelfIn('long', 0);
  await expect(shelf.take(order)).rejects.toMatchObject({ code: 'video.converting', remedy: 'retry' });
  const film = await shelf.make(order);
  expect(await shelfIn('long').take(order)).toEqual(film);
});

it('tells whoever asks again why a film could not be made', async () => {
  const shelf = shelfIn('failing', 0);
  const broken = { ...order, film: { ...order.film, path: '/nowhere/film.mp4' } };
  await expect(shelf.take(broken)).rejects.toMatchObject({ code: 'video.converting' });
  await expect(shelf.make(broken)).rejects.toMatchObject({ code: 'video.ffmpeg-failed' });
  await expect(shelf.take(broken)).rejects.toMatchObject({ code: 'video.ffmpeg-failed' });
  expect(await kept('failing')).toEqual([]);
});

it('makes anew what is not whole, and takes half a film of a worker that died for none', async () => {
  const shelf = shelfIn('damaged');
  const film = await shelf.make(order);
  await truncate(film.path, 100);
  await mkdir(join(folder.path, 'damaged/films/draft-abcdef'));
  expect(await shelf.make(order)).toMatchObject({ byteLength: film.byteLength });
});

it('takes away what nobody asked for in a fortnight', async () => {
  const shelf = shelfIn('pruned');
  await shelf.make(order);
  await shelf.prune(new Date());
  expect(await kept('pruned')).toHaveLength(1);
  const [name = ''] = await kept('pruned');
  const longAgo = new Date(Date.now() - 15 * 86_400_000);
  await utimes(join(folder.path, 'pruned/films', name), longAgo, longAgo);
  await shelf.prune(new Date());
  expect(await kept('pruned')).toEqual([]);
});

it('stops ffmpeg when it is closed, and leaves nothing behind', async () => {
  const shelf = shelfIn('closed');
  const making = shelf.make(order);
  shelf.close();
  await expect(making).rejects.toThrow(/abort/i);
  expect(await kept('closed')).toEqual([]);
});
