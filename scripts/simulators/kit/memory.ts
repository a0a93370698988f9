import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerPost, SimulatedMedia, SimulatorState } from './state.ts';

type Memory = { lastId: string; posts: LedgerPost[]; media: (Omit<SimulatedMedia, 'bytes'> & { base64: string })[] };

const fileIn = (folder: string): string => join(folder, 'ledger.json');

/** Brings back what an earlier run of the simulator has published, so that a demo started again still has its posts. */
export async function recall(folder: string, state: SimulatorState): Promise<void> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null);
  if (text === null) return;
  const memory = JSON.parse(text) as Memory;
  state.posts.push(...memory.posts.map((post) => ({ ...post, createdAt: new Date(post.createdAt) })));
  for (const { base64, ...media } of memory.media) state.media.set(media.id, { ...media, bytes: Buffer.from(base64, 'base64') });
  while (Number(state.nextId()) < Number(memory.lastId));
}

/** Writes everything down; a crash leaves the file before or the file after. */
export async function remember(folder: string, state: SimulatorState): Promise<void> {
  const media = [...state.media.values()].map(({ bytes, ...rest }) => ({ ...rest, base64: bytes.toString('base64') }));
  const memory: Memory = { lastId: state.nextId(), posts: state.posts, media };
  await mkdir(folder, { recursive: true });
  await writeFile(`${fileIn(folder)}.draft`, JSON.stringify(memory));
  await rename(`${fileIn(folder)}.draft`, fileIn(folder));
}
