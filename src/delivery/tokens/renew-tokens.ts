import type { Outcome, TokenPair } from '../../channels/define-channel.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { outcomeOfThrown } from '../steps/outcome-of-thrown.ts';
import type { Renewal } from './renewal.ts';
import { restAfterFailureMs, tokenLeaseMs } from './token-policy.ts';

type Order = {
  channelId: string;
  /** Of the tokens that are to be replaced. */
  version: number;
  ctx: DeliveryContext;
};

/**
 * Fetches a new pair, once, however many workers want one.
 *
 * Some platforms burn a refresh token with its first use, so: one lease a channel, the pair read again under it, one call, and
 * the answer stored before anything is done with it. A worker that fell asleep after the call still stores its pair, because
 * only the version counts; a worker that was refused looks whether that has happened before it says so.
 */
export async function renewTokens({ channelId, version, ctx }: Order): Promise<Renewal> {
  const seen = await ctx.channelStore.get(channelId);
  const refresh = seen === null ? undefined : ctx.kinds[seen.kind]?.refresh;
  if (seen === null || refresh === undefined) return { kind: 'impossible' };
  if (seen.tokens.version !== version) return { kind: 'renewed' };
  const leased = await ctx.channelStore.tokens.lease({
    channelId,
    version,
    owner: ctx.owner,
    now: ctx.now(),
    leaseMs: tokenLeaseMs,
  });
  if (leased === null) return (await isNewer({ channelId, version, ctx })) ? { kind: 'renewed' } : { kind: 'busy' };
  const { settings, secrets } = leased;
  const context = { ...ctx.generation, settings, secrets, fetch: ctx.fetch, network: ctx.network, now: ctx.now };
  const outcome = await refresh(context).catch((error: unknown) => outcomeOfThrown(error, `tokens of ${channelId}`, ctx));
  if (outcome.kind === 'ok') return keep({ channelId, version, ctx }, outcome.value);
  return giveUp({ channelId, version, ctx }, outcome);
}

/** A version that moved on meanwhile means a person connected the channel again: theirs counts. */
async function keep({ channelId, version, ctx }: Order, pair: TokenPair): Promise<Renewal> {
  await ctx.channelStore.tokens.save({ channelId, version, pair, now: ctx.now() });
  return { kind: 'renewed' };
}

async function giveUp(order: Order, outcome: Exclude<Outcome<never>, { kind: 'ok' }>): Promise<Renewal> {
  const { channelId, version, ctx } = order;
  if (await isNewer(order)) return { kind: 'renewed' };
  await ctx.channelStore.tokens.rest({ channelId, version, until: new Date(ctx.now().getTime() + restAfterFailureMs) });
  if (outcome.kind === 'pending')
    return { kind: 'failed', error: new AppError('channel.refresh-unclear', { params: { channelId } }) };
  const isRefused = outcome.kind === 'auth' || outcome.kind === 'blocked' || outcome.kind === 'rejected';
  return { kind: isRefused ? 'revoked' : 'failed', error: outcome.error };
}

async function isNewer({ channelId, version, ctx }: Order): Promise<boolean> {
  const now = await ctx.channelStore.get(channelId);
  return now !== null && now.tokens.version !== version;
}
