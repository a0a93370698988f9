import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { atOnce } from '../../src/delivery/plan/at-once.ts';
import { effectKeyOf } from '../../src/delivery/plan/effect-key.ts';
import { developmentSecretsKey } from '../../src/keys/development-keys.ts';
import { readKeyring, sealSecret } from '../../src/keys/secrets.ts';
import { bundled } from '../setup/bundle.ts';
import { postFor } from '../setup/delivery-world.ts';
import { nameInEnvironment } from '../setup/local-network.ts';
import { patience } from '../setup/patience.ts';
import { openTestPayload } from '../setup/payload.ts';
import type { RaceSetup } from './race-worker.ts';
import { restful } from './restful.ts';

const root = join(import.meta.dirname, '../..');
const virtualStart = Date.parse('2026-11-22T00:00:00.000Z');
const speed = 20;
const workerCount = 4;
const deliveryCount = 2_000;
/** A page's list is read to its end in reconciling; more posts than fit into it within minutes would need a person. */
const pageCount = 20;
const kills = 12;

it('four workers racing over 2,000 deliveries with random kills post each exactly once and forget none', {
  timeout: patience(600_000),
}, async () => {
  const realStart = Date.now();
  const now = () => new Date(virtualStart + (Date.now() - realStart) * speed);
  const pages = Array.from({ length: pageCount }, (_, page) => ({
    id: `${4_000 + page}`,
    name: `Trang ${page}`,
    token: `token-of-page-${page}`,
  }));
  const simulator = await startFacebookSimulator({ pages, now });
  const { payload, close } = await openTestPayload();
  nameInEnvironment(simulator.url);
  process.env.PANO_SECRETS_KEY = developmentSecretsKey;
  const keyring = readKeyring(developmentSecretsKey);
  for (const { id, name, token } of pages) {
    const key = `page-${id}`;
    const secrets = { accessToken: sealSecret({ keyring, owner: key, field: 'accessToken', value: token }) };
    const settings = { pageId: id, graphUrl: simulator.url };
    await payload.create({ collection: 'channels', data: { name, key, kind: 'facebook', settings, secrets } as never });
  }
  const deliveries = payloadDeliveries(payload);
  const planned = Array.from({ length: deliveryCount }, (_, index) => plannedFor(`page-${pages[index % pageCount]?.id}`, index));
  expect(await deliveries.insertMissing(planned, now())).toBe(deliveryCount);

  const command = await bundled('tests/faults/race-worker.ts');
  const start = (owner: string) => startRacer(command, { owner, realStart, virtualStart, speed });
  const racers = new Map(Array.from({ length: workerCount }, (_, index) => [`racer-${index}`, start(`racer-${index}`)]));
  try {
    for (let kill = 0; kill < kills; kill++) {
      await untilPosts(simulator, ((kill + 1) / (kills + 2)) * deliveryCount);
      const [owner, racer] = [...racers][Math.floor(Math.random() * workerCount)] as [string, ChildProcess];
      await end(racer);
      racers.set(owner, start(owner));
    }
    await untilAllRest(deliveries);
  } finally {
    await Promise.all([...racers.values()].map(end));
  }
  const states = (await deliveries.list({})).map(({ state }) => state);
  expect(states.filter((state) => state === 'published')).toHaveLength(deliveryCount);
  const links = planned.map(({ effectKey, editionSha256 }) => postFor({ effectKey, editionSha256 }, []).link);
  expect(
    simulator
      .posts()
      .map(({ link }) => link)
      .sort(),
  ).toEqual(links.sort());
  await simulator.close();
  await close();
});

function plannedFor(channelId: string, index: number) {
  const editionSha256 = createHash('sha256').update(`edition ${index}`).digest('hex');
  const at = new Date(virtualStart).toISOString();
  const due = { editionSha256, channelId, artworkKey: null, scheduleId: atOnce, occurrenceAt: at, dueAt: at };
  return { ...due, effectKey: effectKeyOf({ ...due, subject: editionSha256 }) };
}

function startRacer(command: string[], setup: RaceSetup): ChildProcess {
  const env = { ...process.env, WORKER_SETUP: JSON.stringify(setup) };
  return spawn(process.execPath, command, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function end(racer: ChildProcess): Promise<void> {
  if (racer.exitCode !== null || racer.signalCode !== null) throw new Error('A worker ended by itself.');
  racer.kill('SIGKILL');
  await once(racer, 'exit');
}

async function untilPosts(simulator: { posts(): unknown[] }, count: number): Promise<void> {
  while (simulator.posts().length < count) await sleep(20);
}

async function untilAllRest(deliveries: ReturnType<typeof payloadDeliveries>): Promise<void> {
  for (;;) {
    const waiting = (await deliveries.list({})).filter(({ state }) => !restful.has(state));
    if (waiting.length === 0) return;
    await sleep(1_000);
  }
}
