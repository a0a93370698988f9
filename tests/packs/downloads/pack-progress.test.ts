import { expect, it, vi } from 'vitest';
import { AppError } from '../../../src/domain/errors.ts';
import type { PackSource } from '../../../src/edge/downloads/ports.ts';
import { followPacks } from '../../../src/packs/downloads/pack-progress.ts';
import type { PackRequest } from '../../../src/packs/pack-request.ts';

const wanted = { campaignId: 'can-tho-2026', unitCode: '31135' };
const input = { campaign: { content: { id: 'can-tho-2026' } }, unit: { code: '31135' } } as PackRequest;
const file = { path: '/x.zip', filename: 'x.zip', sha256: 'ab', bytes: 42 };

it('begins a pack once, tells how far it is, and then that it is ready', async () => {
  let finish: (made: typeof file) => void = () => undefined;
  const packs = vi.fn<PackSource>(() => new Promise((resolve) => (finish = resolve)));
  const follower = followPacks(packs);
  expect(await follower.progress(wanted)).toEqual({ state: 'working', done: 0, total: 0 });
  follower.onProgress(input, { done: 5, total: 24, path: 'a.pdf' });
  expect(await follower.progress(wanted)).toEqual({ state: 'working', done: 5, total: 24 });
  finish(file);
  expect(await follower.progress(wanted)).toEqual({ state: 'ready', bytes: 42 });
  expect(packs).toHaveBeenCalledTimes(1);
});

it('follows the pack of each language by itself', async () => {
  const packs = vi.fn<PackSource>(() => new Promise(() => undefined));
  const follower = followPacks(packs);
  await follower.progress(wanted);
  await follower.progress({ ...wanted, locale: 'km' });
  follower.onProgress({ ...input, locale: 'km' }, { done: 2, total: 6, path: 'a.pdf' });
  expect(await follower.progress(wanted)).toEqual({ state: 'working', done: 0, total: 0 });
  expect(await follower.progress({ ...wanted, locale: 'km' })).toEqual({ state: 'working', done: 2, total: 6 });
  expect(packs).toHaveBeenCalledTimes(2);
});

it('tells a failure that nobody was waiting for to who asks next, and tries again after that', async () => {
  const packs = vi.fn<PackSource>();
  let fail: (error: Error) => void = () => undefined;
  packs.mockImplementationOnce(() => new Promise((_resolve, reject) => (fail = reject))).mockResolvedValueOnce(file);
  const follower = followPacks(packs);
  await follower.progress(wanted);
  fail(new AppError('pack.busy'));
  await expect(follower.progress(wanted)).rejects.toMatchObject({ code: 'pack.busy' });
  expect(await follower.progress(wanted)).toEqual({ state: 'ready', bytes: 42 });
});
