import { setTimeout as delay } from 'node:timers/promises';
import type { PackRequest, PackSource } from '../../edge/downloads/ports.ts';
import type { PackProgress } from '../../portal/offers.ts';
import type { PackWatch } from './pack-source.ts';

/** Long enough to find a finished pack on disk, short enough for a page that only says "working". */
const patienceMs = 400;

type PackInWork = { work: Promise<{ bytes: number }>; done: number; total: number };

export type PackFollower = {
  progress(request: PackRequest): Promise<PackProgress>;
  /** For the source's `watch`. */
  onProgress: PackWatch['onProgress'];
};

/**
 * Says how far packs are. The first question starts the work. A failure is reported to the next question, and after that the
 * pack is tried again.
 */
export function followPacks(packs: PackSource): PackFollower {
  const making = new Map<string, PackInWork>();
  const begin = (request: PackRequest): PackInWork => {
    const started: PackInWork = { work: packs(request), done: 0, total: 0 };
    // The next question gets the error; at this moment there may be none.
    started.work.catch(() => undefined);
    return started;
  };
  return {
    progress: async (request) => {
      const key = keyOf(request);
      const current = making.get(key) ?? begin(request);
      making.set(key, current);
      const waited = Promise.race([current.work, delay(patienceMs, null, { ref: false })]);
      const pack = await waited.catch((cause: unknown) => {
        making.delete(key);
        throw cause;
      });
      if (!pack) return { state: 'working', done: current.done, total: current.total };
      making.delete(key);
      return { state: 'ready', bytes: pack.bytes };
    },
    onProgress: ({ campaign, unit, locale }, { done, total }) => {
      const current = making.get(keyOf({ campaignId: campaign.content.id, unitCode: unit.code, locale }));
      if (current) Object.assign(current, { done, total });
    },
  };
}

const keyOf = ({ campaignId, unitCode, locale = 'vi' }: PackRequest): string => `${campaignId}/${unitCode}/${locale}`;
