import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoChannel, startYoutubeSimulator, type YoutubeSimulator } from '../../scripts/simulators/youtube.ts';
import type { DeliveryContent } from '../../src/channels/contract/content.ts';
import type { ChannelContext } from '../../src/channels/define-channel.ts';
import { classifyYoutube } from '../../src/channels/youtube/errors.ts';
import youtube from '../../src/channels/youtube.ts';
import { firstDue } from '../setup/delivery-world.ts';
import { padded, sampleVideo } from '../setup/sample-video.ts';
import { contentWith, contextOf, openEngine, posterImage, type Strike, settleEngine, strikes, videoOf } from './engine.ts';

const chunk = 8 * 1024 * 1024;
const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nMời bà con đến nhà văn hóa';
const clock = { at: firstDue };
const secrets = {
  accessToken: demoChannel.accessToken,
  refreshToken: demoChannel.refreshToken,
  clientSecret: demoChannel.clientSecret,
};
let simulator: YoutubeSimulator;
let settings: Record<string, unknown>;
let context: ChannelContext;
let small: Uint8Array;
let big: Uint8Array;
let content: DeliveryContent;

beforeAll(async () => {
  small = await sampleVideo();
  big = padded(small, 2 * chunk + 300_000);
  const captions = [{ locale: 'vi', vtt }];
  content = contentWith({ video: videoOf(big, { poster: await posterImage(), captions }), hashtags: ['chuyendoiso', 'VNeID'] });
});

beforeEach(async () => {
  clock.at = firstDue;
  simulator = await startYoutubeSimulator({ now: () => clock.at, channels: [{ ...demoChannel }] });
  settings = {
    channelId: demoChannel.id,
    clientId: demoChannel.clientId,
    apiUrl: simulator.url,
    tokenUrl: simulator.url,
    isAudited: true,
  };
  context = contextOf(settings, secrets, () => clock.at);
});
afterEach(() => simulator.close());

const noSave = async () => {};
const paths = () => simulator.state.calls.map(({ method, path }) => `${method} ${path}`);
const puts = () => paths().filter((path) => path === 'PUT upload/youtube/v3/videos').length;

async function prepared(of: DeliveryContent = content, checkpoint: unknown = null) {
  const outcome = await youtube.prepare(context, { content: of, checkpoint, save: noSave });
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

const engineFor = (strike?: Strike, of: Partial<DeliveryContent> = content) => {
  const { title, text, link, deliveryKey, ...media } = { ...content, ...of };
  return openEngine({ kind: 'youtube', settings, secrets, simulator, clock, content: media, strike });
};
const reconnect = () => simulator.state.expiredTokens.clear();

describe('the way up', () => {
  it('leaves everything private until commit, which is one call', async () => {
    const checkpoint = await prepared();
    expect(simulator.posts()).toHaveLength(0);
    const [video] = simulator.state.videos.values();
    expect(video).toMatchObject({
      privacyStatus: 'private',
      thumbnail: { width: 1_280, height: 720 },
      captions: [{ language: 'vi', vtt }],
      snippet: { title: content.title, tags: ['chuyendoiso', 'VNeID'], categoryId: '27' },
    });
    expect(video?.snippet.description.split('\n').at(-1)).toBe(content.link);
    const before = simulator.state.calls.length;
    expect(await youtube.commit(context, { content, checkpoint })).toMatchObject({
      kind: 'ok',
      value: { id: video?.id, url: `https://www.youtube.com/watch?v=${video?.id}` },
    });
    expect(paths().slice(before)).toEqual(['PUT youtube/v3/videos']);
    expect(simulator.posts()).toMatchObject([{ id: video?.id, accountId: demoChannel.id }]);
    expect(await youtube.commit(context, { content, checkpoint })).toMatchObject({ kind: 'ok' });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('carries every byte, in chunks of 256 KiB multiples', async () => {
    await prepared();
    expect(puts()).toBe(3);
    const [media] = simulator.state.media.values();
    expect(Buffer.compare(media?.bytes ?? Buffer.alloc(0), big)).toBe(0);
  });

  it('goes on where the platform says, when it kept less than it was sent, or nothing', async () => {
    simulator.state.keepOfNextChunk = 262_144;
    await prepared();
    expect(puts()).toBe(4);
    expect(Buffer.compare([...simulator.state.media.values()][0]?.bytes ?? Buffer.alloc(0), big)).toBe(0);
    simulator.state.keepOfNextChunk = 0;
    const outcome = await youtube.prepare(context, { content, checkpoint: null, save: noSave });
    expect(outcome).toMatchObject({ kind: 'retry', error: { code: 'channel.server-error' } });
  });

  it('saves the session before the first byte, and a later attempt asks it first', async () => {
    const saved: unknown[] = [];
    const save = async (checkpoint: unknown) => {
      saved.push(checkpoint);
      if (saved.length === 2) throw new Error('killed');
    };
    await expect(youtube.prepare(context, { content, checkpoint: null, save })).rejects.toThrow('killed');
    expect(saved[0]).toMatchObject({ session: expect.stringContaining('upload_id='), videoId: null });
    expect(puts()).toBe(1);
    await prepared(content, saved[0]);
    expect(puts()).toBe(1 + 1 + 2);
    expect(simulator.state.sessions.size).toBe(1);
    expect(simulator.state.videos.size).toBe(1);
  });

  it('may break off often on its way: what comes after progress is not counted', async () => {
    const saved: unknown[] = [];
    const attempt = (path: string) => {
      let puts = 0;
      const breaking: typeof fetch = (input, init) =>
        init?.method === 'PUT' && String(input).includes(path) && ++puts > 1
          ? Promise.reject(new Error('cut'))
          : fetch(input, init);
      const save = async (checkpoint: unknown) => void saved.push(checkpoint);
      return youtube.prepare({ ...context, fetch: breaking }, { content, checkpoint: saved.at(-1) ?? null, save });
    };
    expect(await attempt('upload_id')).toMatchObject({ kind: 'retry', isCounted: false });
    // The question how far it is was the only call that got through.
    expect(await attempt('upload_id')).toMatchObject({ kind: 'retry', isCounted: true });
  });

  it.each([404, 410])('begins a new session when the old one answers %i', async (status) => {
    const saved: unknown[] = [];
    const save = async (checkpoint: unknown) => {
      saved.push(checkpoint);
      if (saved.length === 2) throw new Error('killed');
    };
    await youtube.prepare(context, { content, checkpoint: null, save }).catch(() => {});
    if (status === 404) simulator.state.sessions.clear();
    else clock.at = new Date(clock.at.getTime() + 8 * 24 * 3_600_000);
    await prepared(content, saved[0]);
    expect(simulator.state.videos.size).toBe(1);
  });

  it('uploads again what somebody deleted on YouTube, and a file that changed', async () => {
    const checkpoint = await prepared();
    simulator.state.videos.clear();
    await prepared(content, checkpoint);
    expect(simulator.state.videos.size).toBe(1);
    await prepared({ ...content, video: videoOf(small) }, checkpoint);
    expect(simulator.state.videos.size).toBe(2);
    expect(simulator.posts()).toHaveLength(0);
  });

  it('waits, uncounted, until the video is processed, and says why one never will be', async () => {
    simulator.state.processingMs = 120_000;
    const wait = await youtube.prepare(context, { content, checkpoint: null, save: noSave });
    expect(wait).toMatchObject({ kind: 'retry', isCounted: false, error: { code: 'channel.video-processing' } });
    simulator.state.processingMs = 0;
    const notVideo = { ...content, video: videoOf(Buffer.from('x'.repeat(2_000))) };
    expect(await youtube.prepare(context, { content: notVideo, checkpoint: null, save: noSave })).toMatchObject({
      kind: 'rejected',
      error: { code: 'channel.video-failed', params: { reason: 'invalidFile' } },
    });
  });

  it('hands over early when set: YouTube brings it out at its instant, and asking twice is no error', async () => {
    context = contextOf({ ...settings, publishAfterMinutes: 60 }, secrets, () => clock.at);
    const checkpoint = await prepared();
    const outcome = await youtube.commit(context, { content, checkpoint });
    expect(outcome).toMatchObject({ kind: 'pending', afterMs: 3_600_000 });
    expect(simulator.posts()).toHaveLength(0);
    expect(await youtube.poll(context, { checkpoint })).toMatchObject({ kind: 'pending' });
    clock.at = new Date(clock.at.getTime() + 3_600_000);
    expect(await youtube.poll(context, { checkpoint })).toMatchObject({ kind: 'ok' });
    expect(simulator.posts()).toHaveLength(1);
    expect(await youtube.commit(context, { content, checkpoint })).toMatchObject({ kind: 'unknown' });
    const fingerprint = { deliveryKey: 'k', link: content.link, since: firstDue, checkpoint };
    expect(await youtube.reconcile(context, fingerprint)).toMatchObject({ kind: 'found' });
  });
});

describe('at most one video, exactly one when it has come to rest', () => {
  it('without any fault', async () => {
    const engine = engineFor();
    expect((await settleEngine(engine, clock)).state).toBe('published');
    expect(engine.calls()).toBe(8);
  });

  const points = Array.from({ length: 8 }, (_, at) => at);
  it.each(points.flatMap((at) => strikes.map((fault) => ({ at, fault }))))('call $at, $fault', async ({ at, fault }) => {
    const engine = engineFor({ at, rule: { fault } });
    const row = await settleEngine(engine, clock, reconnect);
    expect(row.state).toBe('published');
    expect(simulator.posts()).toHaveLength(1);
    expect(simulator.posts()[0]?.id).toBe(row.receipt?.id);
    expect(simulator.state.videos.size).toBe(1);
    expect(simulator.state.faults).toEqual([]);
  });
});

describe('answers', () => {
  const failing = (status: number, reason: string) => ({
    kind: 'answer' as const,
    host: 'www.googleapis.com',
    status,
    headers: new Headers({ 'retry-after': '90' }),
    json: { error: { code: status, message: 'm', errors: [{ reason, message: 'm', domain: 'd' }] } },
    raw: 'raw',
  });

  it.each([
    ['quotaExceeded', 403, 'retry', 'retry', 'channel.rate-limited'],
    ['rateLimitExceeded', 403, 'retry', 'retry', 'channel.rate-limited'],
    ['uploadRateLimitExceeded', 429, 'retry', 'retry', 'channel.rate-limited'],
    ['uploadLimitExceeded', 400, 'retry', 'retry', 'channel.rate-limited'],
    ['authError', 401, 'auth', 'auth', 'channel.login-needed'],
    ['youtubeSignupRequired', 401, 'auth', 'auth', 'channel.login-needed'],
    ['somethingNew', 401, 'auth', 'auth', 'channel.login-needed'],
    ['forbidden', 403, 'blocked', 'blocked', 'channel.not-permitted'],
    ['forbiddenPrivacySetting', 400, 'blocked', 'blocked', 'channel.not-permitted'],
    ['accountSuspended', 403, 'blocked', 'blocked', 'channel.blocked-by-platform'],
    ['invalidTitle', 400, 'rejected', 'rejected', 'channel.refused'],
    ['invalidDescription', 400, 'rejected', 'rejected', 'channel.refused'],
    ['invalidTags', 400, 'rejected', 'rejected', 'channel.refused'],
    ['invalidCategoryId', 400, 'rejected', 'rejected', 'channel.refused'],
    ['mediaBodyRequired', 400, 'rejected', 'rejected', 'channel.refused'],
    ['defaultLanguageNotSet', 400, 'rejected', 'rejected', 'channel.refused'],
    ['invalidImage', 400, 'rejected', 'rejected', 'channel.refused'],
    ['invalidPublishAt', 400, 'rejected', 'unknown', 'channel.refused'],
    ['videoNotFound', 404, 'retry', 'retry', 'channel.upload-lost'],
    ['backendError', 503, 'retry', 'unknown', 'channel.server-error'],
    ['somethingNew', 500, 'retry', 'unknown', 'channel.server-error'],
  ])('%s (%i) is %s in prepare and %s in commit', (reason, status, prepare, commit, code) => {
    const said = classifyYoutube(failing(status, reason), 'prepare', firstDue);
    expect(said).toMatchObject({ kind: prepare, error: { code } });
    expect('error' in said && said.error.forPeople).not.toMatch(/\{\w+\}/);
    expect(classifyYoutube(failing(status, reason), 'commit', firstDue).kind).toBe(commit);
  });

  it.each([
    ['2026-11-22T00:00:00Z', '2026-11-22T08:00:00Z'],
    ['2026-11-22T08:00:00Z', '2026-11-23T08:00:00Z'],
    // Clocks in Los Angeles go forward on 8 March 2026 and back on 1 November 2026.
    ['2026-03-08T08:30:00Z', '2026-03-09T07:00:00Z'],
    ['2026-11-01T07:30:00Z', '2026-11-02T08:00:00Z'],
    ['2026-07-01T12:34:56Z', '2026-07-02T07:00:00Z'],
  ])('a used-up quota at %s waits until midnight in Los Angeles', (now, reset) => {
    const at = new Date(now);
    expect(classifyYoutube(failing(403, 'quotaExceeded'), 'prepare', at)).toMatchObject({
      afterMs: Date.parse(reset) - at.getTime(),
      isCounted: false,
    });
  });

  it('of a used-up day stop the upload, and the next day goes on', async () => {
    simulator.state.quota.uploads = 0;
    const outcome = await youtube.prepare(context, { content, checkpoint: null, save: noSave });
    expect(outcome).toMatchObject({ kind: 'retry', isCounted: false, afterMs: 8 * 3_600_000 });
    simulator.state.quota.uploads = 1;
    await prepared();
    expect(await youtube.prepare(context, { content, checkpoint: null, save: noSave })).toMatchObject({ kind: 'retry' });
    clock.at = new Date(clock.at.getTime() + 8 * 3_600_000);
    await prepared();
  });

  it('of a channel that has uploaded too much wait a day', async () => {
    simulator.state.quota.uploadsOfChannel = 0;
    const outcome = await youtube.prepare(context, { content, checkpoint: null, save: noSave });
    expect(outcome).toMatchObject({ kind: 'retry', isCounted: false, afterMs: 24 * 3_600_000 });
  });

  it('never follow a 308, nor any other redirect', async () => {
    const seen: (string | undefined)[] = [];
    const spy: typeof fetch = (input, init) => {
      seen.push(init?.redirect);
      return fetch(input, init);
    };
    await youtube.prepare({ ...context, fetch: spy }, { content, checkpoint: null, save: noSave });
    expect(new Set(seen)).toEqual(new Set(['manual']));
  });
});

describe('the account', () => {
  it('keeps its refresh token when the answer has none', async () => {
    const outcome = await youtube.refresh?.(context);
    expect(outcome).toMatchObject({ kind: 'ok', value: { accessUntil: '2026-11-22T00:59:59.000Z', refreshUntil: null } });
    expect(outcome?.kind === 'ok' && Object.keys(outcome.value.secrets)).toEqual(['accessToken']);
  });

  it('tells a token that was taken back from a wrong key and from a network that fails', async () => {
    const refresh = (change: Record<string, string>) => youtube.refresh?.({ ...context, secrets: { ...secrets, ...change } });
    expect(await refresh({ refreshToken: 'revoked' })).toMatchObject({ kind: 'auth' });
    expect(await refresh({ clientSecret: 'wrong-secret' })).toMatchObject({ kind: 'blocked' });
    simulator.state.faults.push({ fault: 'reset_after_commit', path: 'token', times: 1, latencyMs: 0, retryAfterSeconds: 0 });
    expect(await refresh({})).toMatchObject({ kind: 'retry' });
  });

  it('says as whom it is connected, and that an unaudited project stays private', async () => {
    expect(await youtube.identify?.(context)).toMatchObject({ kind: 'ok', value: { id: demoChannel.id, notices: [] } });
    const unaudited = contextOf({ ...settings, isAudited: false }, secrets, () => clock.at);
    expect(await youtube.identify?.(unaudited)).toMatchObject({ value: { notices: [{ code: 'channel.audit-needed' }] } });
    simulator.state.expiredTokens.add(demoChannel.accessToken);
    expect(await youtube.identify?.(context)).toMatchObject({ kind: 'auth' });
  });

  it('stops when YouTube keeps a video private that should be public', async () => {
    for (const channel of simulator.state.channels) channel.isAudited = false;
    const checkpoint = await prepared();
    expect(await youtube.commit(context, { content, checkpoint })).toMatchObject({
      kind: 'blocked',
      error: { code: 'channel.audit-needed' },
    });
    expect(simulator.posts()).toHaveLength(0);
  });

  it('counts views from strings, and knows that hidden is not zero', async () => {
    const checkpoint = await prepared();
    const posted = await youtube.commit(context, { content, checkpoint });
    if (posted.kind !== 'ok') throw new Error(posted.kind);
    for (const video of simulator.state.videos.values()) video.views = 1_234;
    expect(await youtube.metrics?.(context, posted.value)).toEqual({
      kind: 'ok',
      value: { views: 1_234, likes: 0, comments: 0 },
    });
    expect(await youtube.remove?.(context, posted.value)).toEqual({ kind: 'ok', value: null });
    expect(simulator.posts()).toHaveLength(0);
    expect(await youtube.remove?.(context, posted.value)).toEqual({ kind: 'ok', value: null });
    expect(await youtube.metrics?.(context, posted.value)).toEqual({
      kind: 'ok',
      value: { views: null, likes: null, comments: null },
    });
  });
});

describe('limits, as YouTube counts', () => {
  const codes = (change: Partial<DeliveryContent>) => youtube.validate({ ...content, ...change }).map(({ code }) => code);

  it('title, description in bytes, angle brackets', () => {
    expect(codes({ title: 'ế'.repeat(100) })).toEqual([]);
    expect(codes({ title: 'ế'.repeat(101) })).toEqual(['channel.title-too-long']);
    expect(codes({ title: 'a < b' })).toEqual(['channel.angle-brackets']);
    expect(codes({ title: ' ' })).toEqual(['channel.title-missing']);
    const room = 5_000 - content.link.length - 2;
    expect(codes({ text: 'a'.repeat(room), hashtags: [] })).toEqual([]);
    expect(codes({ text: 'a'.repeat(room + 1), hashtags: [] })).toEqual(['channel.text-too-heavy']);
    expect(codes({ text: 'ế'.repeat(1_700), hashtags: [] })).toEqual(['channel.text-too-heavy']);
    expect(codes({ text: 'Bấm > để xem' })).toEqual(['channel.angle-brackets']);
    expect(codes({ video: null })).toEqual(['channel.video-missing']);
  });

  it('tags up to 500 characters, from the front; more are left out', async () => {
    await prepared({ ...content, hashtags: Array.from({ length: 15 }, (_, index) => `${index}`.padStart(60, 'a')) });
    const [video] = simulator.state.videos.values();
    expect(video?.snippet.tags).toHaveLength(8);
  });
});
