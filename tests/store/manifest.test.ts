import { expect, it } from 'vitest';
import type { ManifestEntry } from '../../src/domain/generation.ts';
import { changedBlobs, encodeManifest, openManifest } from '../../src/store/manifest.ts';
import { digest } from '../setup/publish-fixture.ts';

const body = (text: string) => ({ sha256: digest('sha256', text), bytes: text.length });

function entry(text: string, change: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    cache: 'document',
    lastModified: '2026-11-23T01:00:00.000Z',
    bodies: { identity: body(text), br: body(`br ${text}`), gzip: body(`gzip ${text}`) },
    ...change,
  };
}

const entries: [string, ManifestEntry][] = [
  ['/', entry('home')],
  ['/huong-dan/cài-đặt', entry('guide', { bodies: { identity: body('guide') } })],
  ['/huong-dan', entry('guides', { bodies: { identity: body('guides'), gzip: body('gzip only') } })],
  ['/q', entry('moved', { status: 301, location: '/v' })],
  ['/phim.mp4', entry('film', { bodies: { identity: { sha256: digest('sha256', 'film'), bytes: 5_000_000_000 } } })],
  ['internal:codes', entry('{}', { cache: 'internal', lastModified: '2026-01-01T00:00:00.000Z' })],
];

it('finds every entry as it was, and nothing else', () => {
  const manifest = openManifest(encodeManifest(entries));
  expect(manifest.size).toBe(entries.length);
  for (const [path, expected] of entries) expect(manifest.find(path), path).toEqual(expected);
  for (const path of ['', '/h', '/huong-dan/', '/huong-dan/cai-dat', '/zzz', 'zzz', '/\0'])
    expect(manifest.find(path), path).toBeUndefined();
  expect(new Map(manifest.entries())).toEqual(new Map(entries));
});

it('names every blob', () => {
  const expected = entries.flatMap(([, { bodies }]) => Object.values(bodies).map(({ sha256 }) => sha256));
  expect([...openManifest(encodeManifest(entries)).blobs()].sort()).toEqual(expected.sort());
});

it('is the same bytes for the same entries in any order', () => {
  expect(encodeManifest([...entries].reverse())).toEqual(encodeManifest(entries));
});

it('may be empty', () => {
  const manifest = openManifest(encodeManifest([]));
  expect([manifest.size, manifest.find('/'), [...manifest.entries()]]).toEqual([0, undefined, []]);
});

it('takes less than 200 bytes a resource', () => {
  const many = Array.from({ length: 5000 }, (_, index): [string, ManifestEntry] => [
    `/content/v1/guides/huong-dan-${index}`,
    entry(`document ${index}`),
  ]);
  const bytes = encodeManifest(many);
  expect(bytes.length / many.length).toBeLessThan(200);
  expect(openManifest(bytes).find('/content/v1/guides/huong-dan-4321')).toEqual(many[4321]?.[1]);
});

it.each([
  ['no bytes', Buffer.alloc(0)],
  ['the JSON of older versions', Buffer.from('{"version":1,"resources":{}}')],
  ['half of one', encodeManifest(entries).subarray(0, 300)],
  ['one with more behind it', Buffer.concat([encodeManifest(entries), Buffer.from('x')])],
])('refuses %s', (_, bytes) => {
  expect(() => openManifest(bytes)).toThrow(expect.objectContaining({ code: 'store.manifest-format' }));
});

it('tells which bodies are not those of another manifest', () => {
  const before = openManifest(encodeManifest(entries.filter(([path]) => path !== '/phim.mp4')));
  const changed = entries.map(([path, each]): [string, ManifestEntry] => [path, path === '/' ? entry('new home') : each]);
  const manifest = openManifest(encodeManifest([...changed, ['/aaa', entry('first')], ['zzz', entry('last')]]));
  const expected = [entry('new home'), entry('first'), entry('last'), entries[4]?.[1] ?? entry('')].flatMap(({ bodies }) =>
    Object.values(bodies),
  );
  const found = [...changedBlobs({ manifest, before })];
  expect(found.map(({ sha256 }) => sha256).sort()).toEqual(expected.map(({ sha256 }) => sha256).sort());
  expect([...changedBlobs({ manifest, before: manifest })]).toEqual([]);
});
