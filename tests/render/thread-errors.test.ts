import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { createPackPool } from '../../src/packs/pack-pool.ts';
import { createThreads } from '../../src/render/threads/threads.ts';
import { campaignEdition } from '../packs/editions.ts';

const threads = createThreads({ file: join(import.meta.dirname, 'fixtures/failing-worker.ts'), size: 1 });
afterAll(() => threads.close());

/** The error of a call that fails in a real thread. */
const errorOf = (name: string, job: unknown = {}): Promise<Error> =>
  threads
    .run(name, job, () => undefined)
    .then(
      () => Promise.reject(new Error('Expected a failure')),
      (error: Error) => error,
    );

describe('an error out of a thread', () => {
  it('has its name, message, stack and causes, though it carries what cannot be copied', async () => {
    const error = await errorOf('uncloneableError');
    expect(error).toMatchObject({ name: 'OddError', message: 'the outer one' });
    expect(error.stack).toContain('failing-worker.ts');
    expect(error.cause).toMatchObject({ name: 'TypeError', message: 'the reason' });
    expect((error.cause as Error).cause).toMatchObject({ name: 'OddError', message: 'the reason behind it' });
  });

  it('is an error for people with the cause for the administrator', async () => {
    const error = await errorOf('appErrorWithOddCause');
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'render.format-unknown', cause: { name: 'OddError', message: 'the disk is full' } });
    expect((error.cause as Error).stack).toContain('failing-worker.ts');
  });

  it.each([
    ['uncloneableValue', 'DataCloneError', /could not be cloned/],
    ['uncloneableNote', 'DataCloneError', /could not be cloned/],
    ['refusedEverywhere', 'TypeError', /fetch failed/],
    ['thrownText', 'Error', /^a text$/],
  ])('of %s is a %s, and the thread lives on', async (name, kind, message) => {
    const error = await errorOf(name);
    expect(error.name).toBe(kind);
    expect(error.message).toMatch(message);
    expect(await threads.run('fine', {})).toBe('fine');
  });

  it('is told for a job that cannot be copied to a thread', async () => {
    expect(await errorOf('fine', { call: () => undefined })).toMatchObject({ name: 'DataCloneError' });
  });
});

it('comes out of the threads that make packs with its cause too', async () => {
  const pool = createPackPool({ size: 1, files: async () => Buffer.alloc(0) });
  const campaign = campaignEdition();
  const content = { ...campaign.content, packContents: [{ artworkKey: 'khung-led', outputs: [] }] };
  const unit = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };
  const request = { campaign: { ...campaign, content }, leaflets: [], unit, siteUrl: 'https://bdhvs.example.vn' };
  const made = pool.make({ request, path: join(import.meta.dirname, 'no-such-folder', 'goi.zip') });
  const error: Error = await made.then(
    () => Promise.reject(new Error('Expected a failure')),
    (thrown: Error) => thrown,
  );
  await pool.close();
  const texts = [error, error.cause as Error | undefined].map((each) => each?.message ?? '').join(' ');
  expect(texts).toContain('ENOENT');
});
