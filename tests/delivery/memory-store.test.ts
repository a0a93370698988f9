import type { Delivery } from '../../src/domain/delivery.ts';
import { memoryDeliveries } from './memory-store.ts';
import { describeDeliveryStore } from './store-contract.ts';

describeDeliveryStore('in memory', async () => {
  const rows = new Map<string, Delivery>();
  return { store: memoryDeliveries({ rows }), empty: async () => rows.clear() };
});
