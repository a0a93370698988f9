import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { Channel, GivenContext, Outcome } from '../../src/channels/define-channel.ts';
import type { Receipt } from '../../src/domain/delivery.ts';
import { localNetwork } from './local-network.ts';

/** A context whose calls go out for real, through the guard, to machines of the test. */
export function contextOf(change: Pick<GivenContext, 'settings' | 'secrets'> & Partial<GivenContext>): GivenContext {
  return {
    network: localNetwork,
    now: () => new Date(),
    publish: async () => ({ url: null }),
    findPublished: async () => null,
    ...change,
  };
}

/** Prepares and commits once; a failed `prepare` is the outcome. */
export async function post(channel: Channel, context: GivenContext, content: DeliveryContent): Promise<Outcome<Receipt>> {
  const prepared = await channel.prepare(context, { content, checkpoint: null, save: async () => {} });
  return prepared.kind === 'ok' ? channel.commit(context, { content, checkpoint: prepared.value }) : (prepared as Outcome<never>);
}

/** One fault for the next call whose path ends so. */
export function faultOf(
  fault: 'reset_before' | 'reset_after_commit' | '5xx_before' | '5xx_after_commit' | 'truncate_after_commit' | '429',
  path: string,
) {
  return { fault, path, times: 1, latencyMs: 0, retryAfterSeconds: 60 };
}
