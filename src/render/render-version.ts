import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processCodeKeys } from '../codes/code-keys.ts';
import { fontPackages } from '../typeset/font-files.ts';
import { packageVersion, projectRoot } from '../typeset/packages.ts';
import { chosenEngine } from './engines/choose.ts';
import { renderPackages, renderSources } from './sources.gen.ts';

let known: string | null = null;

/**
 * Hash of everything beside the request that decides what a piece looks like: the sources that draw, the engine, the versions of
 * the packages, and the name of the key that seals codes.
 *
 * It is made from the sources themselves. A version number that a person must raise would one day serve an old poster from the
 * cache.
 */
export function renderVersion(): string {
  known ??= hash();
  return known;
}

/** A machine without takumi's binary draws other bytes, so its pieces have other names. */
function hash(): string {
  const packages = [...renderPackages, ...fontPackages].map(packageVersion);
  const versions = [chosenEngine().version, processCodeKeys()[0].name, ...packages].join(' ');
  return createHash('sha256').update(sourceHash(renderSources)).update(versions).digest('hex');
}

/**
 * Hash of files with their paths, which count from `root`. Throws when one of them is missing: `npm run generate` lists them
 * again.
 */
export function sourceHash(paths: string[], root = projectRoot): string {
  const digest = createHash('sha256');
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    digest.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return digest.digest('hex');
}
