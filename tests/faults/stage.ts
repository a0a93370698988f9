import type { FaultRule } from '../../scripts/simulators/kit/fault-rule.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import type { DeliveryContext } from '../../src/delivery/ports/context.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { tick } from '../../src/delivery/tick.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { connectedChannel, memoryChannelStore } from '../delivery/memory-channel-store.ts';
import { memoryDeliveries, memorySchedules } from '../delivery/memory-store.ts';
import { firstDue, postFor, schedule } from '../setup/delivery-world.ts';
import { localNetwork } from '../setup/local-network.ts';
import { mediaFor } from './media.ts';
import { restful } from './restful.ts';
import type { Venue } from './venues.ts';

type Stage = {
  /** Stands between the channel and the platform; `isCommitting` = the intent is written. */
  between?: (isCommitting: () => boolean) => typeof fetch;
};

/** One delivery to a venue, in one process, with deliveries in memory and the clock in the test's hand. */
export async function openStage(venue: Venue, { between }: Stage = {}) {
  const { simulator, settings, secrets } = await venue.open();
  const rows = new Map<string, Delivery>();
  const { images, video } = await mediaFor(venue);
  const plan = schedule({ channelIds: ['channel-under-test'] });
  let now = firstDue;
  simulator.state.now = () => now;
  const channel = connectedChannel({ id: 'channel-under-test', kind: venue.kind, settings, secrets });
  const ctx: DeliveryContext = {
    deliveries: memoryDeliveries({ rows }),
    schedules: memorySchedules([plan]),
    channelStore: memoryChannelStore({ connected: new Map([[channel.id, channel]]) }),
    kinds: channels,
    contentOf: async (delivery) => ({ ...postFor(delivery, images), video }),
    generation: { publish: async () => ({ url: null }), findPublished: async () => null },
    fetch: between?.(() => [...rows.values()].some(({ checkpoint }) => checkpoint.intent !== null)),
    network: localNetwork,
    now: () => now,
    random: () => 0.5,
    owner: 'stage/worker',
    policy: deliveryPolicy,
    report: (event) => {
      if (event.kind === 'bug') throw event.error;
    },
  };
  return {
    posts: () => simulator.posts().length,
    calls: () => simulator.state.calls.map(({ path }) => path),
    close: () => simulator.close(),
    fault: async (rule: Partial<FaultRule>) => {
      const response = await fetch(`${simulator.url}/__sim/faults`, { method: 'POST', body: JSON.stringify(rule) });
      if (!response.ok) throw new Error(await response.text());
    },
    /** Ticks from wait to wait until nothing goes on by itself any more. */
    settle: async (): Promise<Delivery> => {
      for (let round = 0; round < 60; round++) {
        await tick(ctx);
        const [delivery] = rows.values();
        if (delivery === undefined) throw new Error('Expected the schedule to become a delivery.');
        if (restful.has(delivery.state)) return delivery;
        now = new Date(
          Math.max(Date.parse(delivery.nextAt), Date.parse(delivery.leaseUntil ?? delivery.nextAt), now.getTime() + 1),
        );
      }
      throw new Error(`The delivery did not come to rest: ${JSON.stringify([...rows.values()])}`);
    },
  };
}
