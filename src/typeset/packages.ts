import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the project: two folders up. Not `import.meta.resolve`, which bundlers rewrite. */
export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Path of a file inside an installed package. */
export function packageFile(path: string): string {
  return join(projectRoot, 'node_modules', path);
}

/** "satori@0.63.2". */
export function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(packageFile(`${name}/package.json`), 'utf8')) as { version: string };
  return `${name}@${version}`;
}
