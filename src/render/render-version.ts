import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processCodeKeys } from '../codes/code-keys.ts';
import { packageVersion, projectRoot } from '../typeset/packages.ts';
import { chosenEngine } from './engines/choose.ts';

/** Everything beside the request that decides what a piece looks like. */
const rooms = ['src/codes', 'src/designs', 'src/formats', 'src/render', 'src/text', 'src/typeset'];
const packages = [
  '@resvg/resvg-js',
  'sharp',
  'qrcode',
  '@expo-google-fonts/be-vietnam-pro',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-khmer',
];
let known: string | null = null;

/**
 * Hash of the drawing code, of the engine that draws here, of the packages' versions and of the name of the key that seals codes.
 *
 * Taken from the sources themselves, because a version number that someone must remember to raise will one day serve
 * yesterday's poster from the cache.
 */
export function renderFingerprint(): string {
  known ??= hash();
  return known;
}

/** The machine without takumi's binary draws other bytes, so its pieces have other names. */
function hash(): string {
  const versions = [chosenEngine().version, processCodeKeys()[0].name, ...packages.map(packageVersion)].join(' ');
  return createHash('sha256').update(sourceHash(rooms)).update(versions).digest('hex');
}

/** Hash of all TypeScript files in some folders of the project, names included. */
export function sourceHash(folders: string[]): string {
  const digest = createHash('sha256');
  for (const folder of folders) {
    const names = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((path) => /\.tsx?$/.test(path))) {
      digest.update(`${folder}/${name}\0`).update(readFileSync(join(projectRoot, folder, name)));
    }
  }
  return digest.digest('hex');
}
