import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MastodonSimulator, startMastodonSimulator } from '../../scripts/simulators/mastodon.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import { classifyMastodon } from '../../src/channels/mastodon/errors.ts';
import { countedText } from '../../src/channels/mastodon/limits.ts';
import mastodon from '../../src/channels/mastodon.ts';
import { contextOf, faultOf, post } from '../setup/channel-world.ts';
import { jpeg, postFor } from '../setup/delivery-world.ts';

let simulator: MastodonSimulator;
let context: GivenContext;
let content: DeliveryContent;

beforeEach(async () => {
  simulator = await startMastodonSimulator();
  const secrets = { accessToken: 'simulated-mastodon-token' };
  context = contextOf({ settings: { instanceUrl: simulator.url }, secrets });
  content = postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, [await jpeg()]);
  content.link = content.link.replace('?', '?utm_source=mastodon&utm_medium=social&');
});
afterEach(() => simulator.close());

const fingerprint = () => ({
  deliveryKey: content.deliveryKey,
  link: content.link,
  since: new Date(Date.now() - 60_000),
  checkpoint: null,
});

it.each([
  ['reset_before', 'unknown', 'absent'],
  ['reset_after_commit', 'unknown', 'found'],
  ['5xx_before', 'unknown', 'absent'],
  ['5xx_after_commit', 'unknown', 'found'],
  ['truncate_after_commit', 'unknown', 'found'],
  ['429', 'retry', 'absent'],
] as const)('under %s says "%s", then finds it %s, and sent again there is one post', async (fault, kind, seen) => {
  simulator.state.faults.push(faultOf(fault, 'v1/statuses'));
  const outcome = await post(mastodon, context, content);
  expect(outcome.kind).toBe(kind);
  if (fault === '429') expect(outcome).toMatchObject({ isCounted: false, afterMs: expect.any(Number) });
  expect((await mastodon.reconcile(context, fingerprint())).kind).toBe(seen);
  const checkpoint = await mastodon.prepare(context, { content, checkpoint: null, save: async () => {} });
  if (checkpoint.kind !== 'ok') throw new Error(checkpoint.kind);
  expect(await mastodon.commit(context, { content, checkpoint: checkpoint.value })).toMatchObject({ kind: 'ok' });
  expect(simulator.posts()).toHaveLength(1);
});

it('waits for a picture that is being worked on without counting it, and goes on from its checkpoint', async () => {
  simulator.state.processingRounds = 2;
  let checkpoint: unknown = null;
  const save = async (value: unknown) => {
    checkpoint = value;
  };
  const prepare = () => mastodon.prepare(context, { content, checkpoint, save });
  expect(await prepare()).toMatchObject({ kind: 'retry', isCounted: false, error: { code: 'channel.media-processing' } });
  expect(await prepare()).toMatchObject({ kind: 'retry', isCounted: false });
  expect(await prepare()).toMatchObject({ kind: 'ok' });
  expect(simulator.state.media.size).toBe(1);
});

it('counts links within the text as it counts its own, and mentions without their server', () => {
  const long = `https://cantho.gov.vn/${'a'.repeat(124)}`;
  const text = `Xem ${long} và ${long}. Hỏi @so-tttt.cantho@xahoi.gov.vn nhé, đừng gửi tới a@b.vn.`;
  const counted = `Xem ${'x'.repeat(23)} và ${'x'.repeat(23)}. Hỏi @so-tttt.cantho nhé, đừng gửi tới a@b.vn.`;
  expect(countedText({ ...content, text, hashtags: [], link: '' })).toBe(counted);
});

it.each([
  ['Cannot attach files that have not finished processing. Try again in a moment!', 'retry', 'retry'],
  ['Media 12 not found or already attached to another post', 'rejected', 'unknown'],
  ['Validation failed: Text character limit of 500 exceeded', 'rejected', 'rejected'],
] as const)('knows whom "%s" concerns', (error, prepare, commit) => {
  const failure = { kind: 'answer' as const, host: 'h', status: 422, headers: new Headers(), json: { error }, raw: error };
  expect(classifyMastodon(failure, 'prepare', new Date()).kind).toBe(prepare);
  expect(classifyMastodon(failure, 'commit', new Date()).kind).toBe(commit);
});

it('asks the instance for its own limits, which may be narrower', async () => {
  expect(await mastodon.preflight(context, content)).toEqual({ kind: 'ok', value: [] });
  simulator.state.maxCharacters = 50;
  expect(await mastodon.preflight(context, content)).toMatchObject({ value: [{ code: 'channel.text-too-long' }] });
});

it('knows a token that is not accepted, and a post that is not taken, with the reason', async () => {
  simulator.state.maxCharacters = 50;
  expect(await post(mastodon, context, { ...content, images: [] })).toMatchObject({
    kind: 'rejected',
    error: { params: { reason: expect.stringContaining('50') } },
  });
  const stranger = { ...context, secrets: { accessToken: 'not-the-token' } };
  expect(await post(mastodon, stranger, content)).toMatchObject({ kind: 'auth' });
});

it('says as whom it is connected, counts what people did, and takes a post away, once or twice', async () => {
  expect(await mastodon.identify?.(context)).toMatchObject({ kind: 'ok', value: { id: '1099', quotaLeft: 299 } });
  const sent = await post(mastodon, context, content);
  if (sent.kind !== 'ok') throw new Error(sent.kind);
  simulator.state.favourites.set(sent.value.id, 7);
  expect(await mastodon.metrics?.(context, sent.value)).toEqual({ kind: 'ok', value: { shares: 0, likes: 7, comments: 0 } });
  expect(await mastodon.remove?.(context, sent.value)).toEqual({ kind: 'ok', value: null });
  expect(await mastodon.remove?.(context, sent.value)).toEqual({ kind: 'ok', value: null });
  expect(simulator.posts()).toEqual([]);
});

describe('a picture that the instance has thrown away, because it belonged to no status for too long', () => {
  async function prepareOnce(checkpoint: unknown = null): Promise<unknown> {
    const outcome = await mastodon.prepare(context, { content, checkpoint, save: async () => {} });
    if (outcome.kind !== 'ok') throw new Error(outcome.kind);
    return outcome.value;
  }

  it('before preparing again is uploaded anew', async () => {
    const stale = await prepareOnce();
    simulator.state.media.clear();
    const fresh = await prepareOnce(stale);
    expect(simulator.state.media.size).toBe(1);
    expect(await mastodon.commit(context, { content, checkpoint: fresh })).toMatchObject({ kind: 'ok' });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('is not uploaded twice while it is there', async () => {
    const first = await prepareOnce();
    expect(await prepareOnce(first)).toEqual(first);
    expect(simulator.state.media.size).toBe(1);
  });

  it('between preparing and posting sends the delivery back to prepare, and nothing is out', async () => {
    const stale = await prepareOnce();
    simulator.state.media.clear();
    expect(await mastodon.commit(context, { content, checkpoint: stale })).toMatchObject({
      kind: 'retry',
      isCounted: true,
      error: { code: 'channel.photos-gone' },
    });
    expect(simulator.posts()).toEqual([]);
    expect(await mastodon.commit(context, { content, checkpoint: await prepareOnce(stale) })).toMatchObject({ kind: 'ok' });
    expect(simulator.posts()).toHaveLength(1);
  });

  it('is not blamed for a refusal that has another reason', async () => {
    const checkpoint = await prepareOnce();
    simulator.state.maxCharacters = 20;
    expect(await mastodon.commit(context, { content, checkpoint })).toMatchObject({ kind: 'rejected' });
  });

  it('is not asked for where the fate of the post is unknown', async () => {
    const stale = await prepareOnce();
    simulator.state.media.clear();
    simulator.state.faults.push(faultOf('5xx_before', 'v1/statuses'));
    expect(await mastodon.commit(context, { content, checkpoint: stale })).toMatchObject({ kind: 'unknown' });
    expect(simulator.posts()).toEqual([]);
  });
});
