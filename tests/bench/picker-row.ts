import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload, Where } from 'payload';
import { insertGuides } from './many-guides.ts';
import type { BenchRow } from './row.ts';

const typed = ['hoc vu so', 'Hòa', 'hoà bình 1', 'ky nang', 'kĩ năng số 77', 'an toàn', 'DINH DANH', 'huong dan 4321'];

/**
 * What a picker asks when somebody types: the ten nearest of so many guides, against the question it asked before (Payload's
 * `like` on the title, which finds only what is typed with its marks).
 */
export function pickerRow(size: number): BenchRow {
  return {
    label: `Picker, ${size.toLocaleString('en')} published guides, a typed text`,
    target: { mostMs: 100 },
    prepare: () => prepare(size),
  };
}

/** Payload opens one database a process, so the sizes share theirs and each adds what it lacks. */
let opened: Promise<{ payload: Payload; folder: string }> | null = null;
let filled = 0;

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'pano-bench-picker-'));
  Object.assign(process.env, { PANO_DATA: folder, DATABASE_URL: `file:${join(folder, 'pano.db')}` });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { openPayload } = await import('../../src/server/payload.ts');
  return { payload: await openPayload(), folder };
}

async function prepare(size: number) {
  opened ??= open();
  const { payload } = await opened;
  if (filled > size) throw new Error(`Expected sizes from small to large, got ${size} after ${filled}`);
  await fill(payload, { from: filled, to: size });
  filled = size;
  const typedAt = (n: number): string => typed[n % typed.length] ?? '';
  const likeTitle = (n: number): Where => ({ title: { like: typedAt(n) } });
  const asked = { collection: 'guides', limit: 10, page: 1, pagination: true, locale: 'vi' } as const;
  return {
    // Past the hooks, so the condition goes to the database as it is.
    naive: (n: number) => payload.db.find({ ...asked, where: likeTitle(n), sort: 'id' }),
    ours: (n: number) => payload.find({ ...asked, depth: 0, select: { title: true }, where: likeTitle(n), sort: 'sortKey' }),
    atOnce: 1,
    pieces: { naive: 40, ours: 40 },
  };
}

async function fill(payload: Payload, { from, to }: { from: number; to: number }): Promise<void> {
  const { client } = payload.db as unknown as SQLiteAdapter;
  await client.execute('PRAGMA foreign_keys = OFF');
  const { rows } = await client.execute('PRAGMA table_info(guides)');
  // Columns that a guide must have and that say nothing here.
  const needed = rows
    .filter(({ notnull, dflt_value, pk }) => Number(notnull) === 1 && dflt_value === null && Number(pk) === 0)
    .map(({ name }) => String(name))
    .filter((name) => name !== 'key');
  await insertGuides({ client, from, to, like: Object.fromEntries(needed.map((name) => [name, '0'])), locales: ['vi'] });
}
