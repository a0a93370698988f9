import { expect, it } from 'vitest';
import type { BlobStore, StoredBlob } from '../../src/store/blob-store.ts';
import { keptGenerations } from '../../src/store/pointer.ts';
import { digest } from '../setup/publish-fixture.ts';

/** What every driver must do. `open` gives a store over the same place again and again. */
export function storeContract(open: () => Promise<BlobStore>): void {
  const bytes = Buffer.from('Bình dân học vụ số');
  const sha256 = digest('sha256', bytes);

  it('names bytes by their hash and gives them back', async () => {
    const store = await open();
    expect(await store.has(sha256)).toBe(false);
    expect(await store.put(bytes)).toBe(sha256);
    expect(await store.has(sha256)).toBe(true);
    expect(await (await open()).get(sha256)).toEqual(bytes);
  });

  it('takes the same bytes from many writers at once', async () => {
    const store = await open();
    const big = Buffer.alloc(200_000, 'x');
    const names = await Promise.all(Array.from({ length: 12 }, () => store.put(big)));
    expect(new Set(names).size).toBe(1);
    expect(await store.get(names[0] as string)).toEqual(big);
  });

  it('says which blob is missing', async () => {
    const store = await open();
    const missing = '0'.repeat(64);
    await expect(store.get(missing)).rejects.toMatchObject({ code: 'store.blob-missing', params: { sha256: missing } });
    await expect(store.path(missing)).rejects.toMatchObject({ code: 'store.blob-missing' });
  });

  it.each(['../../etc/passwd', '', 'ABC', `${'0'.repeat(63)}/`])('refuses %j as the name of a blob', async (name) => {
    await expect((await open()).get(name)).rejects.toMatchObject({ code: 'store.hash-invalid' });
  });

  it('has no pointer before the first generation, then the newest one', async () => {
    const store = await open();
    expect(await store.readPointer()).toBeNull();
    const manifest = await store.put(Buffer.from('{}'));
    const first = { number: 1, manifest, at: '2026-11-23T01:00:00.000Z' };
    await store.flipPointer(first);
    expect(await store.readPointer()).toEqual(first);
    await store.flipPointer({ ...first, number: 5 });
    expect((await (await open()).readPointer())?.number).toBe(5);
  });

  it.each([5, 4, 0, -1, 5.5, Number.NaN])('refuses generation %d when 5 is public', async (number) => {
    const store = await open();
    const manifest = await store.put(Buffer.from('{}'));
    const at = '2026-11-23T01:00:00.000Z';
    await store.flipPointer({ number: 5, manifest, at });
    await expect(store.flipPointer({ number, manifest, at })).rejects.toMatchObject({
      code: 'store.pointer-old',
      remedy: 'retry',
    });
    expect((await store.readPointer())?.number).toBe(5);
  });

  it('lets one of two racing publishers win', async () => {
    const store = await open();
    const manifest = await store.put(Buffer.from('{}'));
    const pointer = { number: 1, manifest, at: '2026-11-23T01:00:00.000Z' };
    const results = await Promise.allSettled([store.flipPointer(pointer), store.flipPointer(pointer)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not point to a manifest it does not have', async () => {
    const store = await open();
    const pointer = { number: 1, manifest: 'f'.repeat(64), at: '2026-11-23T01:00:00.000Z' };
    await expect(store.flipPointer(pointer)).rejects.toMatchObject({ code: 'store.blob-missing' });
    expect(await store.readPointer()).toBeNull();
  });

  it('keeps the generations before the public one, newest first, and not for ever', async () => {
    const store = await open();
    expect(await store.readGenerations()).toEqual([]);
    const manifest = await store.put(Buffer.from('{}'));
    const last = keptGenerations + 3;
    for (let number = 1; number <= last; number++) {
      await store.flipPointer({ number, manifest, at: '2026-11-23T01:00:00.000Z' });
    }
    const kept = await (await open()).readGenerations();
    expect(kept.map(({ number }) => number)).toEqual(Array.from({ length: keptGenerations }, (_, index) => last - index));
  });

  it('lists every blob with the time it was put, and takes one away', async () => {
    const store = await open();
    const names = await Promise.all(['a', 'b', 'c'].map((text) => store.put(Buffer.from(text))));
    await store.sync();
    const listed = async () => {
      const blobs: StoredBlob[] = [];
      for await (const blob of (await open()).list()) blobs.push(blob);
      return blobs;
    };
    const before = await listed();
    expect(before.map(({ sha256 }) => sha256).sort()).toEqual([...names].sort());
    for (const { putAtMs } of before) expect(Math.abs(Date.now() - putAtMs)).toBeLessThan(60_000);
    const [gone = ''] = names;
    await store.remove(gone);
    await store.remove(gone);
    expect((await listed()).map(({ sha256 }) => sha256)).not.toContain(gone);
    expect(await store.has(gone)).toBe(false);
  });
}
