import type { Channel, GivenContext } from '../../channels/define-channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { ConnectedChannel } from '../ports/channel-store.ts';
import type { DeliveryContext, WalkContext } from '../ports/context.ts';

/** A delivery under this worker's claim, with the channel it goes to. */
export type Work<Ctx extends DeliveryContext = DeliveryContext> = {
  delivery: Delivery;
  connected: ConnectedChannel;
  channel: Channel;
  ctx: Ctx;
};
/** The same within a walk. */
export type WalkWork = Work<WalkContext>;
/** Reads the channel afresh. Throws `channel.unknown`, `channel.kind-unknown`, `secrets.*`. */
export async function openWork<Ctx extends DeliveryContext>(delivery: Delivery, ctx: Ctx): Promise<Work<Ctx>> {
  const connected = await ctx.channelStore.get(delivery.channelId);
  if (connected === null) throw new AppError('channel.unknown', { params: { channelId: delivery.channelId } });
  const channel = ctx.kinds[connected.kind];
  if (channel === undefined) {
    throw new AppError('channel.kind-unknown', { params: { kind: connected.kind, known: Object.keys(ctx.kinds).join(', ') } });
  }
  return { delivery, connected, channel, ctx };
}

/** What the channel gets: its settings and opened secrets, and the outside world. */
export function channelContext({ connected, ctx }: Work): GivenContext {
  const { settings, secrets } = connected;
  return { ...ctx.generation, settings, secrets, fetch: ctx.fetch, network: ctx.network, now: ctx.now };
}
