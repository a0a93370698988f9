import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { renderRendition } from '../../src/render/rendition.ts';
import { createRenderPool, type RenderPool } from '../../src/render/threads/pool.ts';
import { posterRequest, withHeadline } from './samples.ts';

const fragileWorker = join(import.meta.dirname, 'fixtures/fragile-worker.ts');
let pool: RenderPool | null = null;
afterEach(() => pool?.close());

describe('with real threads', () => {
  it('draws what the main thread draws, and errors come back as they were', async () => {
    pool = createRenderPool({ size: 2 });
    const request = { ...posterRequest(), output: 'png' as const };
    const [drawn, refused] = await Promise.allSettled([
      pool.render(request),
      pool.render({ ...withHeadline('漢'), output: 'png' }),
    ]);
    const expected = await renderRendition(request);
    expect(drawn).toMatchObject({ status: 'fulfilled', value: { sha256: expected.sha256, code: expected.code } });
    expect(drawn.status === 'fulfilled' && drawn.value.bytes.equals(expected.bytes)).toBe(true);
    expect(refused).toMatchObject({ reason: { name: 'AppError', code: 'render.missing-glyph', remedy: 'fix-content' } });
  });
});

describe('with fragile threads', () => {
  const request = (key: string) => ({ ...posterRequest(), artwork: { ...posterRequest().artwork, key }, output: 'png' as const });

  it('draws a piece again whose worker died, and goes on', async () => {
    pool = createRenderPool({ size: 1, workerPath: fragileWorker });
    await expect(pool.render(request('deadly'))).rejects.toMatchObject({ code: 'render.crashed', remedy: 'retry' });
    expect((await pool.render(request('harmless'))).code).toBe('harmless');
  });

  it('says that threads which cannot even start have crashed, and does not wait for them', async () => {
    pool = createRenderPool({ size: 2, workerPath: join(import.meta.dirname, 'fixtures/nowhere.ts') });
    const outcomes = await Promise.allSettled(['one', 'two', 'three'].map((key) => pool?.render(request(key))));
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: 'render.crashed' } });
  });

  it('lets a bug be a bug', async () => {
    pool = createRenderPool({ size: 1, workerPath: fragileWorker });
    await expect(pool.render(request('bug'))).rejects.toThrow('a bug');
  });

  it('refuses what waits, runs or comes when it is closed', async () => {
    pool = createRenderPool({ size: 1, workerPath: fragileWorker });
    const jobs = [pool.render(request('slow')), pool.render(request('harmless'))];
    const outcomes = Promise.allSettled(jobs);
    await pool.close();
    for (const outcome of await outcomes) expect(outcome).toMatchObject({ reason: { code: 'render.closed' } });
    await expect(pool.render(request('harmless'))).rejects.toMatchObject({ code: 'render.closed' });
  });
});
