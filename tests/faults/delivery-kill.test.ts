import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type FacebookSimulator, startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import { firstDue } from '../delivery/world.ts';

type WorkerOrder = import('./delivery-worker.ts').WorkerOrder;
type Seen = import('./delivery-worker.ts').Seen;
type KillPoint = NonNullable<WorkerOrder['killAt']>;

const root = join(import.meta.dirname, '../..');
let folder: string;
let simulator: FacebookSimulator;

/** A migrated database with its channel, copied for each case: migrating takes longer than the case. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-kill-'));
  simulator = await startFacebookSimulator({ pages: [{ id: '4711', name: 'Gia Viên', token: 'kill-test-token' }] });
  await work('template', { isFirst: true, clocks: [] });
});
afterAll(async () => {
  await simulator.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs one worker process to its end. */
function work(name: string, order: Omit<WorkerOrder, 'simulatorUrl'>): Promise<{ signal: string | null; seen: Seen[] }> {
  const full: WorkerOrder = { ...order, simulatorUrl: simulator.url };
  const database = { PANO_DATA: join(folder, name), DATABASE_URL: `file:${join(folder, name, 'pano.db')}` };
  const env = { ...process.env, ...database, WORKER_ORDER: JSON.stringify(full) };
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/faults/delivery-worker.ts'], { cwd: root, env });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code !== 0 && signal === null) return reject(new Error(`The worker ended with ${code}: ${errors}`));
      resolve({ signal, seen: signal === null ? (JSON.parse(out.trim().split('\n').at(-1) ?? '[]') as Seen[]) : [] });
    });
  });
}

const once = { states: ['published'], posts: 1 };
const inDoubt = { states: ['committing'], posts: 0 };

/**
 * What stands there after a restart 10 s later, and after the look at 10 min. Only a kill between intent and call leaves a
 * doubt that has to wait. `first` is how the attempt that was killed is closed.
 */
const cases: { killAt: KillPoint; afterRestart: Partial<Seen>; first: string }[] = [
  { killAt: 'during-upload', afterRestart: once, first: 'preparing: cut-off' },
  { killAt: 'after-upload', afterRestart: once, first: 'preparing: cut-off' },
  { killAt: 'before-intent', afterRestart: once, first: 'prepared: cut-off' },
  { killAt: 'after-intent', afterRestart: inDoubt, first: 'committing: cut-off' },
  { killAt: 'during-call', afterRestart: once, first: 'committing: cut-off' },
  { killAt: 'after-answer', afterRestart: once, first: 'committing: cut-off' },
  { killAt: 'after-receipt', afterRestart: once, first: 'claimed: published' },
];

it.each(cases)('killed $killAt: one post, found again or sent once', async ({ killAt, afterRestart, first }) => {
  await cp(join(folder, 'template'), join(folder, killAt), { recursive: true });
  simulator.state.posts.length = 0;
  simulator.state.calls.length = 0;
  const path = killAt === 'during-call' ? 'feed' : 'photos';
  const slow = { fault: 'latency', path, times: 1, latencyMs: 1_500, retryAfterSeconds: 0 } as const;
  if (killAt.startsWith('during')) simulator.state.faults.push(slow);
  const at = (afterMs: number) => new Date(firstDue.getTime() + afterMs).toISOString();
  expect((await work(killAt, { killAt, clocks: [at(0)] })).signal).toBe('SIGKILL');
  // Nobody waits for the answer any more; the platform carries the call out all the same.
  if (killAt === 'during-call') await vi.waitFor(() => expect(simulator.posts()).toHaveLength(1), { timeout: 20_000 });
  const { seen } = await work(killAt, { clocks: [at(10_000), at(600_000), at(610_000)] });
  expect(seen).toMatchObject([afterRestart, once, once]);
  expect(seen[0]?.attempts[0]).toBe(first);
  expect(seen.at(-1)?.attempts).not.toContain('open');
});
