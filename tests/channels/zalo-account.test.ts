import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Failed, GivenContext, Phase } from '../../src/channels/define-channel.ts';
import { classifyZalo } from '../../src/channels/zalo/errors.ts';
import { isNight } from '../../src/channels/zalo/night.ts';
import zalo from '../../src/channels/zalo.ts';
import { account, openZalo, postToZalo, prepared, type ZaloWorld } from '../setup/zalo-world.ts';

let world: ZaloWorld;
beforeEach(async () => {
  world = await openZalo();
});
afterEach(() => world.close());

const refresh = (context: GivenContext = world.context) =>
  zalo.refresh?.(context) ?? Promise.reject(new Error('Expected a refresh.'));
const hourMs = 3_600_000;

describe('refreshing', () => {
  it('gives a new pair, which lives as long as Zalo says in a string, and ends the old one', async () => {
    const outcome = await refresh();
    expect(outcome).toMatchObject({
      kind: 'ok',
      value: { accessUntil: '2026-11-26T02:00:00.000Z', refreshUntil: expect.stringMatching(/^2027-02-2/) },
    });
    if (outcome.kind !== 'ok') throw new Error(outcome.kind);
    expect(await zalo.identify?.(world.context)).toMatchObject({ kind: 'auth' });
    const secrets = { ...world.context.secrets, ...outcome.value.secrets };
    expect(await zalo.identify?.({ ...world.context, secrets })).toMatchObject({ kind: 'ok' });
    world.pass(25 * hourMs);
    expect(await zalo.identify?.({ ...world.context, secrets })).toMatchObject({ kind: 'auth' });
    expect((await refresh({ ...world.context, secrets })).kind).toBe('ok');
  });

  it('whose answer was lost has burnt the token: the next try needs a person, and says so', async () => {
    world.strike('reset_after_commit', 'v4/oa/access_token');
    expect(await refresh()).toMatchObject({ kind: 'retry' });
    expect(await refresh()).toMatchObject({
      kind: 'auth',
      error: { code: 'channel.login-needed', params: { platformCode: -14020 } },
    });
  });

  it.each(['reset_before', '5xx_before'] as const)('struck by %s burns nothing', async (fault) => {
    world.strike(fault, 'v4/oa/access_token');
    expect(await refresh()).toMatchObject({ kind: 'retry' });
    expect((await refresh()).kind).toBe('ok');
  });

  it('tells a dead token from a wrong set-up, which a reconnect does not heal', async () => {
    const secrets = { ...world.context.secrets, refreshToken: 'never-issued' };
    expect(await refresh({ ...world.context, secrets })).toMatchObject({
      kind: 'auth',
      error: { params: { platformCode: -14014 } },
    });
    const wrong = { ...world.context.secrets, appSecret: 'another-secret' };
    expect(await refresh({ ...world.context, secrets: wrong })).toMatchObject({
      kind: 'retry',
      error: { params: { platformCode: -14004 } },
    });
  });

  it('keeps tokens and secret out of addresses and errors', async () => {
    const urls: string[] = [];
    const spy: typeof fetch = (input, init) => {
      urls.push(String(input));
      return fetch(input, init);
    };
    await zalo.identify?.({ ...world.context, fetch: spy });
    world.simulator.state.refresh.clear();
    const outcome = await refresh({ ...world.context, fetch: spy });
    const cause = outcome.kind === 'auth' ? String(outcome.error.cause) : 'none';
    expect(cause).toContain('-14014');
    expect([...urls, cause].join('\n')).not.toContain('nobody-may-see');
  });
});

describe('the account', () => {
  it('is named, and said to be unverified where it is', async () => {
    const named = { id: account.id, name: account.name, url: `https://zalo.me/${account.id}`, tokenUntil: null, quotaLeft: null };
    expect(await zalo.identify?.(world.context)).toEqual({ kind: 'ok', value: { ...named, notices: [] } });
    world.simulator.state.accounts[0] = { ...account, isVerified: false };
    expect(await zalo.identify?.(world.context)).toMatchObject({
      value: { notices: [{ severity: 'warning', code: 'channel.account-unverified' }] },
    });
  });

  it('measures an article by views and shares, from lists of ten, and says nothing of one that is gone', async () => {
    const first = await prepared(world, postToZalo());
    for (let index = 0; index < 12; index++) await prepared(world, postToZalo({}, `${index}`.padStart(64, 'c')));
    const { id } = (first as { article: { id: string } }).article;
    const receipt = { id, url: null, at: '' };
    expect(await zalo.metrics?.(world.context, receipt)).toEqual({ kind: 'ok', value: { total_view: 128, total_share: 7 } });
    expect(world.callsTo('getslice')).toBe(2);
    expect(await zalo.metrics?.(world.context, { ...receipt, id: '1' })).toEqual({
      kind: 'ok',
      value: { total_view: null, total_share: null },
    });
  });

  it('takes an article away, and finds nothing wrong when it is gone already', async () => {
    const content = postToZalo();
    const sent = await zalo.commit(world.context, { content, checkpoint: await prepared(world, content) });
    world.pass(10_000);
    const read = await zalo.poll(world.context, { checkpoint: sent.kind === 'pending' ? sent.checkpoint : null });
    if (read.kind !== 'ok') throw new Error(read.kind);
    world.strike('5xx_before', 'article/remove');
    expect(await zalo.remove?.(world.context, read.value)).toMatchObject({ kind: 'retry' });
    expect(world.simulator.posts()).toHaveLength(1);
    expect(await zalo.remove?.(world.context, read.value)).toEqual({ kind: 'ok', value: null });
    expect(world.simulator.posts()).toHaveLength(0);
    expect(await zalo.remove?.(world.context, read.value)).toEqual({ kind: 'ok', value: null });
  });
});

type Row = [code: number, prepare: Failed['kind'], commit: Failed['kind'], error: string];

/** The table of reference/channels.md §1.2. All of them come with status 200. */
const rows: Row[] = [
  [-32, 'retry', 'retry', 'channel.rate-limited'],
  [-218, 'retry', 'retry', 'channel.rate-limited'],
  [-211, 'retry', 'retry', 'channel.quota-used'],
  [-234, 'retry', 'retry', 'channel.quiet-hours'],
  [-214, 'retry', 'retry', 'channel.still-working'],
  [-100, 'retry', 'retry', 'channel.upload-lost'],
  [-200, 'retry', 'unknown', 'channel.server-error'],
  [-216, 'auth', 'auth', 'channel.login-needed'],
  [-220, 'auth', 'auth', 'channel.login-needed'],
  ...[-204, -205, -209, -212, -219, -221, -223, -224, -235, -240, -242, -320, -321].map(
    (code): Row => [code, 'blocked', 'blocked', 'channel.blocked-by-platform'],
  ),
  ...[-201, -210, -213, -230, -233, -248, -99_999].map((code): Row => [code, 'rejected', 'rejected', 'channel.refused']),
];

describe('error table', () => {
  const now = new Date('2026-11-25T16:30:00Z');
  const outcome = (code: number, phase: Phase) =>
    classifyZalo(
      { kind: 'answer', host: 'h', status: 200, headers: new Headers(), json: { error: code, message: 'x' }, raw: 'raw' },
      phase,
      now,
    );

  it.each(rows)('%i in an answer of status 200', (code, prepare, commit, error) => {
    expect(outcome(code, 'prepare').kind).toBe(prepare);
    expect(outcome(code, 'commit').kind).toBe(commit);
    const said = outcome(code, 'prepare');
    expect(said.error.code).toBe(error);
    expect(said.error.forPeople).not.toMatch(/\{\w+\}/);
  });

  it('waits uncounted: for the morning, for the next day’s quota, for the article', () => {
    const waits = (code: number) => outcome(code, 'commit');
    expect(waits(-234)).toMatchObject({ isCounted: false, afterMs: 6.5 * hourMs });
    expect(waits(-211)).toMatchObject({ isCounted: false, afterMs: 0.5 * hourMs });
    expect(waits(-214)).toMatchObject({ isCounted: false, afterMs: 10_000 });
    expect(waits(-32)).toMatchObject({ isCounted: false });
  });

  it.each([
    ['2026-11-25T14:59:59Z', false],
    ['2026-11-25T15:00:00Z', true],
    ['2026-11-25T22:59:59Z', true],
    ['2026-11-25T23:00:00Z', false],
  ])('knows whether it is night in Viet Nam at %s', (at, expected) => {
    expect(isNight(new Date(at))).toBe(expected);
  });
});
