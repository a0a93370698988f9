import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { dayMs } from '../../src/domain/durations.ts';

/** `migrated` has every migration and no row; `office` also has the units and accounts of `openOffice`. */
export type Template = 'migrated' | 'office';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.pano/test-templates');

/** Whatever decides what is in a template. Another content of one of these files gives another template. */
const sources = [
  'src/db',
  'collections',
  'src/access',
  'src/units',
  'payload.config.ts',
  'package.json',
  'tests/setup/office.ts',
];

/** Puts a copy of the template at `path`. Returns false when nobody has made the template yet. */
export function copyTemplate(template: Template, path: string): boolean {
  const made = templatePath(template);
  if (!existsSync(made)) return false;
  copyFileSync(made, path);
  return true;
}

/**
 * Keeps the database of the first spec as the template for all others. Two specs at once may both do it: the rename is atomic.
 */
export async function keepTemplate(template: Template, payload: Payload): Promise<void> {
  const made = templatePath(template);
  const beside = `${made}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  removeOldTemplates();
  rmSync(beside, { force: true });
  await (payload.db as unknown as SQLiteAdapter).client.execute({ sql: 'VACUUM INTO ?', args: [beside] });
  renameSync(beside, made);
}

/** Templates of earlier revisions. Those of today may be in use by another run. */
function removeOldTemplates(): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { force: true });
  }
}

function templatePath(template: Template): string {
  hash ??= hashSources();
  return join(folder, `${template}-${hash}.db`);
}

let hash: string | undefined;
function hashSources(): string {
  const files = sources.flatMap((source) => {
    const path = join(root, source);
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    return names.sort().map((name) => join(path, name));
  });
  const sum = createHash('sha256');
  for (const file of files) sum.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex').slice(0, 16);
}
