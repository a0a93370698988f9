import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { every, type Repeated } from '../../concurrency/every.ts';
import { secondMs } from '../../domain/durations.ts';
import { writeWhole } from '../../store/write-whole.ts';

const everyMs = 10 * secondMs;
/** Six beats may be missed: a slow machine is not a dead one. */
const deadAfterMs = 6 * everyMs;

const fileIn = (dataFolder: string): string => join(dataFolder, 'worker-heartbeat.json');

/** Writes the time into a small file, so that the edge and the studio can tell whether the worker of this machine lives. */
export function beat({ dataFolder, now }: { dataFolder: string; now: () => Date }): Repeated {
  const run = async () => {
    await mkdir(dataFolder, { recursive: true });
    await writeWhole({ path: fileIn(dataFolder), bytes: JSON.stringify({ at: now().toISOString() }) });
  };
  return every({ ms: everyMs, run, report: (cause) => console.error('The heartbeat was not written.', cause) });
}

/** `unknown`: no worker has ever run on this machine's data folder. */
export type WorkerHealth = { status: 'ok' | 'dead' | 'unknown'; heartbeatAgeSeconds: number | null };

export async function readHeartbeat({ dataFolder, now }: { dataFolder: string; now: () => Date }): Promise<WorkerHealth> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => null);
  const at = text === null ? Number.NaN : Date.parse(timeIn(text));
  if (Number.isNaN(at)) return { status: 'unknown', heartbeatAgeSeconds: null };
  const ageMs = Math.max(0, now().getTime() - at);
  return { status: ageMs > deadAfterMs ? 'dead' : 'ok', heartbeatAgeSeconds: Math.round(ageMs / secondMs) };
}

function timeIn(text: string): string {
  try {
    return String((JSON.parse(text) as { at?: unknown }).at);
  } catch {
    return '';
  }
}
