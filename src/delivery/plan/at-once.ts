import type { PlannedDelivery } from '../../domain/delivery.ts';
import type { DeliveryStore } from '../ports/delivery-store.ts';
import { effectKeyOf } from './effect-key.ts';

/** `scheduleId` of a delivery that a person wanted at once: it has no plan that could change. */
export const atOnce = 'at-once';

/** States after which the same edition may be asked for again on the same channel. */
const over = new Set(['cancelled', 'rejected', 'missed', 'rehearsed', 'removed']);

/**
 * Plans editions onto channels, due now, and says how many were new. What is there already, or on its way, is not planned
 * again, so pressing the button twice posts once; `isAgain` brings out once more what has been there before.
 */
export async function planAtOnce({
  deliveries,
  wanted,
  now,
  isAgain = false,
}: {
  deliveries: DeliveryStore;
  wanted: { editionSha256: string; channelId: string }[];
  now: Date;
  isAgain?: boolean;
}): Promise<number> {
  const known = await deliveries.list({ channelIds: [...new Set(wanted.map(({ channelId }) => channelId))] });
  const taken = new Set(known.filter(({ state }) => !over.has(state) && !(isAgain && state === 'published')).map(pairKey));
  const planned = wanted
    .filter((effect) => !taken.has(pairKey(effect)))
    .map((effect): PlannedDelivery => {
      const at = now.toISOString();
      const due = { ...effect, artworkKey: null, scheduleId: atOnce, occurrenceAt: at, dueAt: at };
      return { ...due, effectKey: effectKeyOf({ ...due, subject: effect.editionSha256 }) };
    });
  return deliveries.insertMissing(planned, now);
}

const pairKey = ({ editionSha256, channelId }: { editionSha256: string; channelId: string }): string =>
  `${editionSha256}/${channelId}`;
