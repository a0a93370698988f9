import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import { sha256Of } from '../../store/sha256.ts';
import { writeWhole } from '../../store/write-whole.ts';

/** Hashes by file name. */
export type Sums = Map<string, string>;

const sumsName = 'SHA256SUMS';

/** What an earlier run left. Throws `mirror.foreign` for a folder with anything in it that no run made. */
export async function readSums(folder: string): Promise<Sums> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(join(folder, sumsName), 'utf8').catch(() => null);
  if (text === null && (await readdir(folder)).length > 0) throw new AppError('mirror.foreign', { params: { folder } });
  const lines = (text ?? '').split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

/** As `sha256sum -c` reads it. */
export async function writeSums({ folder, sums }: { folder: string; sums: Sums }): Promise<void> {
  const lines = [...sums].map(([name, sha256]) => `${sha256}  ${name}\n`).sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  const path = join(folder, sumsName);
  await writeWhole({ temporary: `${path}.part`, path, bytes: Buffer.from(lines.join('')) });
}

/** Whether the file is there with these bytes. */
export async function isWhole({ path, sha256 }: { path: string; sha256: string }): Promise<boolean> {
  const bytes = await readFile(path).catch(() => null);
  return bytes !== null && sha256Of(bytes) === sha256;
}
