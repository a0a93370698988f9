import { randomUUID } from 'node:crypto';
import { claimPatch, isClaimable } from '../../src/delivery/ports/claim.ts';
import type { DeliveryStore, ScheduleStore } from '../../src/delivery/ports/delivery-store.ts';
import type { Delivery, PlannedDelivery } from '../../src/domain/delivery.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import { memoryAttempts, memoryMetrics } from './memory-series.ts';

/** Deliveries in memory. `onWrite` lets a test keep them in a file, or refuse a write as a locked database would. */
export function memoryDeliveries({
  rows = new Map(),
  onWrite = () => {},
}: {
  rows?: Map<string, Delivery>;
  onWrite?: (rows: Map<string, Delivery>, written: Delivery) => void;
} = {}): DeliveryStore {
  const write = (delivery: Delivery): Delivery => {
    const copy = structuredClone(delivery);
    onWrite(new Map(rows).set(copy.id, copy), copy);
    rows.set(copy.id, copy);
    return structuredClone(copy);
  };
  const sorted = (by: 'dueAt' | 'nextAt') => [...rows.values()].sort((one, other) => one[by].localeCompare(other[by]));
  return {
    insertMissing: async (planned, now) => {
      const there = new Set([...rows.values()].map(({ effectKey }) => effectKey));
      const missing = planned.filter(({ effectKey }) => !there.has(effectKey) && there.add(effectKey));
      for (const delivery of missing) write(newDelivery(delivery, now));
      return missing.length;
    },
    claimDue: async ({ now, leaseMs, owner, limit }) =>
      sorted('nextAt')
        .filter((delivery) => isClaimable(delivery, now))
        .slice(0, limit)
        .map((delivery) => write({ ...delivery, ...claimPatch({ delivery, now, leaseMs, owner }) })),
    freeLeases: async (owner, now) => {
      const left = [...rows.values()].filter(
        (row) => row.leaseOwner === owner && Date.parse(row.leaseUntil ?? '') > now.getTime(),
      );
      for (const row of left) write({ ...row, leaseUntil: null });
      return left.length;
    },
    save: async (delivery, fence) => {
      if (rows.get(delivery.id)?.fence !== fence) return false;
      write(delivery);
      return true;
    },
    move: async ({ id, from, patch, entry, now }) => {
      const current = rows.get(id);
      const isHeld = current?.leaseUntil !== null && Date.parse(current?.leaseUntil ?? '') > now.getTime();
      if (current === undefined || isHeld || !from.includes(current.state)) return null;
      const trail = entry === undefined ? current.trail : [...current.trail, entry];
      return write({ ...current, ...patch, trail, fence: current.fence + 1, leaseUntil: null, updatedAt: now.toISOString() });
    },
    get: async (id) => structuredClone(rows.get(id) ?? null),
    getByKey: async (effectKey) => structuredClone([...rows.values()].find((row) => row.effectKey === effectKey) ?? null),
    list: async ({ states, channelIds, scheduleId, editionSha256, dueFrom, limit }) =>
      structuredClone(
        sorted('dueAt')
          .filter((row) => states?.includes(row.state) ?? true)
          .filter((row) => channelIds?.includes(row.channelId) ?? true)
          .filter((row) => scheduleId === undefined || row.scheduleId === scheduleId)
          .filter((row) => dueFrom === undefined || new Date(row.dueAt) >= dueFrom)
          .filter((row) => editionSha256 === undefined || row.editionSha256 === editionSha256)
          .slice(0, limit || undefined),
      ),
    attempts: memoryAttempts(rows),
    metrics: memoryMetrics(rows),
  };
}

function newDelivery(planned: PlannedDelivery, now: Date): Delivery {
  return {
    ...planned,
    id: randomUUID(),
    nextAt: planned.dueAt,
    state: 'planned',
    attempts: 0,
    leaseUntil: null,
    leaseOwner: null,
    fence: 0,
    checkpoint: { intent: null, channel: null },
    receipt: null,
    lastError: null,
    releasedAt: null,
    measureAt: null,
    trail: [],
    updatedAt: now.toISOString(),
  };
}

/** Schedules in an array that the test may change, and the newest edition of each theme. */
export function memorySchedules(
  schedules: Schedule[],
  newest = new Map<string, string>(),
  successors = new Map<string, string>(),
): ScheduleStore {
  return {
    listUnexpanded: async (until) =>
      structuredClone(schedules.filter(({ expandedUntil }) => expandedUntil === null || new Date(expandedUntil) < until)),
    getActive: async (id) => structuredClone(schedules.find((schedule) => schedule.id === id) ?? null),
    saveExpandedUntil: async ({ id, activeFrom }, until) => {
      const schedule = schedules.find((candidate) => candidate.id === id && candidate.activeFrom === activeFrom);
      if (schedule !== undefined) schedule.expandedUntil = until.toISOString();
    },
    newestOfTheme: async (themeId) => newest.get(themeId) ?? null,
    newestOfDocument: async (document) => newest.get(document) ?? null,
    successorOf: async (sha256) => successors.get(sha256) ?? null,
  };
}
