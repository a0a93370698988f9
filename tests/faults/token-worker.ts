import { payloadChannels } from '../../src/db/channels/channels.ts';
import type { DeliveryContext } from '../../src/delivery/ports/context.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { renewTokens } from '../../src/delivery/tokens/renew-tokens.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { openPayload } from '../../src/server/payload.ts';
import { readSettings } from '../../src/settings.ts';
import { burning } from '../delivery/burning-channel.ts';
import { memoryDeliveries, memorySchedules } from '../delivery/memory-store.ts';
import { localNetwork } from '../setup/local-network.ts';

/**
 * One of several processes that want new tokens for the same channel at the same moments. `WORKER_ORDER` says when and how often;
 * it asks again while somebody else is fetching. Its answer is one line of JSON: the refresh token it ended with.
 */
export type TokenOrder = { owner: string; startAt: number; rounds: number };

const order = JSON.parse(process.env.WORKER_ORDER ?? '{}') as TokenOrder;
const payload = await openPayload();
const channelStore = payloadChannels({ payload, keyring: readKeyring(readSettings().secretsKey) });
const ctx: DeliveryContext = {
  deliveries: memoryDeliveries(),
  schedules: memorySchedules([]),
  channelStore,
  kinds: { burning },
  contentOf: () => Promise.reject(new Error('nothing is sent here')),
  generation: { publish: async () => ({ url: null }), findPublished: async () => null },
  network: localNetwork,
  now: () => new Date(),
  random: Math.random,
  owner: order.owner,
  policy: deliveryPolicy,
  report: (event) => console.error(event),
};

while (Date.now() < order.startAt) await new Promise((resolve) => setTimeout(resolve, order.startAt - Date.now()));
for (let round = 0; round < order.rounds; round++) {
  const version = (await channelStore.get('oa'))?.tokens.version ?? 0;
  for (;;) {
    const { kind } = await renewTokens({ channelId: 'oa', version, ctx });
    if (kind === 'renewed') break;
    if (kind !== 'busy') throw new Error(`${order.owner}: ${kind}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
process.stdout.write(`${(await channelStore.get('oa'))?.secrets.refreshToken}\n`);
process.exit(0);
