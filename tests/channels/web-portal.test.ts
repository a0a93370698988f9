import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PortalSimulator, startPortalSimulator } from '../../scripts/simulators/web-portal.ts';
import type { DeliveryContent, DeliveryVideo } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import { bodyOf, portalBody } from '../../src/channels/web-portal/body.ts';
import webPortal from '../../src/channels/web-portal.ts';
import { contextOf, faultOf, post } from '../setup/channel-world.ts';
import { jpeg, postFor } from '../setup/delivery-world.ts';
import { posterImage, videoOf } from './engine.ts';

const signingSecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
let simulator: PortalSimulator;
let context: GivenContext;
let content: DeliveryContent;

beforeEach(async () => {
  simulator = await startPortalSimulator({ secret: signingSecret });
  context = contextOf({ settings: { endpoint: `${simulator.url}/tin` }, secrets: { signingSecret } });
  const picture = { ...(await jpeg()), url: null };
  content = postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, [picture]);
});
afterEach(() => simulator.close());

it('is taken with a picture; the same again is 409 and just as good', async () => {
  const taken = { kind: 'ok', value: { id: content.deliveryKey, url: expect.stringContaining('https://cong.example.vn/tin/') } };
  expect(await post(webPortal, context, content)).toMatchObject(taken);
  expect(await post(webPortal, context, content)).toMatchObject(taken);
  expect(simulator.posts()).toHaveLength(1);
  expect([...simulator.state.media.values()][0]?.bytes).toEqual(Buffer.from(content.images[0]?.bytes ?? []));
});

describe('a film', () => {
  const videoFile = async (change: Partial<DeliveryVideo>) => {
    const video = videoOf(new Uint8Array(4), {
      poster: await posterImage(),
      captions: [{ locale: 'vi', vtt: 'WEBVTT' }],
      ...change,
    });
    return { ...content, images: [], video };
  };
  it('is named by its public address, with its facts, its poster and captions of each language', async () => {
    const url = 'https://bdhvs.example.vn/m/sha256-ab.mp4';
    const withVideo = await videoFile({ url });
    expect(await post(webPortal, context, withVideo)).toMatchObject({ kind: 'ok' });
    expect(portalBody.parse(bodyOf(withVideo)).video).toMatchObject({
      ...{ url, mimeType: 'video/mp4', bytes: 4, seconds: 4, widthPx: 360, heightPx: 640 },
      ...{ poster: { widthPx: 1_280 }, captions: [{ language: 'vi', vtt: 'WEBVTT' }] },
    });
  });

  it('that is not on the public side yet is left out, and its poster is the picture', async () => {
    const withVideo = await videoFile({ url: null });
    expect(await post(webPortal, context, withVideo)).toMatchObject({ kind: 'ok' });
    expect(bodyOf(withVideo)).toMatchObject({ video: null, images: [{ widthPx: 1_280, heightPx: 720 }] });
    expect(simulator.posts()[0]?.mediaIds).toHaveLength(1);
  });
});

it.each([
  ['reset_before', 'unknown'],
  ['reset_after_commit', 'unknown'],
  ['5xx_before', 'unknown'],
  ['5xx_after_commit', 'unknown'],
  ['truncate_after_commit', 'unknown'],
  ['429', 'retry'],
] as const)('under %s says "%s", and sent again there is one post', async (fault, kind) => {
  simulator.state.faults.push(faultOf(fault, 'tin'));
  expect((await post(webPortal, context, content)).kind).toBe(kind);
  expect(await post(webPortal, context, content)).toMatchObject({ kind: 'ok' });
  expect(simulator.posts()).toHaveLength(1);
});

it.each([
  [200, '', 'unknown'],
  [204, '', 'unknown'],
  [200, '{}', 'ok'],
  [409, '', 'ok'],
] as const)('takes %s with %j for "%s": an empty success may be of a machine on the way', async (status, body, kind) => {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(status).end(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const middle = contextOf({ settings: { endpoint: `${url}/tin` }, secrets: { signingSecret } });
  const outcome = await post(webPortal, middle, content);
  await new Promise((resolve) => server.close(resolve));
  expect(outcome).toMatchObject({ kind, ...(kind === 'unknown' ? { mayResend: true } : {}) });
});

it('tells a refused post with its reason from a refused signature', async () => {
  simulator.state.forbidden = 'VNeID';
  const text = 'Cài VNeID.';
  expect(await post(webPortal, context, { ...content, text })).toMatchObject({
    kind: 'rejected',
    error: { params: { reason: 'Không nhận từ “VNeID”.' } },
  });
  const stranger = { ...context, secrets: { signingSecret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` } };
  expect(await post(webPortal, stranger, content)).toMatchObject({ kind: 'auth' });
  expect(simulator.posts()).toEqual([]);
});

it.each(['http://127.0.0.1:9/tin', 'https://127.0.0.1/tin', 'https://169.254.169.254/tin', 'https://noi-bo.example.vn/tin'])(
  'never calls %s',
  async (endpoint) => {
    const network = { resolve: async () => ['10.0.0.7'], isNamed: () => false };
    const inside = { ...context, settings: { endpoint }, network };
    expect((await post(webPortal, inside, content)).kind).toBe('blocked');
  },
);

it('takes a post away by a signed DELETE, once or twice', async () => {
  const sent = await post(webPortal, context, content);
  if (sent.kind !== 'ok') throw new Error(sent.kind);
  expect(await webPortal.remove?.(context, sent.value)).toEqual({ kind: 'ok', value: null });
  expect(await webPortal.remove?.(context, sent.value)).toEqual({ kind: 'ok', value: null });
  expect(simulator.posts()).toEqual([]);
});
