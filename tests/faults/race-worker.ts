import { setTimeout as sleep } from 'node:timers/promises';
import { channels } from '../../src/channels/registry.gen.ts';
import { payloadChannels } from '../../src/db/channels/channels.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import type { DeliveryContext } from '../../src/delivery/ports/context.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { tick } from '../../src/delivery/tick.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { openPayload } from '../../src/server/payload.ts';
import { readSettings } from '../../src/settings.ts';
import { postFor } from '../setup/delivery-world.ts';
import { localNetwork } from '../setup/local-network.ts';

/**
 * One of several workers over one database, on a clock that runs faster than the real one, until it is killed. Waits of ten
 * minutes pass in half a minute that way, while real calls still end well inside their leases.
 */
export type RaceSetup = { owner: string; realStart: number; virtualStart: number; speed: number };

const { owner, realStart, virtualStart, speed } = JSON.parse(process.env.WORKER_SETUP ?? '{}') as RaceSetup;
const payload = await openPayload();
const deliveries = payloadDeliveries(payload);
const now = () => new Date(virtualStart + (Date.now() - realStart) * speed);

const ctx: DeliveryContext = {
  deliveries,
  schedules: {
    listUnexpanded: async () => [],
    getActive: async () => null,
    saveExpandedUntil: async () => {},
    newestOfTheme: async () => null,
    newestOfDocument: async () => null,
    successorOf: async () => null,
  },
  channelStore: payloadChannels({ payload, keyring: readKeyring(readSettings().secretsKey) }),
  kinds: channels,
  contentOf: async (delivery) => postFor(delivery, []),
  generation: { publish: async () => ({ url: null }), findPublished: async () => null },
  network: localNetwork,
  now,
  random: Math.random,
  owner,
  policy: { ...deliveryPolicy, lateAfterMs: 24 * 3_600_000 },
  report: (event) => {
    if (event.kind === 'bug') console.error(event.error);
  },
};

await deliveries.freeLeases(owner, now());
for (;;) {
  await tick(ctx);
  await sleep(250);
}
