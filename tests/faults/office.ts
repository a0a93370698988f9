import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { developmentSecretsKey } from '../../src/keys/development-keys.ts';
import { testDatabaseUrl } from '../setup/database.ts';
import type { Strike, WorkerAnswer } from './delivery-worker.ts';
import { mediaFor } from './media.ts';
import type { StoredPost } from './posts.ts';
import { restful } from './restful.ts';
import type { Venue } from './venues.ts';
import { startWorker, type Worker } from './worker-process.ts';

/** How one post ended, and what the public saw of it. */
type End = { state: string | null; posts: number; events: string[]; attempts: string[]; wasKilled: boolean };

type Office = { post(strike?: Strike): Promise<End> };

const closers: (() => Promise<void>)[] = [];

export async function closeOffices(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

const dayMs = 86_400_000;
const firstDue = Date.parse('2026-11-22T00:00:00.000Z');

/**
 * A database with one connected channel, a simulated platform, and a worker process that is started anew whenever it was
 * killed. Each post falls on a day of its own, so that quotas and quiet hours do not get in the way.
 */
export async function openOffice(venue: Venue): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-faults-'));
  const { simulator, settings, secrets } = await venue.open();
  const post = await storePost(folder, venue);
  const env = { PANO_DATA: folder, DATABASE_URL: testDatabaseUrl(folder), PANO_SECRETS_KEY: developmentSecretsKey };
  const channel = { kind: venue.kind, settings, secrets };
  const start = () => startWorker({ setup: { simulatorUrl: simulator.url, post, channel }, env });
  let worker: Worker = await start();
  let day = 0;
  closers.push(async () => {
    await worker.end();
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    post: async (strike) => {
      const due = firstDue + day++ * dayMs;
      const plan = { id: `schedule-${day}`, channelId: 'channel-under-test', dueAt: new Date(due).toISOString() };
      const known = simulator.posts().length;
      const round = (clock: number, struck?: Strike) =>
        worker.order({ clock: new Date(clock).toISOString(), plan, strike: struck });
      const first = await round(due, strike);
      const wasKilled = first === 'killed';
      if (wasKilled) worker = await start();
      const { state, attempts } = await settle(first, due, round);
      const posts = simulator.posts().length - known;
      return { state, posts, attempts, events: wasKilled ? [] : first.events, wasKilled };
    },
  };
}

/** Looks again ten seconds after a kill, and from then on whenever the delivery says, until nothing waits any more. */
async function settle(
  first: WorkerAnswer | 'killed',
  due: number,
  round: (clock: number) => Promise<WorkerAnswer | 'killed'>,
): Promise<WorkerAnswer> {
  let answer = first;
  let clock = due;
  for (let rounds = 0; rounds < 40; rounds++) {
    if (answer !== 'killed' && restful.has(answer.state ?? '')) return answer;
    const next = answer === 'killed' || answer.nextAt === null ? clock : Date.parse(answer.nextAt);
    clock = Math.max(next, clock + 10_000);
    answer = await round(clock);
  }
  throw new Error(`The delivery did not come to rest: ${JSON.stringify(answer)}`);
}

/** The media as files, so that a worker that is started anew reads the same bytes. */
async function storePost(folder: string, venue: Venue): Promise<StoredPost> {
  const { images, video } = await mediaFor(venue);
  const store = async (sha256: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(folder, sha256), bytes);
    return join(folder, sha256);
  };
  const pictures = images.map(async ({ bytes, ...image }) => ({ ...image, file: await store(image.sha256, bytes) }));
  if (video === null) return { images: await Promise.all(pictures), video: null };
  const { read, poster: _none, ...videoFile } = video;
  const file = await store(videoFile.sha256, await read(0, videoFile.byteLength));
  return { images: await Promise.all(pictures), video: { ...videoFile, file } };
}
