import type { Delivery } from '../../domain/delivery.ts';
import type { ConnectedChannel } from '../ports/channel-store.ts';
import type { DeliveryContext } from '../ports/context.ts';

/**
 * Lets deliveries go on that waited for their channel, once it is connected and not paused any more. Those held for another
 * reason (attempts used up, a fault in the piece) stay: a person decides.
 */
export async function resumeWaiting(ctx: DeliveryContext): Promise<number> {
  const waiting = (await ctx.deliveries.list({ states: ['auth-wait', 'held'] })).filter(waitsForChannel);
  const ready = await readyChannels([...new Set(waiting.map(({ channelId }) => channelId))], ctx);
  let resumed = 0;
  for (const { id, channelId, state } of waiting) {
    if (!ready.has(channelId)) continue;
    const now = ctx.now();
    const patch = { state: 'planned', nextAt: now.toISOString() } as const;
    if ((await ctx.deliveries.move({ id, from: [state], patch, now })) !== null) resumed++;
  }
  return resumed;
}

/** An intent never waits here (it keeps `committing`); should one ever, it must not become `planned`. */
function waitsForChannel({ lastError, checkpoint }: Delivery): boolean {
  return (
    checkpoint.intent === null && (lastError?.code.startsWith('channel.') || lastError?.code.startsWith('secrets.')) === true
  );
}

/** New keys are asked whose they are before anything goes on: see `checkChannel`. */
function isOpen({ isPaused, isAllPaused, needsLogin }: ConnectedChannel): boolean {
  return !isPaused && !isAllPaused && !needsLogin;
}

async function readyChannels(channelIds: string[], ctx: DeliveryContext): Promise<Set<string>> {
  const ready = new Set<string>();
  for (const channelId of channelIds) {
    const connected = await ctx.channelStore.get(channelId).catch(() => null);
    if (connected !== null && isOpen(connected)) ready.add(channelId);
  }
  return ready;
}
