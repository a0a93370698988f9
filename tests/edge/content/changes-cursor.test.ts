import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/client/create-client.ts';
import { createMemoryMirror } from '../../../src/client/memory-store.ts';
import { syncMirror } from '../../../src/client/sync-mirror.ts';
import { edition, editions, guide, siteState, withoutEdition } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';

let site: OpenEdge;
let other: OpenEdge;
beforeAll(async () => {
  site = await openEdge({ site: siteState() });
  other = await openEdge({ site: siteState({ at: '2026-11-22T01:00:00.000Z' }) });
});
afterAll(() => Promise.all([site.close(), other.close()]));

type Page = { reset: boolean; hasMore: boolean; cursor: string; changes: unknown[] };
const changes = async (since: string | null, edge = site, more = ''): Promise<Page> =>
  JSON.parse((await edge.ask(`/content/v1/changes?limit=100${more}${since ? `&since=${since}` : ''}`)).text);
const written = (cursor: unknown) => Buffer.from(JSON.stringify(cursor)).toString('base64url');
const read = (cursor: string): [number, string | null, number, string] => JSON.parse(Buffer.from(cursor, 'base64url').toString());

it('a cursor goes on where it was, page after page', async () => {
  const first = await changes(null, site, '&type=guide');
  expect(first).toMatchObject({ reset: false, hasMore: false });
  expect(await changes(first.cursor)).toEqual({ ...first, next: expect.any(String), changes: [] });
  const page = JSON.parse((await site.ask('/content/v1/changes?limit=1')).text) as Page;
  expect(page).toMatchObject({ hasMore: true, reset: false });
  expect(await changes(page.cursor)).toMatchObject({ reset: false });
});

it.each([
  ['an hour ahead', (now: number) => [now + 3_600_000, null, 0]],
  ['three days ahead', (now: number) => [now + 3 * 86_400_000, null, 0]],
  ['at the end of time', () => [Number.MAX_SAFE_INTEGER, null, 0]],
  ['a moment ahead', (now: number) => [now + 1, null, 0]],
])('a cursor %s begins again, of today and of before', async (_, make) => {
  const { cursor } = await changes(null);
  const [sequence, , , store] = read(cursor);
  for (const foreign of [make(sequence), [...make(sequence), store]]) {
    const page = await changes(written(foreign));
    expect(page).toMatchObject({ reset: true });
    expect(page.changes.length).toBeGreaterThan(5);
    expect(page.cursor).toBe(cursor);
  }
});

it('a cursor that this history never gave begins again, also one from between its generations', async () => {
  const [sequence, , , store] = read((await changes(null)).cursor);
  expect(await changes(written([sequence - 1, null, 0, store]))).toMatchObject({ reset: true });
  expect(await changes(written([sequence, null, 0, 'anothername1']))).toMatchObject({ reset: true });
  expect(await changes((await changes(null, other)).cursor)).toMatchObject({ reset: true });
});

it('a cursor of before there were names goes on, and gets the name', async () => {
  const { cursor } = await changes(null);
  const [sequence, , , store] = read(cursor);
  expect(await changes(written([sequence, null, 0]))).toMatchObject({ reset: false, changes: [], cursor });
  const later = await changes(written([sequence - 5_000, null, 0]));
  expect(later).toMatchObject({ reset: false });
  expect(read(later.cursor)[3]).toBe(store);
});

it('an edge that lags behind its store has nothing new to say, and keeps the cursor', async () => {
  const silenced = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const lagging = await openEdge({ site: siteState() });
  const [sequence, , , store] = read((await changes(null, lagging)).cursor);
  // A generation that this edge cannot load; another may have.
  const manifest = await lagging.store.put(Buffer.from('damaged'));
  await lagging.store.flipPointer({ number: 99, manifest, at: '2026-11-23T02:00:00.000Z' });
  const ahead = written([sequence + 60_000, null, 0, store]);
  expect(await changes(ahead, lagging)).toMatchObject({ reset: false, hasMore: false, changes: [], cursor: ahead });
  await lagging.close();
  silenced.mockRestore();
});

it('mirrors of a store that a backup replaced are told to begin again, and lose their ghosts', async () => {
  const live = await openEdge({ site: siteState() });
  const restored = await openEdge({ site: siteState() });
  const mirror = createMemoryMirror();
  const sync = ({ port }: OpenEdge) =>
    syncMirror({ client: createClient({ siteUrl: `http://127.0.0.1:${port}` }), store: mirror });
  await sync(live);
  // Published after the backup, so the restored store has never heard of it.
  const ghost = edition({ ...guide, id: 'bong-ma', title: { vi: 'Bóng ma' } }, { number: 9, day: 22 });
  await live.publish(siteState({ editions: [...Object.values(editions), ghost], at: '2026-11-23T02:00:00.000Z' }));
  await sync(live);
  expect(mirror.get('guide', 'bong-ma')).not.toBeNull();
  await restored.publish(withoutEdition(editions.scam, { at: '2026-11-23T03:00:00.000Z' }));
  expect(await sync(restored)).toMatchObject({ wasReset: true });
  expect(mirror.get('guide', 'bong-ma')).toBeNull();
  expect(mirror.get('guide', 'nhan-dien-lua-dao')).toBeNull();
  expect(mirror.get('guide', 'cai-vneid')).not.toBeNull();
  expect(await sync(restored)).toMatchObject({ wasReset: false, upserts: 0 });
  await Promise.all([live.close(), restored.close()]);
});
