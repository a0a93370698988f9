import { expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';

const { commune, pack, packFile, packProgress, scan, unitFeed, verify } = addresses;

it.each([
  [commune.pattern, commune.path('31135'), ['31135']],
  [packProgress.pattern, packProgress.path('can-tho-2026', '31135'), ['can-tho-2026', '31135', undefined]],
  [packProgress.pattern, `${packProgress.path('can-tho-2026', '31135')}.json`, ['can-tho-2026', '31135', '.json']],
  [pack.pattern, pack.path('can-tho-2026', '31135'), ['can-tho-2026', '31135']],
  [
    packFile.pattern,
    packFile.path('can-tho-2026', '31135', 'ap-phich/01-a3.pdf'),
    ['can-tho-2026', '31135', 'ap-phich/01-a3.pdf'],
  ],
  [scan.pattern, scan.path('0G00ABCD'), ['0G00ABCD']],
  [scan.pattern, '/Q/0G00ABCD', ['0G00ABCD']],
  [verify.pattern, verify.path('0G00ABCD'), ['0G00ABCD']],
  [unitFeed.pattern, unitFeed.path('92', '.rss'), ['92', '.rss']],
])('%s reads %s back', (pattern, path, groups) => {
  expect([...(pattern.exec(path) ?? [])].slice(1)).toEqual(groups);
});

it('tells a pack, its progress, its files and a commune apart', () => {
  const patterns = [commune, pack, packProgress, packFile].map(({ pattern }) => pattern);
  const paths = [
    commune.path('31135'),
    pack.path('a', '31135'),
    packProgress.path('a', '31135'),
    packFile.path('a', '31135', 'b/c'),
  ];
  for (const path of paths)
    expect(
      patterns.filter((pattern) => pattern.test(path)),
      path,
    ).toHaveLength(path.includes('/xa/') ? 2 : 1);
});
