import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { writeWhole } from '../../src/store/write-whole.ts';

const root = join(import.meta.dirname, '../..');

/** Inside the project, so that what stays outside of a bundle is found in `node_modules`. */
const folder = join(root, '.pano/test-bundles');

/** Packages with machine code or files of their own. */
const unbundled = [
  '@libsql/*',
  '@resvg/*',
  '@takumi-rs/*',
  'libsql',
  'mongodb-client-encryption',
  'sharp',
  '*.css',
  '*.node',
  '*.scss',
];

/** What CommonJS packages expect around them. */
const commonJs = `import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);
const [__filename, __dirname] = [import.meta.filename, import.meta.dirname];`;

const bundles = new Map<string, Promise<string>>();

/**
 * Bundles an entry, given from the project's root, with all that it imports, and gives the arguments of `node` that start it. A
 * process then begins in 0.7 s of CPU instead of 3.5 s with tsx and every file of Payload read by itself (measured
 * 29 November, Node 20), which counts where a test kills hundreds of them.
 */
export async function bundled(entry: string): Promise<string[]> {
  const bundle = bundles.get(entry) ?? makeBundle(entry);
  bundles.set(entry, bundle);
  return [await bundle];
}

async function makeBundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    external: unbundled,
    banner: { js: commonJs },
    plugins: [ownPlaces],
    logLevel: 'error',
  });
  const path = join(folder, `${basename(entry, extname(entry))}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeWhole({ path, bytes: outputFiles[0]?.contents ?? new Uint8Array() });
  return path;
}

/** The project's files keep knowing where they lie. */
const ownPlaces: Plugin = {
  name: 'own-places',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (relative(root, path).startsWith('node_modules')) return undefined;
      const text = await readFile(path, 'utf8');
      const contents = text
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path)));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
