import { describe, expect, it } from 'vitest';
import { demoCreator } from '../../scripts/simulators/tiktok.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import { classifyTiktok } from '../../src/channels/tiktok/errors.ts';
import tiktok from '../../src/channels/tiktok.ts';
import { firstDue } from '../setup/delivery-world.ts';
import { contextOf, settleEngine, strikes, videoOf } from './engine.ts';
import {
  clock,
  content,
  context,
  engineFor,
  minuteMs,
  noSave,
  photos,
  picture,
  prepared,
  reconnect,
  secrets,
  settings,
  simulator,
  small,
} from './tiktok-world.ts';

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
