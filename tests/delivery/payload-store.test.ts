import { afterAll, beforeAll } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { openTestPayload } from '../setup/payload.ts';
import { describeDeliveryStore } from './store-contract.ts';

let opened: Awaited<ReturnType<typeof openTestPayload>>;
beforeAll(async () => {
  opened = await openTestPayload();
});
afterAll(() => opened.close());

describeDeliveryStore('Payload', async () => ({
  store: payloadDeliveries(opened.payload),
  empty: async () => {
    await opened.payload.db.deleteMany({ collection: 'deliveries', where: {} });
  },
}));
