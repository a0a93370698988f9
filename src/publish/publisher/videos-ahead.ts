import type { Payload } from 'payload';
import { every, type Repeated } from '../../concurrency/every.ts';
import { findEditions } from '../../db/editions.ts';
import type { DeliveryContext } from '../../delivery/ports/context.ts';
import type { Content } from '../../domain/content.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { dayMs, minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import { deliveryVideo } from '../../posts/post-video.ts';
import type { BlobStore } from '../../store/blob-store.ts';

const aheadMs = dayMs;
const everyMs = 5 * minuteMs;
/** Of one edition within a day: each channel it goes to, and then some. */
const mostDeliveries = 50;

type Ahead = {
  payload: Payload;
  delivery: Pick<DeliveryContext, 'deliveries' | 'channelStore' | 'kinds' | 'now'>;
  store: BlobStore;
  videoCache: VideoCache;
};

/**
 * Makes the videos of what is planned within a day, so that no post waits for its video when its time has come. Only a help: what
 * goes wrong here is said when the delivery is due.
 */
export async function makeVideosAhead({ payload, delivery, store, videoCache }: Ahead): Promise<void> {
  const { deliveries, now } = delivery;
  const approved = { contentType: { equals: 'video' }, state: { equals: 'approved' } };
  for (const { sha256, content } of await findEditions(payload, approved)) {
    const planned = { states: ['planned'] as const, editionSha256: sha256, dueFrom: now(), limit: mostDeliveries };
    const until = now().getTime() + aheadMs;
    const near = (await deliveries.list(planned)).filter(({ dueAt }) => Date.parse(dueAt) <= until);
    for (const { channelId } of near) await makeOne({ delivery, store, videoCache, content, channelId });
  }
}

type One = Omit<Ahead, 'payload'> & Pick<Delivery, 'channelId'> & { content: Content };

async function makeOne({ delivery: { channelStore, kinds }, store, videoCache, content, channelId }: One): Promise<void> {
  try {
    const connected = await channelStore.get(channelId);
    const limits = kinds[connected?.kind ?? '']?.limitsFor(connected?.settings).video;
    const videos = { take: videoCache.make, poster: videoCache.poster };
    if (limits) await deliveryVideo({ content, limits, store, videos });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Every five minutes, one round after the other. */
export function makeVideosRegularly(ahead: Ahead): Repeated {
  const report = (cause: unknown) => console.error('Films were not made ahead.', cause);
  return every({ ms: everyMs, run: () => makeVideosAhead(ahead), report, isImmediate: false });
}
