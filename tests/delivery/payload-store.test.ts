import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { payload } from '../setup/with-payload.ts';
import { describeDeliveryStore } from './store-contract.ts';

describeDeliveryStore('Payload', async () => ({
  store: payloadDeliveries(payload),
  empty: async () => {
    await payload.db.deleteMany({ collection: 'deliveries', where: {} });
  },
}));
