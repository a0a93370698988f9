import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FacebookSimulator, startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import { faultKinds } from '../../scripts/simulators/kit/fault-rule.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import facebook from '../../src/channels/facebook.ts';
import { drawVideos, type Video, videoFileOf } from '../setup/channel-video.ts';
import { jpeg, postFor } from '../setup/delivery-world.ts';
import { localNetwork } from '../setup/local-network.ts';
import { padded } from '../setup/sample-video.ts';

const token = 'page-token';
const videoFiles = await drawVideos();
/** A third of the wide one: it goes up in three parts. */
const third = Math.ceil(videoFiles.wide().byteLength / 3);
let clock = new Date('2026-11-25T01:00:00Z');
let simulator: FacebookSimulator;
let context: GivenContext;

beforeEach(async () => {
  clock = new Date('2026-11-25T01:00:00Z');
  simulator = await startFacebookSimulator({ pages: [{ id: '4711', name: 'Gia Viên', token }], now: () => clock });
  simulator.state.partBytes = third;
  context = connectedTo({});
});
afterEach(() => simulator.close());

const noSave = async () => {};
const feed = () => withVideo(videoFiles.wide());
const reel = () => withVideo(videoFiles.upright());
const forms = { feed, reel };

function connectedTo(settings: Record<string, unknown>, call?: typeof fetch): GivenContext {
  const { url } = simulator;
  return {
    settings: { pageId: '4711', graphUrl: url, videoUrl: url, reelUrl: url, ...settings },
    secrets: { accessToken: token },
    fetch: call,
    network: localNetwork,
    now: () => clock,
    publish: async () => ({ url: null }),
    findPublished: async () => null,
  };
}

function withVideo(video: Video): DeliveryContent & { video: Video } {
  return { ...postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, []), video };
}

function pass(ms: number): void {
  clock = new Date(clock.getTime() + ms);
}

async function prepared(content: DeliveryContent, earlier: unknown = null, save: (value: unknown) => Promise<void> = noSave) {
  const outcome = await facebook.prepare(context, { content, checkpoint: earlier, save });
  if (outcome.kind !== 'ok') throw new Error(`Expected ok, got ${JSON.stringify(outcome)}`);
  return outcome.value;
}

function strike(fault: (typeof faultKinds)[number], path: string): void {
  simulator.state.faults.push({ fault, path, times: 1, latencyMs: 5, retryAfterSeconds: 60 });
}

const callsTo = (path: string) => simulator.state.calls.filter((call) => call.path.endsWith(path)).length;

describe.each(Object.entries(forms))('as %s', (form, make) => {
  const path = form === 'feed' ? '/videos' : '/video_reels';

  it('is uploaded hidden, published by one call, and there once Facebook has worked on it', async () => {
    const content = make();
    const checkpoint = await prepared(content);
    pass(60_000);
    expect(simulator.posts()).toHaveLength(0);
    const before = simulator.state.calls.length;
    const accepted = await facebook.commit(context, { content, checkpoint });
    expect(simulator.state.calls.slice(before)).toEqual([{ method: 'POST', path: `v26.0/4711${path}` }]);
    expect(accepted).toMatchObject({ kind: 'pending', afterMs: 20_000 });
    const ask = () => facebook.poll(context, { checkpoint: accepted.kind === 'pending' ? accepted.checkpoint : null });
    expect(await ask()).toMatchObject({ kind: 'pending' });
    pass(30_000);
    const seen = await ask();
    expect(seen).toMatchObject({
      kind: 'ok',
      value: { id: simulator.posts()[0]?.id, url: expect.stringMatching(/^https:\/\/www\.facebook\.com\//) },
    });
    const [post] = simulator.posts();
    expect(post?.message).toContain(`${content.title}\n\n${content.text}\n\n${content.link}`);
    expect(simulator.state.media.get(post?.mediaIds[0] ?? '')?.bytes.length).toBe(content.video.byteLength);
  });

  it('says why Facebook could not use it, while asking and when asked to send it again', async () => {
    const content = withVideo(videoFileOf(Buffer.from('RIFF, not a video'.repeat(300)), make().video.facts));
    const checkpoint = await prepared(content);
    await facebook.commit(context, { content, checkpoint });
    pass(30_000);
    const refused = { kind: 'rejected', error: { code: 'channel.video-failed' } };
    expect(await facebook.poll(context, { checkpoint })).toMatchObject(refused);
    expect(await lookFor(content, checkpoint)).toEqual({ kind: 'absent' });
    expect(await facebook.prepare(context, { content, checkpoint, save: noSave })).toMatchObject(refused);
    expect(simulator.posts()).toHaveLength(0);
  });

  it('is looked for by its id after a lost answer: not asked, worked on, public', async () => {
    const content = make();
    const checkpoint = await prepared(content);
    expect(await lookFor(content, checkpoint)).toEqual({ kind: 'absent' });
    strike('reset_after_commit', path);
    expect(await facebook.commit(context, { content, checkpoint })).toMatchObject({ kind: 'unknown', mayResend: true });
    expect(await lookFor(content, checkpoint)).toMatchObject({ kind: 'cannot-tell', canAskAgain: true });
    pass(30_000);
    expect(await lookFor(content, checkpoint)).toMatchObject({ kind: 'found', receipt: { id: simulator.posts()[0]?.id } });
  });

  it('begins anew when Facebook has forgotten the upload', async () => {
    const content = make();
    const checkpoint = await prepared(content);
    pass(25 * 3_600_000);
    const saved: unknown[] = [];
    const again = await facebook.prepare(context, { content, checkpoint, save: async (value) => void saved.push(value) });
    expect(again).toMatchObject({ kind: 'retry', error: { code: 'channel.upload-lost' } });
    expect(saved).toEqual([{ photos: [], video: null }]);
    await prepared(content, saved[0]);
    expect(simulator.state.videos.size).toBe(1);
  });

  it.each(faultKinds)('struck by %s while it is uploaded: nothing is public, and the next attempt ends well', async (fault) => {
    const content = make();
    strike(fault, path);
    let stored: unknown = null;
    const save = async (value: unknown) => {
      stored = value;
    };
    const first = await facebook.prepare(context, { content, checkpoint: null, save });
    expect(first.kind).toBe(fault === 'latency' ? 'ok' : fault === 'expire_token' ? 'auth' : 'retry');
    simulator.state.expiredTokens.clear();
    await facebook.commit(context, { content, checkpoint: await prepared(content, stored, save) });
    pass(30_000);
    await lookFor(content, stored);
    expect(simulator.posts()).toHaveLength(1);
  });

  it.each(faultKinds)(
    'struck by %s when it is published: in doubt only where it can be public, and public once in the end',
    async (fault) => {
      const content = make();
      const checkpoint = await prepared(content);
      strike(fault, path);
      const kind = (await facebook.commit(context, { content, checkpoint })).kind;
      const clear: Partial<Record<typeof fault, string>> = { latency: 'pending', '429': 'retry', expire_token: 'auth' };
      expect(kind).toBe(clear[fault] ?? 'unknown');
      simulator.state.expiredTokens.clear();
      pass(600_000);
      if ((await lookFor(content, checkpoint)).kind === 'absent') await facebook.commit(context, { content, checkpoint });
      pass(30_000);
      expect(await lookFor(content, checkpoint)).toMatchObject({ kind: 'found' });
      expect(simulator.posts()).toHaveLength(1);
    },
  );
});

describe('parts', () => {
  it('are read as Facebook asks for them, one at a time, and none again after a crash', async () => {
    const content = feed();
    const { byteLength } = content.video;
    const saved: unknown[] = [];
    await prepared(content, null, async (value) => void saved.push(value));
    expect(content.video.reads).toEqual([
      [0, third],
      [third, 2 * third],
      [2 * third, byteLength],
    ]);
    expect(saved).toHaveLength(4);
    const later = feed();
    simulator.state.videos.forEach((video) => {
      video.bytes = video.bytes.subarray(0, third);
    });
    await prepared(later, saved[1]);
    expect(later.video.reads).toEqual([
      [third, 2 * third],
      [2 * third, byteLength],
    ]);
  });

  it('that arrived without our hearing of it are not sent twice: Facebook says where it stands', async () => {
    const content = feed();
    const saved: unknown[] = [];
    await prepared(content, null, async (value) => void saved.push(value));
    const later = feed();
    await prepared(later, saved[0]);
    expect(later.video.reads).toEqual([[0, third]]);
    expect(simulator.state.videos.size).toBe(1);
  });

  it('that get lost stop the attempt, not the upload', async () => {
    const content = feed();
    let stored: unknown = null;
    const save = async (value: unknown) => {
      stored = value;
      if (content.video.reads.length === 1) strike('reset_before', '/videos');
    };
    const cut = await facebook.prepare(context, { content, checkpoint: null, save });
    expect(cut).toMatchObject({ kind: 'retry', error: { code: 'channel.unreachable' } });
    await prepared(content, stored);
    expect(content.video.reads.map(([start]) => start)).toEqual([0, third, third, 2 * third]);
  });
});

describe('reels', () => {
  it('carry both headers, and go on from the byte that is missing', async () => {
    const content = reel();
    const saved: unknown[] = [];
    await prepared(content, null, async (value) => void saved.push(value));
    const [video] = simulator.state.videos.values();
    if (video === undefined) throw new Error('Expected a video.');
    video.bytes = video.bytes.subarray(0, 1_234);
    const later = reel();
    await prepared(later, saved[0]);
    expect(later.video.reads).toEqual([[1_234, later.video.byteLength]]);
    expect(video.bytes.equals(later.video.bytes)).toBe(true);
  });

  it('send no token to a host that is not Facebook’s', async () => {
    context = connectedTo({ reelUrl: 'https://rupload.facebook.com' });
    const outcome = await facebook.prepare(context, { content: reel(), checkpoint: null, save: noSave });
    expect(outcome.kind).toBe('retry');
    expect(simulator.state.calls).toEqual([{ method: 'POST', path: 'v26.0/4711/video_reels' }]);
  });

  it('are thirty a day: the next one waits, uncounted', async () => {
    for (let index = 0; index < 30; index++) {
      const content = reel();
      await facebook.commit(context, { content, checkpoint: await prepared(content) });
    }
    const refused = { kind: 'retry', isCounted: false, error: { code: 'channel.rate-limited' } };
    expect(await facebook.prepare(context, { content: reel(), checkpoint: null, save: noSave })).toMatchObject(refused);
    pass(24 * 3_600_000 + 1);
    await prepared(reel());
  });
});

describe('form', () => {
  const formAfter = async (content: DeliveryContent) => {
    await prepared(content);
    return [...simulator.state.videos.values()].at(-1)?.form;
  };

  it('follows the picture where the page leaves it open: upright and short is a reel', async () => {
    expect(await formAfter(reel())).toBe('reel');
    expect(await formAfter(feed())).toBe('feed');
    expect(
      await formAfter(withVideo(videoFileOf(videoFiles.upright().bytes, { ...videoFiles.upright().facts, seconds: 240 }))),
    ).toBe('feed');
  });

  it('is what the page wants, and a reel that is none is refused before it is uploaded', async () => {
    context = connectedTo({ videoAs: 'feed' });
    expect(await formAfter(reel())).toBe('feed');
    context = connectedTo({ videoAs: 'reel' });
    const before = simulator.state.calls.length;
    const refused = await facebook.preflight(context, feed());
    const properties = refused.kind === 'ok' ? refused.value.map(({ params }) => params.what) : [];
    expect(properties).toMatchObject([{ vi: 'cạnh ngắn (điểm ảnh)' }, { vi: 'chiều khung hình' }]);
    expect(simulator.state.calls).toHaveLength(before);
  });

  it('of a feed video has the poster as its thumbnail', async () => {
    const content = withVideo({ ...videoFiles.wide(), poster: await jpeg() });
    await facebook.commit(context, { content, checkpoint: await prepared(content) });
    expect([...simulator.state.videos.values()][0]?.finished?.hasThumb).toBe(true);
  });
});

it('does not publish a video other than the one that was uploaded', async () => {
  const checkpoint = await prepared(feed());
  const other = withVideo(videoFileOf(padded(videoFiles.wide().bytes, 2 * third * 3), videoFiles.wide().facts));
  expect(await facebook.commit(context, { content: other, checkpoint })).toMatchObject({
    kind: 'retry',
    error: { code: 'channel.photos-missing' },
  });
  expect(callsTo('/videos')).toBe(4);
});

function lookFor(content: DeliveryContent, checkpoint: unknown) {
  return facebook.reconcile(context, { deliveryKey: content.deliveryKey, link: content.link, since: clock, checkpoint });
}
