import { describe, expect, it } from 'vitest';
import { demoChannel } from '../../scripts/simulators/youtube.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import { classifyYoutube } from '../../src/channels/youtube/errors.ts';
import youtube from '../../src/channels/youtube.ts';
import { firstDue } from '../setup/delivery-world.ts';
import { contextOf } from './engine.ts';
import { clock, content, context, noSave, prepared, secrets, settings, simulator } from './youtube-world.ts';

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
