import { describe, expect, it } from 'vitest';
import { shortenedCacheControl } from '../../../src/edge/http/freshness.ts';
import { siteState } from '../../setup/publish-fixture.ts';
import { openEdge } from '../open-edge.ts';

describe('as a planned change nears', () => {
  it.each([
    [3_600, null],
    [900, null],
    [899, 'max-age=30, s-maxage=300, stale-while-revalidate=599'],
    [400, 'max-age=30, s-maxage=300, stale-while-revalidate=100'],
    [120, 'max-age=30, s-maxage=120, stale-while-revalidate=0'],
    [12, 'max-age=12, s-maxage=12, stale-while-revalidate=0'],
    [1, 'max-age=5, s-maxage=5, stale-while-revalidate=0'],
    [-60, 'max-age=5, s-maxage=5, stale-while-revalidate=0'],
    [-601, null],
  ])('%i seconds before it, documents are kept as %s', (left, expected) => {
    const nowMs = Date.parse('2026-11-23T02:00:00.000Z');
    const given = shortenedCacheControl({ nextDueMs: nowMs + left * 1000, nowMs });
    expect(given).toBe(expected === null ? null : `public, ${expected}, stale-if-error=86400`);
  });

  it('the edge shortens documents, lists and 304, and leaves alone what never changes', async () => {
    // The clock of the edge stands at 02:00.
    const site = await openEdge({ site: siteState({ nextDueAt: '2026-11-23T02:00:40.000Z' }) });
    const page = await site.ask('/huong-dan');
    const again = await site.ask('/huong-dan', { headers: { 'if-none-match': page.headers.etag ?? '' } });
    const list = await site.ask('/content/v1/guides?limit=1');
    const style = await site.ask(/\/assets\/portal-\w+\.css/.exec(page.text)?.[0] ?? '');
    await site.close();
    const short = 'public, max-age=30, s-maxage=40, stale-while-revalidate=0, stale-if-error=86400';
    expect([page.status, again.status, list.status, style.status]).toEqual([200, 304, 200, 200]);
    for (const answer of [page, again, list]) expect(answer.headers['cache-control']).toBe(short);
    expect(style.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('nothing is shortened where nothing is planned', async () => {
    const site = await openEdge({ site: siteState() });
    const page = await site.ask('/huong-dan');
    await site.close();
    expect(page.headers['cache-control']).toContain('max-age=30, s-maxage=300, stale-while-revalidate=600');
  });
});
