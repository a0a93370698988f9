import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { every } from '../concurrency/every.ts';
import { secondMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import { formatDateTime } from '../text/dates.ts';

/** Who holds a data folder. `begun` tells a process from a later one with its number; `null` where the system does not say. */
type Holder = { token: string; pid: number; begun: string | null; host: string; since: string };

const fileName = 'pano.pid';

/** The holder says so often that it lives, for processes of other machines and containers, which cannot ask for its number. */
const signMs = 5 * secondMs;
/** Without a sign for so long, a holder elsewhere is gone. A few signs may be late. */
const silentMs = 6 * signMs;
const retryMs = 200;
/** Nobody needs longer to write a small file or to take one away: a process that died in between is not waited for. */
const writtenWithinMs = 5 * secondMs;

/** `release` lets the folder go before the process ends. */
export type Held = { release: () => Promise<void> };

/**
 * Keeps a data folder for this process: two Panos on one folder would free each other's deliveries. Several machines over one
 * MongoDB and S3 have a folder each. What a killed process left is taken over.
 *
 * Throws `settings.folder-held` while the holder lives.
 */
export async function holdFolder(folder: string): Promise<Held> {
  await mkdir(folder, { recursive: true });
  const path = join(resolve(folder), fileName);
  const own: Holder = {
    ...{ token: randomUUID(), pid: process.pid, begun: await begunAt(process.pid) },
    ...{ host: hostname(), since: new Date().toISOString() },
  };
  while (!(await writeNew(path, JSON.stringify(own)))) {
    const text = await textOf(path);
    if (text === null) continue;
    const holder = parsed(text);
    if (holder === null ? (await silenceOf(path)) < writtenWithinMs : await isAlive(holder, path)) {
      if (holder !== null) throw heldError(folder, holder);
      await pause(retryMs);
    } else await clear(path, text);
  }
  const signs = every({ ms: signMs, run: () => utimes(path, new Date(), new Date()), report: () => {} });
  const atExit = () => rmSync(path, { force: true });
  process.on('exit', atExit);
  return {
    release: async () => {
      await signs.stop();
      process.off('exit', atExit);
      await rm(path, { force: true });
    },
  };
}

function heldError(folder: string, { pid, host, since }: Holder): AppError {
  const at = formatDateTime(new Date(since));
  return new AppError('settings.folder-held', { params: { folder, pid, host, since: at } });
}

/** `false` when the file is there already: of any number of processes one writes it. */
async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(text).finally(() => file.close());
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the file of a dead holder away, and no other: only one process at a time may, and it looks at the file once more. */
async function clear(path: string, text: string): Promise<void> {
  const turn = `${path}.clearing`;
  if (!(await writeNew(turn, ''))) {
    if ((await silenceOf(turn)) > writtenWithinMs) await rm(turn, { force: true });
    await pause(retryMs);
    return;
  }
  try {
    if ((await textOf(path)) === text) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** On this machine the process itself is asked; elsewhere the signs that it gives. */
async function isAlive({ pid, begun, host }: Holder, path: string): Promise<boolean> {
  if (host !== hostname()) return givesSigns(path);
  if (pid === process.pid || !isRunning(pid)) return false;
  const now = await begunAt(pid);
  return now === null || begun === null || now === begun;
}

/** Waits for the next sign: a container that was killed comes back under another name, and must not be refused for it. */
async function givesSigns(path: string): Promise<boolean> {
  const signAt = async () => (await stat(path).catch(() => null))?.mtimeMs;
  const last = await signAt();
  while ((await silenceOf(path)) < silentMs) {
    await pause(retryMs);
    if ((await signAt()) !== last) return true;
  }
  return false;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another account is one as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in ticks since the start of this machine, and which start that was: proc(5), field 22 of `stat`. */
async function begunAt(pid: number): Promise<string | null> {
  const [line, boot] = await Promise.all([textOf(`/proc/${pid}/stat`), textOf('/proc/sys/kernel/random/boot_id')]);
  if (line === null || boot === null) return null;
  // The second field is the program's name in brackets, which may hold spaces.
  const ticks = line.slice(line.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined ? null : `${boot.trim()}/${ticks}`;
}

async function silenceOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found === null ? Number.POSITIVE_INFINITY : Date.now() - found.mtimeMs;
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function parsed(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return typeof holder.pid === 'number' && typeof holder.host === 'string' ? (holder as Holder) : null;
  } catch {
    return null;
  }
}
