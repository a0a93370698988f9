import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/create-client.ts';
import { createMemoryMirror } from '../../src/client/memory-store.ts';
import type { Fetch } from '../../src/client/read-json.ts';
import { syncMirror } from '../../src/client/sync-mirror.ts';
import type { SiteState } from '../../src/domain/site.ts';
import { rollbackGeneration } from '../../src/publish/generation/publish-generation.ts';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { patience } from '../setup/patience.ts';
import { withdrawn } from '../setup/publish-fixture.ts';
import { guideNumber, manyDocuments } from './many.ts';

/** 190 guides, 12 campaigns, 12 packs, 4,800 slogans, 2 provinces. */
const state = manyDocuments({ guides: 190, campaigns: 12 });
const total = 190 + 12 + 12 + 4800 + 2;

let site: OpenEdge;
beforeAll(async () => {
  site = await openEdge({ site: state });
}, patience(480_000));
afterAll(() => site.close());

/** Counts what goes over the wire. */
function counting() {
  const counted = { requests: 0, bytes: 0 };
  const fetch: Fetch = async (url, init) => {
    const answer = await globalThis.fetch(url, init);
    counted.requests++;
    counted.bytes += Number(answer.headers.get('content-length'));
    return answer;
  };
  return { counted, fetch };
}

const portalOf = ({ port }: OpenEdge, fetch?: Fetch) => {
  return { client: createClient({ siteUrl: `http://127.0.0.1:${port}`, fetch }), store: createMemoryMirror() };
};
const titleIn = (store: ReturnType<typeof createMemoryMirror>, id: string): string | undefined => {
  const document = store.get('guide', id);
  return document && 'title' in document ? document.title.vi : undefined;
};

/** The same site after one guide was reworded and another one withdrawn. */
const changed: SiteState = {
  ...state,
  editions: [
    ...state.editions.map((each) => (each.content.id === 'huong-dan-8' ? withdrawn(each) : each)),
    { ...guideNumber(7, 'Hướng dẫn số 7, viết lại'), number: 20_000, version: 2, lastPublishedAt: '2026-11-22T01:00:00.000Z' },
  ],
};

describe('a portal that mirrors 5,000 documents', () => {
  const { counted, fetch } = counting();

  it('reads everything once, then nothing, then only the changes, a withdrawal among them', {
    timeout: patience(240_000),
  }, async () => {
    const { client, store } = portalOf(site, fetch);
    expect(await syncMirror({ client, store })).toMatchObject({ upserts: total, deletes: 0, wasReset: false });
    expect(store.documents()).toHaveLength(total);
    const first = { ...counted };

    expect(await syncMirror({ client, store })).toEqual({ upserts: 0, deletes: 0, pages: 1, wasReset: false });
    await site.publish(changed);
    expect(await syncMirror({ client, store })).toEqual({ upserts: 1, deletes: 1, pages: 1, wasReset: false });
    expect(titleIn(store, 'huong-dan-7')).toBe('Hướng dẫn số 7, viết lại');
    expect(store.get('guide', 'huong-dan-8')).toBeNull();
    expect(store.documents()).toHaveLength(total - 1);
    expect(counted.requests - first.requests).toBe(2);
    expect((counted.bytes - first.bytes) / first.bytes).toBeLessThan(0.01);
  });

  it('goes on where it was when it is killed between two pages, whatever was published meanwhile', async () => {
    const { client, store } = portalOf(site);
    const dying = {
      ...store,
      apply: async (page: Parameters<typeof store.apply>[0]) => {
        if (store.documents().length >= 1500) throw new Error('killed');
        await store.apply(page);
      },
    };
    await expect(syncMirror({ client, store: dying })).rejects.toThrow('killed');
    const before = store.documents().length;
    await site.publish(state);
    const { upserts, deletes } = await syncMirror({ client, store });
    expect(upserts).toBeLessThanOrEqual(total - before + 2);
    expect(deletes).toBe(0);
    expect(titleIn(store, 'huong-dan-7')).toBe('Hướng dẫn số 7');
    expect(new Set(store.documents().map((each) => ('code' in each ? each.code : `${each.type} ${each.id}`))).size).toBe(total);
  });

  it('takes back what a rolled-back release had brought, and keeps away what was withdrawn in it', async () => {
    const good = await site.store.readPointer();
    const { client, store } = portalOf(site);
    await syncMirror({ client, store, types: ['guide'] });
    await site.publish(changed);
    await syncMirror({ client, store, types: ['guide'] });
    expect(store.get('guide', 'huong-dan-8')).toBeNull();
    await rollbackGeneration({ store: site.store, manifest: good?.manifest ?? '', at: '2026-11-24T00:00:00.000Z' });
    await site.edge.refresh();
    expect(await syncMirror({ client, store, types: ['guide'] })).toEqual({ upserts: 1, deletes: 0, pages: 1, wasReset: false });
    expect(titleIn(store, 'huong-dan-7')).toBe('Hướng dẫn số 7');
    expect(store.get('guide', 'huong-dan-8')).toBeNull();
    expect(store.documents()).toHaveLength(189);
  });
});
