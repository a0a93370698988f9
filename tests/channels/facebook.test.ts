import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FacebookSimulator, startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import facebook from '../../src/channels/facebook.ts';
import { jpeg, postFor } from '../setup/delivery-world.ts';
import { localNetwork } from '../setup/local-network.ts';

const token = 'page-token';
let simulator: FacebookSimulator;
let context: GivenContext;
let content: DeliveryContent;

beforeEach(async () => {
  simulator = await startFacebookSimulator({ pages: [{ id: '4711', name: 'Gia Viên', token }], appSecret: 'app-secret' });
  context = {
    settings: { pageId: '4711', graphUrl: simulator.url },
    secrets: { accessToken: token, appSecret: 'app-secret' },
    network: localNetwork,
    now: () => new Date(),
    publish: async () => ({ url: null }),
    findPublished: async () => null,
  };
  content = postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, [await jpeg()]);
});
afterEach(() => simulator.close());

const noSave = async () => {};
const since = new Date(Date.now() - 120_000);

it('makes exactly one call to commit, and none of what prepare does is public', async () => {
  const prepared = await facebook.prepare(context, { content, checkpoint: null, save: noSave });
  expect(simulator.posts()).toHaveLength(0);
  if (prepared.kind !== 'ok') throw new Error(prepared.kind);
  const before = simulator.state.calls.length;
  expect(await facebook.commit(context, { content, checkpoint: prepared.value })).toMatchObject({ kind: 'ok' });
  expect(simulator.state.calls.slice(before)).toEqual([{ method: 'POST', path: 'v26.0/4711/feed' }]);
});

it('uploads again only the pictures that the checkpoint does not know', async () => {
  const saved: unknown[] = [];
  const prepare = (checkpoint: unknown) =>
    facebook.prepare(context, { content, checkpoint, save: async (value) => void saved.push(value) });
  const first = await prepare(null);
  expect(saved).toHaveLength(1);
  expect(await prepare(saved[0])).toEqual(first);
  expect(await prepare({ some: 'rubbish' })).toMatchObject({ kind: 'ok' });
  expect(simulator.state.calls).toHaveLength(2);
});

it('does not post with a picture other than the one uploaded', async () => {
  const checkpoint = { photos: [{ sha256: 'another', id: '1' }] };
  expect(await facebook.commit(context, { content, checkpoint })).toMatchObject({
    kind: 'retry',
    error: { code: 'channel.photos-missing' },
  });
  expect(simulator.state.calls).toHaveLength(0);
});

it('finds its own post among hundreds, by the whole link, and nobody else’s', async () => {
  const post = (index: number, link: string) => ({
    id: `4711_${index}`,
    accountId: '4711',
    message: `Tin\n\n${link}`,
    link: null,
    mediaIds: [],
    createdAt: new Date(),
  });
  simulator.state.posts.push(
    post(0, content.link),
    ...Array.from({ length: 250 }, (_, index) => post(index + 1, `${content.link}${index}`)),
  );
  const fingerprint = { deliveryKey: content.deliveryKey, link: content.link, since, checkpoint: null };
  expect(await facebook.reconcile(context, fingerprint)).toMatchObject({ kind: 'found', receipt: { id: '4711_0' } });
  expect(simulator.state.calls).toHaveLength(3);
  expect(await facebook.reconcile(context, { ...fingerprint, link: `${content.link}x` })).toEqual({ kind: 'absent' });
  expect(await facebook.reconcile(context, { ...fingerprint, since: new Date(Date.now() + 60_000) })).toEqual({ kind: 'absent' });
});

it('does not say "absent" of a list it could not read to the end', async () => {
  const posts = Array.from({ length: 1_001 }, (_, index) => ({
    id: `4711_${index}`,
    accountId: '4711',
    message: 'x',
    link: null,
    mediaIds: [],
    createdAt: new Date(),
  }));
  simulator.state.posts.push(...posts);
  const fingerprint = { deliveryKey: content.deliveryKey, link: content.link, since, checkpoint: null };
  expect(await facebook.reconcile(context, fingerprint)).toMatchObject({ kind: 'cannot-tell' });
  simulator.state.posts.length = 0;
  simulator.state.faults.push({
    fault: 'truncate_after_commit',
    path: 'published_posts',
    times: 1,
    latencyMs: 0,
    retryAfterSeconds: 0,
  });
  expect(await facebook.reconcile(context, fingerprint)).toMatchObject({ kind: 'cannot-tell', canAskAgain: true });
});

it('knows that nothing was sent when nobody listens', async () => {
  const settings = { pageId: '4711', graphUrl: simulator.url };
  await simulator.close();
  const outcome = await facebook.commit(
    { ...context, settings },
    { content: { ...content, images: [] }, checkpoint: { photos: [] } },
  );
  expect(outcome).toMatchObject({ kind: 'retry', error: { code: 'channel.unreachable' } });
});

it('does not follow a redirect: that would send the post a second time', async () => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits++;
    response.writeHead(307, { location: '/again' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const settings = { pageId: '4711', graphUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const outcome = await facebook.commit(
    { ...context, settings },
    { content: { ...content, images: [] }, checkpoint: { photos: [] } },
  );
  server.close();
  server.closeAllConnections();
  expect(outcome.kind).toBe('unknown');
  expect(hits).toBe(1);
});

it('sends the token in a header only', async () => {
  const urls: string[] = [];
  const spy: typeof fetch = (input, init) => {
    urls.push(String(input));
    return fetch(input, init);
  };
  const prepared = await facebook.prepare({ ...context, fetch: spy }, { content, checkpoint: null, save: noSave });
  await facebook.commit({ ...context, fetch: spy }, { content, checkpoint: prepared.kind === 'ok' ? prepared.value : null });
  await facebook.reconcile({ ...context, fetch: spy }, { deliveryKey: 'k', link: content.link, since, checkpoint: null });
  expect(urls).toHaveLength(3);
  expect(urls.join('\n')).not.toContain(token);
});

it('counts text and pictures as the page does', () => {
  const codes = (change: Partial<DeliveryContent>) => facebook.validate({ ...content, ...change }).map(({ code }) => code);
  const room = 63_206 - content.link.length - 2;
  expect(codes({ text: 'a'.repeat(room) })).toEqual([]);
  expect(codes({ text: 'a'.repeat(room + 1) })).toEqual(['channel.text-too-long']);
  expect(codes({ text: 'Việt'.normalize('NFD') })).toEqual(['channel.text-not-nfc']);
  const [image] = content.images;
  if (image === undefined) throw new Error('Expected a picture.');
  expect(codes({ images: [{ ...image, bytes: new Uint8Array(4 * 1024 * 1024) }] })).toEqual(['channel.image-too-large']);
  expect(codes({ images: [{ ...image, mimeType: 'image/webp' }] })).toEqual(['channel.image-type']);
  expect(codes({ images: Array.from({ length: 11 }, () => image) })).toEqual(['channel.too-many-images']);
});
