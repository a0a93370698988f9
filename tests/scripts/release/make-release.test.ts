import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRelease, sumsName } from '../../../scripts/release/make-release.ts';
import { sha256Of } from '../../../src/store/sha256.ts';

let folder = '';
let root = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
const commit = () => {
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.vn', '-c', 'commit.gpgsign=false', 'commit', '-qm', 'feat: one');
};

const lock = (change: Record<string, object> = {}) => ({
  name: 'pano',
  version: '1.2.3',
  lockfileVersion: 3,
  packages: {
    '': { name: 'pano', version: '1.2.3', license: 'Apache-2.0', dependencies: { zod: '4.6.7' } },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-AAAA', license: 'MIT' },
    ...change,
  },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-release-'));
  root = join(folder, 'kho');
  await mkdir(root);
  git('init', '-q');
  await writeFile(join(root, 'package.json'), JSON.stringify({ name: 'pano', version: '1.2.3', dependencies: { zod: '4.6.7' } }));
  await writeFile(join(root, 'package-lock.json'), JSON.stringify(lock()));
  await writeFile(join(root, 'bài.txt'), 'Bình dân học vụ số');
  commit();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes source, SBOM, licences and sums, twice the same bytes, and never into a used folder', async () => {
  const places = [join(folder, 'một'), join(folder, 'hai')];
  const names = await makeRelease({ root, folder: places[0] ?? '', named: [] });
  await makeRelease({ root, folder: places[1] ?? '', named: [] });
  expect((await readdir(places[0] ?? '')).sort()).toEqual([...names].sort());
  for (const name of names) {
    const [one, other] = await Promise.all(places.map((place) => readFile(join(place, name))));
    expect(one?.equals(other ?? Buffer.alloc(0)), name).toBe(true);
  }
  const read = async (ending: string) => readFile(join(places[0] ?? '', names.find((name) => name.endsWith(ending)) ?? ''));
  const sums = (await read(sumsName)).toString('utf8').trim().split('\n');
  expect(sums).toHaveLength(names.length - 1);
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    expect(sha256Of(await read(name))).toBe(sum);
  }
  const sbom = JSON.parse((await read('.cdx.json')).toString('utf8'));
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'pano' } } });
  expect(sbom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(sbom.components).toMatchObject([{ name: 'zod', version: '4.6.7', licenses: [{ license: { id: 'MIT' } }] }]);
  expect(gunzipSync(await read('.tar.gz')).toString('utf8')).toContain('Bình dân học vụ số');
  expect((await read('.licences.md')).toString('utf8')).toContain('| zod | 4.6.7 | MIT |');
  await expect(makeRelease({ root, folder: places[0] ?? '', named: [] })).rejects.toMatchObject({ code: 'release.folder-used' });
});

it('refuses what is not committed, and a licence that nobody looked at', async () => {
  const next = { root, folder: join(folder, 'ba'), named: [] };
  const wrong = lock({ 'node_modules/kin': { version: '1.0.0', license: 'AGPL-3.0-only' } });
  await writeFile(join(root, 'package-lock.json'), JSON.stringify(wrong));
  await expect(makeRelease(next)).rejects.toMatchObject({ code: 'release.unsaved' });
  commit();
  await expect(makeRelease(next)).rejects.toMatchObject({
    code: 'release.licences',
    params: { list: 'kin@1.0.0: AGPL-3.0-only' },
  });
  await expect(readdir(next.folder)).rejects.toThrow('ENOENT');
});
