import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageVersion, projectRoot } from './packages.ts';

/** Everything beside the request that decides what a piece looks like. */
const rooms = ['src/designs', 'src/formats', 'src/render', 'src/text'];
const engines = ['satori', '@resvg/resvg-js', 'sharp', 'qrcode', '@expo-google-fonts/be-vietnam-pro'];
let known: string | null = null;

/**
 * Hash of the drawing code and the engines' versions.
 *
 * Taken from the sources themselves, because a version number that someone must remember to raise will one day serve
 * yesterday's poster from the cache.
 */
export function renderFingerprint(): string {
  known ??= createHash('sha256').update(sourceHash(rooms)).update(engines.map(packageVersion).join(' ')).digest('hex');
  return known;
}

/** Hash of all TypeScript files in some folders of the project, names included. */
export function sourceHash(folders: string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((path) => /\.tsx?$/.test(path))) {
      hash.update(`${folder}/${name}\0`).update(readFileSync(join(projectRoot, folder, name)));
    }
  }
  return hash.digest('hex');
}
