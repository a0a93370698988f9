import type { Account, Outcome } from '../../channels/define-channel.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { ConnectedChannel, KnownAccount } from '../ports/channel-store.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { outcomeOfThrown } from '../steps/outcome-of-thrown.ts';
import { renewTokens } from '../tokens/renew-tokens.ts';

/** A healthy channel is asked daily. */
const dailyMs = dayMs;
/** One that could not be asked, again soon: deliveries of a new connection wait for it. */
const soonMs = minuteMs;

/** What a check-up found. `unknown-kind` and channels without an account have nothing to check. */
export type CheckUp =
  | { kind: 'well'; account: KnownAccount }
  | { kind: 'nothing-to-check' }
  | { kind: 'unreachable' | 'refused' | 'other-account'; error: AppError };

/**
 * Asks a channel as whom it speaks.
 *
 * A channel that was connected again must still be the same account: a slip of the hand must not send a province's posts to
 * somebody's private page. Until that is known nothing goes out (`isUnchecked`).
 */
export async function checkChannel(channelId: string, ctx: DeliveryContext): Promise<CheckUp> {
  const connected = await ctx.channelStore.get(channelId);
  const kind = connected === null ? undefined : ctx.kinds[connected.kind];
  if (connected === null || kind?.identify === undefined) {
    await ctx.channelStore.saveCheck({ channelId, account: 'none', nextCheckAt: after(dailyMs, ctx) });
    return { kind: 'nothing-to-check' };
  }
  let outcome = await identify(connected, ctx);
  if (outcome.kind === 'auth') {
    const { version } = connected.tokens;
    const renewed = (await renewTokens({ channelId, version, ctx })).kind === 'renewed';
    const fresh = renewed ? await ctx.channelStore.get(channelId) : null;
    if (fresh !== null) outcome = await identify(fresh, ctx);
  }
  return settle(connected, outcome, ctx);
}

async function identify(connected: ConnectedChannel, ctx: DeliveryContext): Promise<Outcome<Account>> {
  const { settings, secrets } = connected;
  const context = { ...ctx.generation, settings, secrets, fetch: ctx.fetch, network: ctx.network, now: ctx.now };
  const asked = ctx.kinds[connected.kind]?.identify?.(context);
  if (asked === undefined) throw new Error(`${connected.kind} has no account to ask for.`);
  return asked.catch((error: unknown) => outcomeOfThrown(error, `check of ${connected.id}`, ctx));
}

async function settle(connected: ConnectedChannel, outcome: Outcome<Account>, ctx: DeliveryContext): Promise<CheckUp> {
  const { id: channelId, account: known } = connected;
  if (outcome.kind === 'ok') {
    const account = { ...outcome.value, checkedAt: ctx.now().toISOString() };
    if (known !== null && known.id !== account.id) return refuseOtherAccount(connected, account, ctx);
    await ctx.channelStore.saveCheck({ channelId, account, nextCheckAt: after(dailyMs, ctx) });
    return { kind: 'well', account };
  }
  await ctx.channelStore.saveCheck({
    channelId,
    account: null,
    nextCheckAt: after(connected.isUnchecked ? soonMs : hourMs, ctx),
  });
  if (outcome.kind === 'pending')
    return { kind: 'unreachable', error: new AppError('channel.unchecked', { params: { channelId } }) };
  const isRefused = outcome.kind === 'auth' || outcome.kind === 'blocked';
  if (isRefused) await ctx.channelStore.stop({ channelId, reason: 'needs-login', error: outcome.error });
  else await ctx.channelStore.note({ channelId, error: outcome.error });
  return { kind: isRefused ? 'refused' : 'unreachable', error: outcome.error };
}

async function refuseOtherAccount(
  { id: channelId, account: known }: ConnectedChannel,
  found: KnownAccount,
  ctx: DeliveryContext,
): Promise<CheckUp> {
  const params = { channelId, known: `${known?.name} (${known?.id})`, found: `${found.name} (${found.id})` };
  const error = new AppError('channel.other-account', { params });
  await ctx.channelStore.saveCheck({ channelId, account: null, nextCheckAt: after(dailyMs, ctx) });
  await ctx.channelStore.stop({ channelId, reason: 'needs-login', error });
  return { kind: 'other-account', error };
}

function after(waitMs: number, ctx: DeliveryContext): Date {
  return new Date(ctx.now().getTime() + waitMs);
}

/** Check-ups that have come due: daily, and at once after new keys. One that fails does not keep the others. */
export async function checkDueChannels(ctx: DeliveryContext): Promise<void> {
  for (const channelId of await ctx.channelStore.dueForCheck(ctx.now())) {
    try {
      await checkChannel(channelId, ctx);
    } catch (error) {
      await ctx.channelStore.saveCheck({ channelId, account: null, nextCheckAt: after(hourMs, ctx) });
      if (error instanceof AppError) await ctx.channelStore.note({ channelId, error });
      else ctx.report({ kind: 'bug', subject: `check of ${channelId}`, error });
    }
  }
}
