import type { Payload, Where } from 'payload';
import type { MetricStore } from '../../delivery/ports/metric-store.ts';
import type { MetricSnapshot } from '../../domain/metrics.ts';
import { fromRow as deliveryFromRow, toIso } from './delivery-row.ts';
import { officeOf } from './office-paths.ts';

const collection = 'delivery-metrics';

/** Snapshots in Payload's database. `key` (delivery and age) is unique, so a second look never writes over the first. */
export function payloadMetrics(payload: Payload): MetricStore {
  return {
    due: async ({ now, limit }) => {
      const where: Where = {
        and: [{ state: { equals: 'published' } }, { measureAt: { less_than_equal: now.toISOString() } }],
      };
      const { docs } = await payload.find({ collection: 'deliveries', where, sort: 'measureAt', limit, depth: 0 });
      return docs.map(deliveryFromRow);
    },
    add: async ({ values, ...snapshot }) => {
      const key = `${snapshot.deliveryId}/${snapshot.age}`;
      const isThere = async () => (await payload.count({ collection, where: { key: { equals: key } } })).totalDocs > 0;
      if (await isThere()) return false;
      try {
        const officePath = await officeOf(payload, snapshot.deliveryId);
        await payload.db.create({ collection, data: { ...snapshot, key, values, officePath } });
        return true;
      } catch (error) {
        if (await isThere()) return false;
        throw error;
      }
    },
    plan: async (deliveryId, measureAt) => {
      const where: Where = { id: { equals: deliveryId } };
      await payload.db.updateOne({ collection: 'deliveries', where, data: { measureAt }, options: { atomic: true } });
    },
    list: async (deliveryId) => {
      const where: Where = { deliveryId: { equals: deliveryId } };
      const { docs } = await payload.find({ collection, where, sort: 'takenAt', pagination: false, depth: 0 });
      return docs.map(({ channelId, age, takenAt, values }) => ({
        deliveryId,
        channelId,
        age: age as MetricSnapshot['age'],
        takenAt: toIso(takenAt),
        values: values as MetricSnapshot['values'],
      }));
    },
  };
}
