import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/client/create-client.ts';
import { createMemoryMirror } from '../../src/client/memory-store.ts';
import { syncMirror } from '../../src/client/sync-mirror.ts';
import { verifyWebhook } from '../../src/client/verify-webhook.ts';
import { pidOf } from '../setup/demo.ts';
import { patience } from '../setup/patience.ts';
import { createPortal, type Heard, type Portal } from '../setup/portal.ts';
import { freePortPair } from '../setup/ports.ts';
import { firstAdmin, root, type Started, startPano, startSecrets } from '../setup/start.ts';
import { logInAs, type StudioClient } from '../setup/studio-client.ts';

type Call = { id: string; messageId: string; state: string; attempts: number; trail?: { by: string; act: string }[] };

const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const soon = { timeout: patience(60_000), interval: 100 };
/** The more calls were refused before the kill, the longer the wait before the next. */
const afterBackoff = { timeout: patience(240_000), interval: 100 };

let folder: string;
let portal: Portal;
let pano: Started;
let siteUrl: string;
let env: Record<string, string>;
let admin: StudioClient;
let approver: StudioClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-webhooks-'));
  portal = await createPortal();
  const port = await freePortPair();
  siteUrl = `http://localhost:${port}`;
  const account = { PANO_ADMIN_EMAIL: firstAdmin.email, PANO_ADMIN_PASSWORD: firstAdmin.password };
  env = { ...startSecrets, ...account, ...portal.env };
  pano = startPano({ folder, port, env });
  const { code, output } = await pano.settled;
  expect([code, output]).toEqual([null, expect.stringContaining(siteUrl)]);
  admin = await logInAs({ siteUrl });
  const account2 = { email: 'duyet@example.vn', password: 'mot-mat-khau-khac-dai' };
  const { status } = await admin.post('/api/users', {
    ...account2,
    name: 'Người duyệt',
    role: 'approver',
    unit: await unitId('92'),
  });
  expect(status).toBe(201);
  approver = await logInAs({ siteUrl, account: account2 });
}, patience(480_000));
afterAll(async () => {
  await pano?.stop();
  await portal?.close();
  await rm(folder, { recursive: true, force: true });
});

const docsOf = async (path: string) => (await admin.get(path)).body.docs as Record<string, unknown>[];
const unitId = async (code: string) => (await docsOf(`/api/units?where[code][equals]=${code}&depth=0`))[0]?.id;
/** Newest first. */
const calls = async () => (await docsOf('/api/webhook-calls?depth=0&sort=-createdAt')) as Call[];
const newestState = async () => (await calls())[0]?.state;
const isGenuine = ({ headers, body }: Heard) => verifyWebhook({ headers, body, secret, now: new Date() });

/** Written by one, approved by another, on the portal. */
async function publishGuide(): Promise<void> {
  const step = { title: 'Mở kho ứng dụng', text: 'Tìm “VNeID”, chọn đúng ứng dụng của Bộ Công an.' };
  const words = { key: 'cai-vneid', title: 'Cài đặt VNeID', summary: 'Từng bước một.', reviewedAt: '2026-11-21', steps: [step] };
  const { body } = await admin.post('/api/guides', { ...words, issuerUnit: await unitId('92-btgdv') });
  const { id } = body.doc as { id: string | number };
  const submitted = await admin.post('/api/pano/submit', { collection: 'guides', id: String(id) });
  expect(submitted.body).toMatchObject({ ok: true });
  const edition = `/api/pano/editions/${submitted.body.sha256}`;
  expect((await approver.post(`${edition}/approve`, {})).body).toMatchObject({ ok: true });
  expect((await admin.post(`${edition}/publish`, {})).body).toMatchObject({ ok: true });
}

/**
 * Gives the number under which the old generation is public again. A delivery that the kill interrupted may publish in between.
 */
function rollBackTo(number: number): string {
  const given = { ...process.env, ...env, PANO_DATA: folder, SITE_URL: siteUrl, NODE_OPTIONS: '--conditions=production' };
  const args = ['--import', 'tsx', 'scripts/rollback.ts', String(number)];
  const said = execFileSync(process.execPath, args, { cwd: root, env: given, encoding: 'utf8' });
  return /dưới số (\d+)/.exec(said)?.[1] ?? '';
}

it('starts without sample data, and its first administrator can log in', async () => {
  const login = await fetch(`${siteUrl}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(firstAdmin),
  });
  expect(login.status).toBe(200);
  expect(((await login.json()) as { user: { role: string } }).user.role).toBe('admin');
  await expect.poll(async () => (await fetch(`${siteUrl}/content/v1/campaigns`)).status, soon).toBe(200);
  const campaigns = (await (await fetch(`${siteUrl}/content/v1/campaigns`)).json()) as { total: number };
  expect(campaigns.total).toBe(0);
});

describe('a portal that asked to be told', () => {
  it('is told of a publication although the worker was killed between row and call', { timeout: patience(420_000) }, async () => {
    const hook = { key: 'cong', name: 'Cổng', url: portal.url, newSecret: secret, isActive: true };
    expect((await admin.post('/api/webhooks', hook)).status).toBe(201);
    await publishGuide();
    // The portal refuses connections until after the kill, so whatever the worker tried, nothing has arrived.
    const newest = async () => (await calls())[0];
    await expect.poll(newest, soon).toMatchObject({ messageId: expect.stringMatching(/^generation-2-/), state: 'waiting' });
    process.kill(pidOf(pano.child, 'studio.ts'), 'SIGKILL');
    const before = portal.heard.length;
    await portal.open();
    const idsHeard = () => portal.heard.map(({ headers }) => headers['webhook-id']);
    await expect.poll(idsHeard, afterBackoff).toContainEqual(expect.stringMatching(/^generation-2-/));
    expect(before).toBe(0);
    await expect.poll(newestState, soon).toBe('delivered');
    expect(idsHeard()).toContain((await newest())?.messageId);
    for (const each of portal.heard) expect(await isGenuine(each)).toBe(true);
    const store = createMemoryMirror();
    await syncMirror({ client: createClient({ siteUrl }), store, types: ['guide'] });
    expect(store.get('guide', 'cai-vneid')).toMatchObject({ title: { vi: 'Cài đặt VNeID' } });
  });

  it('is told of a rollback, which the worker did not make', { timeout: patience(120_000) }, async () => {
    const number = rollBackTo(1);
    const heardOf = () => portal.heard.find(({ headers }) => String(headers['webhook-id']).startsWith(`generation-${number}-`));
    await expect.poll(heardOf, soon).toBeDefined();
    expect(await isGenuine(heardOf() as Heard)).toBe(true);
  });

  it('is called again with the same id when an administrator wants it, and nobody else', {
    timeout: patience(120_000),
  }, async () => {
    portal.answer(410);
    const number = rollBackTo(2);
    const call = async () => (await calls()).find(({ messageId }) => messageId.startsWith(`generation-${number}-`));
    await expect.poll(call, soon).toMatchObject({ state: 'dead' });
    const dead = await call();
    const retry = `/api/pano/webhook-calls/${dead?.id}/retry`;
    expect((await approver.post(retry, {})).status).toBe(403);
    expect((await fetch(siteUrl + retry, { method: 'POST' })).status).toBe(401);
    expect((await admin.post('/api/pano/webhook-calls/4711/retry', {})).status).toBe(404);
    const heardOf = () => portal.heard.filter(({ headers }) => headers['webhook-id'] === dead?.messageId);
    expect(heardOf()).toHaveLength(1);
    portal.answer(204);
    expect((await admin.post(retry, {})).body).toMatchObject({ ok: true });
    await expect.poll(call, soon).toMatchObject({ state: 'delivered', trail: [{ by: 'Quản trị viên', act: 'retried' }] });
    expect(heardOf().map(({ status }) => status)).toEqual([410, 204]);
    for (const heard of heardOf()) expect(await isGenuine(heard)).toBe(true);
    expect((await admin.post(retry, {})).status).toBe(409);
  });
});
