import { describe, expect, it } from 'vitest';
import type { ChangeLog } from '../../src/domain/change-log.ts';
import type { ManifestEntry } from '../../src/domain/generation.ts';
import { nextChangeLog, readChangeLog } from '../../src/publish/generation/change-log.ts';
import { publishGeneration, rollbackGeneration } from '../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { digest, edition, editions, guide, siteState, temporaryFolder, withoutEdition } from '../setup/publish-fixture.ts';

type Resources = Record<string, ManifestEntry>;

/** A generation in which each path has a body, or is withdrawn where the body is `null`. */
function resources(bodies: Record<string, string | null>): Resources {
  const entries = Object.entries(bodies).map(([path, body]) => {
    const identity = { sha256: digest('sha256', body ?? 'gone'), bytes: 1 };
    const status = body === null ? (410 as const) : (200 as const);
    const lastModified = '2026-11-20T00:00:00.000Z';
    return [
      `/content/v1/${path}`,
      { status, contentType: 'x', cache: 'document' as const, lastModified, bodies: { identity } },
    ] as const;
  });
  return Object.fromEntries(entries);
}

const at = (second: number): string => new Date(1_790_000_000_000 + second * 1000).toISOString();
const step = (log: ChangeLog | null, before: Resources | null, after: Resources, second = 1) =>
  nextChangeLog({ log, before: before && { find: (path) => before[path] }, after: Object.entries(after), at: at(second) });
const sequence = (second: number): number => Date.parse(at(second));

describe('the log of changes', () => {
  const first = resources({ 'guides/a': '1', 'guides/b': '1', guides: '2', 'editions/0': '1', 'units/92': '1' });
  const log = step(null, null, first);

  it('begins with every document of the collections, and with provinces', () => {
    expect(log).toEqual({
      version: 1,
      store: expect.stringMatching(/^[0-9a-f]{12}$/),
      heads: [sequence(1)],
      head: sequence(1),
      rows: [
        ['guides/a', sequence(1), 'live'],
        ['guides/b', sequence(1), 'live'],
        ['units/92', sequence(1), 'live'],
      ],
    });
  });

  it('stays as it is when no document has changed', () => {
    expect(step(log, first, { ...first, ...resources({ guides: '3' }) }, 2)).toEqual(log);
  });

  it('moves what changed, was withdrawn or is not there any more to its end', () => {
    const after = resources({ 'guides/a': null, 'units/92': '2', 'themes/c': '1' });
    const next = step(log, first, after, 2);
    expect(next.head).toBe(sequence(2));
    expect(next.rows.map(([key, , state]) => [key, state])).toEqual([
      ['guides/a', 'withdrawn'],
      ['guides/b', 'removed'],
      ['themes/c', 'live'],
      ['units/92', 'live'],
    ]);
    expect(step(next, after, after, 3)).toEqual(next);
    expect([next.store, next.heads]).toEqual([log.store, [sequence(1), sequence(2)]]);
  });

  it('gets its name and its heads where it had none before', () => {
    const { store: _, heads: __, ...old } = log;
    const next = step(old, first, resources({ 'guides/a': '2' }), 2);
    expect(next.heads).toEqual([sequence(1), sequence(2)]);
    expect(next.store).toMatch(/^[0-9a-f]{12}$/);
    expect(step(old, first, first, 2).heads).toEqual([sequence(1)]);
  });

  it('goes on where the clock went back', () => {
    const next = step(log, first, resources({ 'guides/a': '2' }), -100);
    expect(next.head).toBe(sequence(1) + 1);
  });

  it('begins after every cursor of an older store, in a new one', () => {
    expect(step(null, null, first, 500).head).toBeGreaterThan(log.head);
  });
});

describe('in the store', () => {
  const logOf = async (store: Awaited<ReturnType<typeof openFolderStore>>): Promise<ChangeLog> => {
    const pointer = await store.readPointer();
    const manifest = await readManifest({ store, sha256: pointer?.manifest ?? '' });
    const log = await readChangeLog({ store, manifest });
    return log ?? { version: 1, head: 0, rows: [] };
  };
  const changed = edition({ ...guide, title: { vi: 'Cài VNeID' } }, { number: 9, version: 2, day: 22 });

  it('a rollback is written into the log as the change that it is for readers', async () => {
    const store = await openFolderStore({ folder: await temporaryFolder() });
    const { pointer } = await publishGeneration({ store, site: siteState() });
    const one = await logOf(store);
    await publishGeneration({ store, site: siteState({ editions: [...siteState().editions, changed] }) });
    const two = await logOf(store);
    await rollbackGeneration({ store, manifest: pointer.manifest, at: '2026-11-24T01:00:00.000Z' });
    const three = await logOf(store);
    expect(two.head).toBeGreaterThan(one.head);
    expect(three.head).toBeGreaterThan(two.head);
    const moved = (log: ChangeLog) => log.rows.filter((row) => row[1] === log.head).map(([key]) => key);
    expect(moved(three)).toEqual(moved(two));
    expect(moved(two)).toContain('guides/cai-vneid');
    expect(moved(two)).not.toContain('guides/nhan-dien-lua-dao');
  });

  it('a rollback republishes nothing that was withdrawn since, and still takes back the rest', async () => {
    const store = await openFolderStore({ folder: await temporaryFolder() });
    const { pointer } = await publishGeneration({ store, site: siteState() });
    const site = withoutEdition(editions.leaflet);
    await publishGeneration({ store, site: { ...site, editions: [...site.editions, changed] } });
    const [older, current] = await Promise.all(
      [pointer, await store.readPointer()].map((one) => readManifest({ store, sha256: one?.manifest ?? '' })),
    );
    const { manifest } = await rollbackGeneration({ store, manifest: pointer.manifest, at: '2026-11-24T01:00:00.000Z' });
    const back = await readManifest({ store, sha256: manifest });
    const { id } = editions.leaflet.content;
    const tombstones = [...(current?.entries() ?? [])].filter(([, { status }]) => status === 410).map(([path]) => path);
    expect(tombstones).toContain(`/content/v1/leaflets/${id}`);
    expect(tombstones.filter((path) => back.find(path)?.status !== 410)).toEqual([]);
    const reworded = '/content/v1/guides/cai-vneid';
    expect(back.find(reworded)).toEqual(older?.find(reworded));
    expect(back.find(reworded)).not.toEqual(current?.find(reworded));
    // Nothing that is there names the leaflet but what names it now.
    const names = new RegExp(`${id}(?![\\w-])`);
    const naming = async (manifestOf: typeof back) => {
      const found: string[] = [];
      for (const [path, { bodies, contentType, status }] of manifestOf.entries()) {
        if (status === 410 || !/text|json|xml/.test(contentType) || path.startsWith('internal:content-changes')) continue;
        if (names.test((await store.get(bodies.identity.sha256)).toString('utf8'))) found.push(path);
      }
      return found;
    };
    expect(await naming(back)).toEqual(current && (await naming(current)));
  });

  it('a withdrawal stands at the end, with what travelled inside the campaign', async () => {
    const store = await openFolderStore({ folder: await temporaryFolder() });
    await publishGeneration({ store, site: siteState() });
    await publishGeneration({ store, site: withoutEdition(editions.campaign) });
    const { head, rows } = await logOf(store);
    const gone = rows.filter((row) => row[1] === head && row[2] === 'withdrawn').map(([key]) => key);
    expect(gone).toEqual(
      expect.arrayContaining(['campaigns/can-tho-2026', 'packs/can-tho-2026', 'slogans/ct-slogan-1', 'themes/ct-theme-II.1']),
    );
  });
});
