import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCreator, startTiktokSimulator, type TiktokSimulator } from '../../scripts/simulators/tiktok.ts';
import type { DeliveryContent, DeliveryImage } from '../../src/channels/contract/content.ts';
import type { ChannelContext } from '../../src/channels/define-channel.ts';
import { chunkPlan, chunkRange } from '../../src/channels/tiktok/chunks.ts';
import { classifyTiktok } from '../../src/channels/tiktok/errors.ts';
import tiktok from '../../src/channels/tiktok.ts';
import { firstDue } from '../setup/delivery-world.ts';
import { padded, sampleVideo } from '../setup/sample-video.ts';
import { contentWith, contextOf, openEngine, posterImage, type Strike, settleEngine, strikes, videoOf } from './engine.ts';

const mib = 1024 * 1024;
const minuteMs = 60_000;
const clock = { at: firstDue };
const secrets = {
  accessToken: demoCreator.accessToken,
  refreshToken: demoCreator.refreshToken,
  clientSecret: demoCreator.clientSecret,
};
const pictureUrl = 'https://bdhvs.example.vn/media/a.jpg';
let simulator: TiktokSimulator;
let settings: Record<string, unknown>;
let context: ChannelContext;
let small: Uint8Array;
let big: Uint8Array;
let content: DeliveryContent;
let picture: DeliveryImage;
let photos: DeliveryContent;

beforeAll(async () => {
  small = await sampleVideo();
  big = padded(small, 16 * mib + 11);
  content = contentWith({ video: videoOf(big), hashtags: ['chuyendoiso'] });
  picture = { ...(await posterImage()), url: pictureUrl, widthPx: 1_080, heightPx: 608 };
  photos = contentWith({ images: [picture] });
});

beforeEach(async () => {
  clock.at = firstDue;
  const fetchPicture = async () => new Response(new Uint8Array(picture.bytes));
  simulator = await startTiktokSimulator({ now: () => clock.at, creators: [{ ...demoCreator }], fetchPicture });
  const { openId, username, clientKey } = demoCreator;
  settings = { openId, username, clientKey, apiUrl: simulator.url, isAudited: true };
  context = contextOf(settings, secrets, () => clock.at);
});
afterEach(() => simulator.close());

const noSave = async () => {};
const paths = () => simulator.state.calls.map(({ path }) => path);
const passMinutes = (minutes: number) => {
  clock.at = new Date(clock.at.getTime() + minutes * minuteMs);
};

async function prepared(of: DeliveryContent = content, checkpoint: unknown = null) {
  const outcome = await tiktok.prepare(context, { content: of, checkpoint, save: noSave });
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

async function committed(of: DeliveryContent = content, checkpoint?: unknown) {
  const outcome = await tiktok.commit(context, { content: of, checkpoint: checkpoint ?? (await prepared(of)) });
  if (outcome.kind !== 'pending') throw new Error(JSON.stringify(outcome));
  return outcome.checkpoint;
}

const fingerprintOf = (checkpoint: unknown) => ({ deliveryKey: 'k', link: content.link, since: firstDue, checkpoint });
const reconnect = () => simulator.state.expiredTokens.clear();

function engineFor(of: DeliveryContent, strike?: Strike) {
  const { images, video, hashtags } = of;
  return openEngine({ kind: 'tiktok', settings, secrets, simulator, clock, content: { images, video, hashtags }, strike });
}

describe('chunks', () => {
  it.each([1, 4 * mib, 5 * mib, 10 * mib - 1, 10 * mib, 16 * mib + 11, 64 * mib, 300 * mib + 7, 4 * 1024 * mib])(
    'of %i bytes keep to the rules and cover the file once',
    (size) => {
      const plan = chunkPlan(size);
      expect(plan.count).toBe(Math.floor(size / plan.chunkBytes));
      expect(plan.count).toBeLessThanOrEqual(1_000);
      let at = 0;
      for (let index = 0; index < plan.count; index++) {
        const { start, end } = chunkRange(plan, index);
        expect(start).toBe(at);
        if (plan.count > 1) expect(end - start).toBeGreaterThanOrEqual(5 * mib);
        expect(end - start).toBeLessThan(64 * mib);
        at = end;
      }
      expect(at).toBe(size);
    },
  );
});

describe('a video', () => {
  it('goes up but for its last chunk, and that chunk alone brings it out', async () => {
    const checkpoint = await prepared();
    expect(simulator.posts()).toHaveLength(0);
    const before = simulator.state.calls.length;
    const sent = await committed(content, checkpoint);
    expect(paths().slice(before)).toEqual(['video/']);
    expect(simulator.posts()).toMatchObject([{ accountId: demoCreator.openId }]);
    expect(Buffer.compare([...simulator.state.media.values()][0]?.bytes ?? Buffer.alloc(0), big)).toBe(0);
    expect(simulator.posts()[0]?.message.split('\n\n').slice(-2)).toEqual(['#chuyendoiso', content.link]);
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({
      kind: 'ok',
      value: { id: simulator.posts()[0]?.id },
    });
  });

  it('keeps all digits of a post id', async () => {
    const posted = await tiktok.poll(context, { checkpoint: await committed() });
    const id = posted.kind === 'ok' ? posted.value.id : '';
    expect(Number.isSafeInteger(Number(id))).toBe(false);
    expect(id).toBe(simulator.posts()[0]?.id);
    expect(posted).toMatchObject({ value: { url: `https://www.tiktok.com/@binhdanhocvuso/video/${id}` } });
  });

  it('that fits one chunk has its only upload as the commit', async () => {
    const one = { ...content, video: videoOf(small) };
    const checkpoint = await prepared(one);
    expect(paths()).toEqual(['v2/post/publish/video/init/']);
    await committed(one, checkpoint);
    expect(simulator.posts()).toHaveLength(1);
  });

  it('saves publish id and address before the first byte, and goes on where TikTok says', async () => {
    const saved: unknown[] = [];
    const save = async (checkpoint: unknown) => {
      saved.push(checkpoint);
      if (saved.length === 2) throw new Error('killed');
    };
    await expect(tiktok.prepare(context, { content, checkpoint: null, save })).rejects.toThrow('killed');
    expect(paths()).toEqual(['v2/post/publish/video/init/', 'video/']);
    expect(saved[0]).toMatchObject({
      publishId: expect.stringMatching(/^v_pub_file~/),
      uploadUrl: expect.stringContaining('upload_token='),
    });
    await prepared(content, saved[0]);
    expect(paths().slice(2)).toEqual(['v2/post/publish/status/fetch/', 'video/']);
  });

  it('begins anew when its address is too old, in prepare and in commit', async () => {
    const checkpoint = await prepared();
    passMinutes(61);
    expect(await tiktok.commit(context, { content, checkpoint })).toMatchObject({
      kind: 'retry',
      error: { code: 'channel.upload-lost' },
    });
    await committed(content, await prepared(content, checkpoint));
    expect(simulator.state.publications.size).toBe(2);
    expect(simulator.posts()).toHaveLength(1);
  });

  it('may break off often on its way: what comes after progress is not counted', async () => {
    const saved: unknown[] = [];
    const attempt = () => {
      let puts = 0;
      const breaking: typeof fetch = (input, init) =>
        init?.method === 'PUT' && ++puts > 1 ? Promise.reject(new Error('cut')) : fetch(input, init);
      const save = async (checkpoint: unknown) => void saved.push(checkpoint);
      return tiktok.prepare({ ...context, fetch: breaking }, { content, checkpoint: saved.at(-1) ?? null, save });
    };
    expect(await attempt()).toMatchObject({ kind: 'retry', isCounted: false });
    expect(await attempt()).toMatchObject({ kind: 'ok' });
  });

  it.each([403, 404, 416])('begins anew when TikTok refuses a chunk with %i', async (status) => {
    const saved: unknown[] = [];
    const refusing: typeof fetch = (input, init) =>
      init?.method === 'PUT' ? Promise.resolve(new Response(null, { status })) : fetch(input, init);
    const refused = await tiktok.prepare(
      { ...context, fetch: refusing },
      { content, checkpoint: null, save: async (value) => void saved.push(value) },
    );
    expect(refused).toMatchObject({ kind: 'retry', error: { code: 'channel.upload-lost' } });
    const again = await prepared(content, saved.at(-1));
    expect(again).toMatchObject({ uploadUrl: expect.any(String) });
    expect(simulator.state.publications.size).toBe(2);
  });

  it('that was complete already is only asked after, never sent a second time', async () => {
    simulator.state.processingMs = 5 * minuteMs;
    const checkpoint = await prepared();
    await committed(content, checkpoint);
    expect(await tiktok.prepare(context, { content, checkpoint, save: noSave })).toMatchObject({
      kind: 'pending',
      checkpoint: { kind: 'sent' },
    });
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({ kind: 'cannot-tell', canAskAgain: true });
    passMinutes(5);
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({ kind: 'found' });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('is certainly not there while its last chunk is missing', async () => {
    expect(await tiktok.reconcile(context, fingerprintOf(await prepared()))).toEqual({ kind: 'absent' });
  });

  it('waits for its public id through moderation, but not for ever, and a private one has none', async () => {
    simulator.state.moderationMs = 24 * 60 * minuteMs;
    const sent = await committed();
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({ kind: 'pending', afterMs: 2 * minuteMs });
    passMinutes(120);
    const posted = await tiktok.poll(context, { checkpoint: sent });
    expect(posted).toMatchObject({ kind: 'ok', value: { id: expect.stringMatching(/^v_pub_file~/), url: null } });
    if (posted.kind !== 'ok') return;
    expect(await tiktok.metrics?.(context, posted.value)).toMatchObject({ value: { views: null } });
    passMinutes(24 * 60);
    expect(await tiktok.metrics?.(context, posted.value)).toEqual({
      kind: 'ok',
      value: { views: 250, likes: 12, comments: 3, shares: 1 },
    });
    context = contextOf({ ...settings, privacy: 'SELF_ONLY' }, secrets, () => clock.at);
    expect(await tiktok.poll(context, { checkpoint: await committed() })).toMatchObject({ kind: 'ok', value: { url: null } });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('that is none is refused by TikTok after the upload, by its reason', async () => {
    const broken = { ...content, video: videoOf(Buffer.from('x'.repeat(5_000))) };
    const sent = await committed(broken);
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({
      kind: 'rejected',
      error: { code: 'channel.video-failed', params: { reason: 'file_format_check_failed' } },
    });
  });
});

describe('pictures', () => {
  it('are fetched by TikTok from our address, in one call', async () => {
    const sent = await committed(photos);
    expect(paths()).toEqual(['v2/post/publish/content/init/']);
    const posted = await tiktok.poll(context, { checkpoint: sent });
    expect(posted).toMatchObject({ kind: 'ok', value: { url: expect.stringContaining('/@binhdanhocvuso/photo/') } });
    expect(simulator.posts()[0]?.message).toContain(photos.title);
  });

  it.each([
    ['at a word’s end', `${'Bình dân học vụ số '.repeat(6)}`, /^Bình dân(?: \S+)* \S+…\n\n/],
    ['inside the word where there is one word only, and through no letter', `${'a'.repeat(88)}😀😀`, /^a{88}…\n\n/],
  ])('with a title too long for TikTok have it cut %s', async (_, title, expected) => {
    const sent = await committed({ ...photos, title });
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({ kind: 'ok' });
    const said = simulator.posts()[0]?.message ?? '';
    expect(said).toMatch(expected);
    expect(said.split('\n\n')[0]?.length).toBeLessThanOrEqual(90);
  });

  it('after a lost answer are found by the link, or nobody can tell', async () => {
    simulator.state.faults.push({
      fault: 'reset_after_commit',
      path: 'content/init/',
      times: 1,
      latencyMs: 0,
      retryAfterSeconds: 0,
    });
    const checkpoint = await prepared(photos);
    expect(await tiktok.commit(context, { content: photos, checkpoint })).toMatchObject({ kind: 'unknown' });
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({ kind: 'cannot-tell' });
    simulator.state.listsPhotos = true;
    expect(await tiktok.reconcile(context, fingerprintOf(checkpoint))).toMatchObject({
      kind: 'found',
      receipt: { id: simulator.posts()[0]?.id },
    });
    expect(await tiktok.reconcile(context, { ...fingerprintOf(checkpoint), link: `${content.link}x` })).toMatchObject({
      kind: 'cannot-tell',
    });
  });

  it('too large for TikTok fail the whole post, with the reason', async () => {
    const { default: sharp } = await import('sharp');
    const bytes = await sharp({ create: { width: 2_000, height: 2_000, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    simulator.state.fetchPicture = async () => new Response(new Uint8Array(bytes));
    const sent = await committed(photos);
    expect(await tiktok.poll(context, { checkpoint: sent })).toMatchObject({
      kind: 'rejected',
      error: { params: { reason: 'picture_size_check_failed' } },
    });
  });

  it('of a domain that TikTok does not know as ours stop the channel', async () => {
    for (const creator of simulator.state.creators) creator.verifiedPrefixes = [];
    const outcome = await tiktok.commit(context, { content: photos, checkpoint: await prepared(photos) });
    expect(outcome).toMatchObject({ kind: 'blocked', error: { code: 'channel.domain-unverified' } });
  });
});

describe('at most one post, exactly one when it has come to rest', () => {
  it('without any fault', async () => {
    const engine = engineFor(content);
    expect((await settleEngine(engine, clock)).state).toBe('published');
    expect(engine.calls()).toBe(6);
  });

  const points = Array.from({ length: 6 }, (_, at) => at);
  it.each(points.flatMap((at) => strikes.map((fault) => ({ at, fault }))))('video, call $at, $fault', async ({ at, fault }) => {
    const row = await settleEngine(engineFor(content, { at, rule: { fault } }), clock, reconnect);
    expect(row.state).toBe('published');
    expect(simulator.posts()).toHaveLength(1);
    expect(simulator.posts()[0]?.id).toBe(row.receipt?.id);
    expect(simulator.state.faults).toEqual([]);
  });

  it.each(strikes)('video in one chunk, %s on it', async (fault) => {
    const row = await settleEngine(
      engineFor({ ...content, video: videoOf(small) }, { at: 2, rule: { fault } }),
      clock,
      reconnect,
    );
    expect(row.state).toBe('published');
    expect(simulator.posts()).toHaveLength(1);
  });

  it.each([0, 1, 2].flatMap((at) => strikes.map((fault) => ({ at, fault }))))(
    'pictures, call $at, $fault',
    async ({ at, fault }) => {
      const row = await settleEngine(engineFor(photos, { at, rule: { fault } }), clock, reconnect);
      const isInDoubt =
        at === 1 &&
        ['reset_before', 'reset_after_commit', '5xx_before', '5xx_after_commit', 'truncate_after_commit'].includes(fault);
      expect(row.state).toBe(isInDoubt ? 'unconfirmed' : 'published');
      expect(simulator.posts().length).toBeLessThanOrEqual(1);
      if (!isInDoubt) expect(simulator.posts()[0]?.id).toBe(row.receipt?.id);
    },
  );
});

describe('answers', () => {
  const failing = (status: number, code: string) => ({
    kind: 'answer' as const,
    host: 'open.tiktokapis.com',
    status,
    headers: new Headers(),
    json: { data: {}, error: { code, message: 'm', log_id: 'l' } },
    raw: 'raw',
  });

  it.each([
    ['invalid_param', 400, 'rejected', 'rejected', 'channel.refused'],
    ['invalid_params', 400, 'rejected', 'rejected', 'channel.refused'],
    ['invalid_publish_id', 400, 'rejected', 'rejected', 'channel.refused'],
    ['access_token_invalid', 401, 'auth', 'auth', 'channel.login-needed'],
    ['scope_not_authorized', 401, 'blocked', 'blocked', 'channel.not-permitted'],
    ['app_version_check_failed', 403, 'blocked', 'blocked', 'channel.not-permitted'],
    ['token_not_authorized_for_specified_publish_id', 403, 'blocked', 'blocked', 'channel.not-permitted'],
    ['rate_limit_exceeded', 429, 'retry', 'retry', 'channel.rate-limited'],
    ['spam_risk_too_many_posts', 403, 'retry', 'retry', 'channel.rate-limited'],
    ['spam_risk_too_many_pending_share', 403, 'retry', 'retry', 'channel.rate-limited'],
    ['reached_active_user_cap', 403, 'retry', 'retry', 'channel.rate-limited'],
    ['spam_risk_user_banned_from_posting', 403, 'blocked', 'blocked', 'channel.blocked-by-platform'],
    ['unaudited_client_can_only_post_to_private_accounts', 403, 'blocked', 'blocked', 'channel.audit-needed'],
    ['url_ownership_unverified', 403, 'blocked', 'blocked', 'channel.domain-unverified'],
    ['privacy_level_option_mismatch', 403, 'blocked', 'blocked', 'channel.privacy-not-offered'],
    ['internal_error', 500, 'retry', 'unknown', 'channel.server-error'],
    ['something_new', 503, 'retry', 'unknown', 'channel.server-error'],
    ['something_new', 403, 'rejected', 'rejected', 'channel.refused'],
  ])('%s (%i) is %s in prepare and %s in commit', (code, status, prepare, commit, error) => {
    const said = classifyTiktok(failing(status, code), 'prepare', firstDue);
    expect(said).toMatchObject({ kind: prepare, error: { code: error } });
    expect('error' in said && said.error.forPeople).not.toMatch(/\{\w+\}/);
    expect(classifyTiktok(failing(status, code), 'commit', firstDue).kind).toBe(commit);
  });

  it('that say an error with status 200 are errors, and those with half an envelope are none', async () => {
    const answering =
      (json: unknown): typeof fetch =>
      async () =>
        Response.json(json);
    const fetchError = answering({ data: {}, error: { code: 'access_token_invalid', message: 'm' } });
    expect(await tiktok.preflight({ ...context, fetch: fetchError }, content)).toMatchObject({ kind: 'auth' });
    const half = { ...context, fetch: answering({ data: {}, error: { code: 'ok' } }) };
    expect(await tiktok.commit(half, { content: photos, checkpoint: { kind: 'photos' } })).toMatchObject({ kind: 'unknown' });
  });

  it('that ask to slow down are obeyed: the sixth video a minute is the last', async () => {
    for (let count = 0; count < 6; count++) await prepared({ ...content, video: videoOf(small) });
    expect(await tiktok.prepare(context, { content, checkpoint: null, save: noSave })).toMatchObject({
      kind: 'retry',
      isCounted: false,
      afterMs: minuteMs,
    });
  });

  it('keep the address of an upload out of what is stored', async () => {
    const refusing: typeof fetch = (input, init) =>
      init?.method === 'PUT' ? Promise.reject(new Error(`refused ${String(input)}`)) : fetch(input, init);
    const outcome = await tiktok.prepare({ ...context, fetch: refusing }, { content, checkpoint: null, save: noSave });
    expect(JSON.stringify('error' in outcome && String(outcome.error.cause))).not.toContain('token122');
  });
});

describe('the account', () => {
  it('is asked before each post what it may do', async () => {
    expect(await tiktok.preflight(context, content)).toEqual({ kind: 'ok', value: [] });
    for (const creator of simulator.state.creators) Object.assign(creator, { privacyOptions: ['SELF_ONLY'], maxSeconds: 3 });
    expect(await tiktok.preflight(context, content)).toMatchObject({
      value: [
        {
          code: 'channel.privacy-not-offered',
          severity: 'fatal',
          params: { wanted: 'PUBLIC_TO_EVERYONE', offered: 'SELF_ONLY' },
        },
        { code: 'channel.video-too-long-for-account', params: { got: 4, limit: 3 } },
      ],
    });
  });

  it('stores both tokens when they rotate, and tells a lost login from a wrong key', async () => {
    const refreshed = await tiktok.refresh?.(context);
    const [creator] = simulator.state.creators;
    expect(refreshed).toMatchObject({
      kind: 'ok',
      value: {
        secrets: { accessToken: creator?.accessToken, refreshToken: creator?.refreshToken },
        accessUntil: '2026-11-23T00:00:00.000Z',
        refreshUntil: '2027-11-22T00:00:00.000Z',
      },
    });
    expect(await tiktok.refresh?.(context)).toMatchObject({ kind: 'auth', error: { code: 'channel.login-needed' } });
    const wrong = { ...context, secrets: { ...secrets, clientSecret: 'wrong-secret' } };
    expect(await tiktok.refresh?.(wrong)).toMatchObject({ kind: 'blocked' });
  });

  it('is known by its open id, and an unaudited application says so', async () => {
    expect(await tiktok.identify?.(context)).toMatchObject({ kind: 'ok', value: { id: demoCreator.openId, notices: [] } });
    const unaudited = contextOf({ ...settings, isAudited: false }, secrets);
    expect(await tiktok.identify?.(unaudited)).toMatchObject({ value: { notices: [{ code: 'channel.audit-needed' }] } });
    for (const creator of simulator.state.creators) creator.isAudited = false;
    expect(await tiktok.prepare(context, { content, checkpoint: null, save: noSave })).toMatchObject({
      kind: 'blocked',
      error: { code: 'channel.audit-needed' },
    });
  });

  it('cannot take a post away: TikTok offers no such call', () => {
    expect(tiktok.remove).toBeUndefined();
  });
});

describe('limits, as TikTok counts', () => {
  const codes = (change: Partial<DeliveryContent>, of = content) => tiktok.validate({ ...of, ...change }).map(({ code }) => code);
  const facts = videoOf(new Uint8Array(10)).facts;

  it('captions in UTF-16 units, videos by their facts', () => {
    const room = 2_200 - content.link.length - 2;
    expect(codes({ text: 'a'.repeat(room), hashtags: [] })).toEqual([]);
    expect(codes({ text: `${'a'.repeat(room - 1)}😀`, hashtags: [] })).toEqual(['channel.text-too-long']);
    const video = (change: Partial<typeof facts>) => codes({ video: videoOf(small, { facts: { ...facts, ...change } }) });
    expect(video({ fps: 22 })).toEqual(['channel.video-property']);
    expect(video({ widthPx: 359 })).toEqual(['channel.video-property']);
    expect(video({ container: 'mkv', videoCodec: 'av1' })).toEqual(['channel.video-property', 'channel.video-property']);
    expect(codes({ video: videoOf(small, { byteLength: 4 * 1024 ** 3 + 1 }) })).toEqual(['channel.video-too-large']);
  });

  it('pictures by type, size and address', () => {
    expect(codes({}, photos)).toEqual([]);
    expect(codes({ title: 'a'.repeat(91) }, photos)).toEqual([]);
    expect(codes({ images: [] }, photos)).toEqual(['channel.image-missing']);
    expect(codes({ images: [{ ...picture, mimeType: 'image/png' }] }, photos)).toEqual(['channel.image-type']);
    expect(codes({ images: [{ ...picture, widthPx: 1_081 }] }, photos)).toEqual(['channel.image-too-wide']);
    expect(codes({ images: [{ ...picture, url: null }] }, photos)).toEqual(['channel.picture-not-public']);
    expect(codes({ images: [{ ...picture, url: 'http://bdhvs.example.vn/a.jpg' }] }, photos)).toEqual([
      'channel.picture-not-public',
    ]);
  });
});
