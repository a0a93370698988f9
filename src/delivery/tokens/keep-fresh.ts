import type { DeliveryContext } from '../ports/context.ts';
import { renewTokens } from './renew-tokens.ts';
import { isRenewalDue } from './token-policy.ts';

/**
 * Renews what has come to its share of life, before anything is refused. A failure here stops nothing: the old pair may be good
 * for hours, so it is only written down, and the next delivery that is really refused settles it.
 */
export async function keepTokensFresh(ctx: DeliveryContext): Promise<number> {
  let renewed = 0;
  for (const channelId of await ctx.channelStore.listIds()) {
    const connected = await ctx.channelStore.get(channelId).catch(() => null);
    const kind = connected === null ? undefined : ctx.kinds[connected.kind];
    if (connected === null || connected.needsLogin || kind?.refresh === undefined) continue;
    if (!isRenewalDue(connected.tokens, ctx.now(), kind.refreshAtShare)) continue;
    const renewal = await renewTokens({ channelId, version: connected.tokens.version, ctx });
    if (renewal.kind === 'renewed') renewed++;
    if ('error' in renewal) await ctx.channelStore.note({ channelId, error: renewal.error });
  }
  return renewed;
}
