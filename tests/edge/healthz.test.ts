import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { beat, readHeartbeat } from '../../src/delivery/health/heartbeat.ts';
import { partsHealth } from '../../src/server/parts-health.ts';
import { siteState, temporaryFolder } from '../setup/publish-fixture.ts';
import { openEdge } from './open-edge.ts';

const at = '2026-11-29T10:00:00.000Z';
const later = (seconds: number) => () => new Date(Date.parse(at) + seconds * 1000);

it('tells a worker that lives from one that is dead or was never there', async () => {
  const dataFolder = await temporaryFolder();
  expect(await readHeartbeat({ dataFolder, now: later(0) })).toEqual({ status: 'unknown', heartbeatAgeSeconds: null });
  const beating = beat({ dataFolder, now: later(0) });
  await vi.waitFor(async () => expect((await readHeartbeat({ dataFolder, now: later(5) })).status).toBe('ok'));
  await beating.stop();
  expect(await readHeartbeat({ dataFolder, now: later(5) })).toEqual({ status: 'ok', heartbeatAgeSeconds: 5 });
  expect(await readHeartbeat({ dataFolder, now: later(61) })).toEqual({ status: 'dead', heartbeatAgeSeconds: 61 });
  await writeFile(join(dataFolder, 'worker-heartbeat.json'), '{"at"');
  expect((await readHeartbeat({ dataFolder, now: later(0) })).status).toBe('unknown');
});

it('asks the studio, and once for many monitors', async () => {
  let asked = 0;
  const studio = createServer((_, response) => {
    asked++;
    response.end('ok');
  });
  await new Promise<void>((resolve) => studio.listen(0, '127.0.0.1', resolve));
  const studioUrl = `http://127.0.0.1:${(studio.address() as AddressInfo).port}`;
  const health = partsHealth({ dataFolder: await temporaryFolder(), studioUrl, now: later(0) });
  const answers = await Promise.all([health(), health(), health()]);
  expect(answers.map((answer) => answer.studio.status)).toEqual(['ok', 'ok', 'ok']);
  expect(asked).toBe(1);
  await new Promise((resolve) => studio.close(resolve));
  const dead = partsHealth({ dataFolder: await temporaryFolder(), studioUrl, now: later(0) });
  expect((await dead()).studio.status).toBe('dead');
});

it('answers 200 by the edge alone, and 503 for a part that is asked for and is not well', async () => {
  const parts = { worker: { status: 'ok', heartbeatAgeSeconds: 3 }, studio: { status: 'dead' } };
  const site = await openEdge({ site: siteState(), health: async () => parts });
  const whole = await site.ask('/healthz');
  expect(whole.status).toBe(200);
  expect(JSON.parse(whole.text)).toMatchObject({ status: 'ok', generation: 1, edge: { status: 'ok' }, ...parts });
  expect((await site.ask('/healthz/worker')).status).toBe(200);
  expect((await site.ask('/healthz/studio')).status).toBe(503);
  expect((await site.ask('/healthz?of=studio')).status).toBe(503);
  expect((await site.ask('/healthz/edge')).status).toBe(200);
  expect(whole.text).not.toMatch(/\/root|\/tmp|127\.0\.0\.1|secret/);
  await site.close();
});
