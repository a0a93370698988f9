import { readHeartbeat, type WorkerHealth } from '../delivery/health/heartbeat.ts';
import { secondMs } from '../domain/durations.ts';

/** Monitors ask often, from several places: the studio is asked once in this time. */
const rememberedMs = 5 * secondMs;
const studioWithinMs = 3 * secondMs;

type Parts = { worker: WorkerHealth; studio: { status: 'ok' | 'dead' | 'unknown' } };
type Machine = { dataFolder: string; studioUrl: string | undefined; now: () => Date };

/** How worker and studio of this machine are: the worker by its heartbeat, the studio by asking it. */
export function partsHealth({ dataFolder, studioUrl, now }: Machine): () => Promise<Parts> {
  let last: { at: number; parts: Promise<Parts> } | null = null;
  const look = async (): Promise<Parts> => {
    const [worker, studio] = await Promise.all([readHeartbeat({ dataFolder, now }), studioHealth(studioUrl)]);
    return { worker, studio };
  };
  return () => {
    if (last === null || Date.now() - last.at > rememberedMs) last = { at: Date.now(), parts: look() };
    return last.parts;
  };
}

async function studioHealth(studioUrl: string | undefined): Promise<Parts['studio']> {
  if (studioUrl === undefined) return { status: 'unknown' };
  const answer = await fetch(`${studioUrl}/healthz`, { signal: AbortSignal.timeout(studioWithinMs) }).catch(() => null);
  await answer?.body?.cancel();
  return { status: answer?.ok ? 'ok' : 'dead' };
}
