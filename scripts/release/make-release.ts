import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src/domain/errors.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import type { NamedLicence } from './licence-list.ts';
import { type Lock, licenceProblems, licencesIn, licenceTable } from './licences.ts';

/** Of all files of a release, in the form of `sha256sum -c`. */
export const sumsName = 'SHA256SUMS';

type Release = {
  /** A clean git checkout. */
  root: string;
  /** Where the files go; it must be empty or not there. */
  folder: string;
  named?: readonly NamedLicence[];
};

/**
 * Writes the source of the newest commit, its SBOM (CycloneDX), the licences of its packages and a checksum of each. The same
 * commit gives the same bytes, so anybody can make them again and compare. Throws `release.*`.
 */
export async function makeRelease({ root, folder, named }: Release): Promise<string[]> {
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: root, maxBuffer: 512 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] });
  const text = (program: string, ...args: string[]) =>
    run(program, ...args)
      .toString('utf8')
      .trim();
  const changes = text('git', 'status', '--porcelain');
  if (changes !== '') throw new AppError('release.unsaved', { params: { count: changes.split('\n').length } });
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
  const packages = licencesIn(lock);
  const unknown = licenceProblems(packages, named);
  if (unknown.length > 0) throw new AppError('release.licences', { params: { list: unknown.slice(0, 10).join('; ') } });
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new AppError('release.folder-used', { params: { folder } });

  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  const commit = text('git', 'rev-parse', 'HEAD');
  const at = new Date(text('git', 'show', '-s', '--format=%cI', 'HEAD')).toISOString();
  const base = `${name}-${version}-${commit.slice(0, 12)}`;
  const sbom = run('npm', 'sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application');
  const files: Record<string, Buffer | string> = {
    [`${base}.tar.gz`]: run('git', 'archive', '--format=tar.gz', `--prefix=${base}/`, 'HEAD'),
    [`${base}.cdx.json`]: steadySbom(sbom.toString('utf8'), { name, commit, at }),
    [`${base}.licences.md`]: licenceTable(packages),
  };
  const sums = Object.entries(files).map(([file, bytes]) => `${sha256Of(bytes)}  ${file}`);
  files[sumsName] = `${sums.join('\n')}\n`;
  for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, file), bytes);
  return Object.keys(files);
}

type Sbom = { serialNumber: string; metadata: { timestamp: string; component: { name: string } } };

/** npm writes a random number, the time of day and the name of the folder: here the commit gives all three. */
function steadySbom(json: string, { name, commit, at }: { name: string; commit: string; at: string }): string {
  const sbom = JSON.parse(json) as Sbom;
  const digest = createHash('sha256').update(commit).digest('hex');
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  const component = { ...sbom.metadata.component, name };
  const steady = { ...sbom, serialNumber: `urn:uuid:${uuid}`, metadata: { ...sbom.metadata, timestamp: at, component } };
  return `${JSON.stringify(steady, null, 2)}\n`;
}
