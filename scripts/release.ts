import { join, resolve } from 'node:path';
import { fail } from './cli/fail.ts';
import { makeRelease } from './release/make-release.ts';

/**
 * `npm run release [-- folder]`: source archive, SBOM, licences and SHA-256 sums of the newest commit. Commits are not signed
 * here: the sums are what a receiver compares, over another way than the files came by.
 */
const root = join(import.meta.dirname, '..');
const folder = resolve(process.argv[2] ?? join(root, '.pano/release'));
await makeRelease({ root, folder })
  .then((files) => console.log(`${folder}\n${files.map((file) => `  ${file}`).join('\n')}`))
  .catch(fail);
