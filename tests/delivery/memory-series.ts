import { randomUUID } from 'node:crypto';
import { attemptEnd, cutOff } from '../../src/delivery/attempts/attempt-end.ts';
import type { AttemptStore } from '../../src/delivery/ports/attempt-store.ts';
import type { MetricStore } from '../../src/delivery/ports/metric-store.ts';
import type { Attempt } from '../../src/domain/attempt.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { MetricSnapshot } from '../../src/domain/metrics.ts';

/** Attempts in memory, beside the deliveries they belong to. */
export function memoryAttempts(deliveries: ReadonlyMap<string, Delivery>): AttemptStore {
  const attempts: Attempt[] = [];
  const of = (id: string) => attempts.filter(({ deliveryId }) => deliveryId === id);
  return {
    begin: async (claimed, now) => {
      const { id: deliveryId, fence, leaseOwner } = claimed;
      const earlier = of(deliveryId);
      const own = earlier.find((attempt) => attempt.fence === fence);
      if (own !== undefined) return own.id;
      for (const attempt of earlier) if (attempt.endedAt === null) Object.assign(attempt, cutOff(claimed, now));
      const open = { endedAt: null, outcome: null, errorCode: null, forPeople: null, raw: null };
      const made = { id: randomUUID(), deliveryId, fence, number: earlier.length + 1, worker: leaseOwner ?? '' };
      attempts.push({ ...open, ...made, phase: 'claimed', startedAt: now.toISOString() });
      return made.id;
    },
    end: async (id, end) => {
      const attempt = attempts.find((candidate) => candidate.id === id && candidate.endedAt === null);
      if (attempt !== undefined) Object.assign(attempt, end);
    },
    closeLeft: async (now) => {
      const left = attempts.filter((attempt) => {
        const delivery = deliveries.get(attempt.deliveryId);
        return attempt.endedAt === null && delivery?.fence === attempt.fence && delivery.leaseUntil === null;
      });
      for (const attempt of left) {
        const delivery = deliveries.get(attempt.deliveryId);
        if (delivery) Object.assign(attempt, attemptEnd({ ...attempt, delivery, endedAt: now.toISOString() }));
      }
      return left.length;
    },
    list: async (deliveryId) => structuredClone(of(deliveryId)),
  };
}

/** Snapshots in memory. */
export function memoryMetrics(deliveries: Map<string, Delivery>): MetricStore {
  const snapshots: MetricSnapshot[] = [];
  return {
    due: async ({ now, limit }) =>
      [...deliveries.values()]
        .filter(({ state, measureAt }) => state === 'published' && measureAt !== null && Date.parse(measureAt) <= now.getTime())
        .slice(0, limit)
        .map((delivery) => structuredClone(delivery)),
    add: async (snapshot) => {
      if (snapshots.some(({ deliveryId, age }) => deliveryId === snapshot.deliveryId && age === snapshot.age)) return false;
      snapshots.push(structuredClone(snapshot));
      return true;
    },
    plan: async (deliveryId, measureAt) => {
      const delivery = deliveries.get(deliveryId);
      if (delivery !== undefined) deliveries.set(deliveryId, { ...delivery, measureAt });
    },
    list: async (deliveryId) => structuredClone(snapshots.filter((snapshot) => snapshot.deliveryId === deliveryId)),
  };
}
