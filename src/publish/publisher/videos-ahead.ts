import type { Payload } from 'payload';
import { findEditions } from '../../db/editions.ts';
import type { DeliveryContext } from '../../delivery/ports/context.ts';
import type { Content } from '../../domain/content.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import { deliveryVideo } from '../../posts/post-video.ts';
import type { BlobStore } from '../../store/blob-store.ts';

const aheadMs = 86_400_000;
const everyMs = 5 * 60_000;
/** Of one edition within a day: each channel it goes to, and then some. */
const mostDeliveries = 50;

type Ahead = {
  payload: Payload;
  delivery: Pick<DeliveryContext, 'deliveries' | 'channelStore' | 'kinds' | 'now'>;
  store: BlobStore;
  shelf: VideoCache;
};

/**
 * Makes the videos of what is planned within a day, so that no post waits for its video when its time has come. Only a help: what goes
 * wrong here is said when the delivery is due.
 */
export async function makeVideosAhead({ payload, delivery, store, shelf }: Ahead): Promise<void> {
  const { deliveries, now } = delivery;
  const approved = { contentType: { equals: 'video' }, state: { equals: 'approved' } };
  for (const { sha256, content } of await findEditions(payload, approved)) {
    const planned = { states: ['planned'] as const, editionSha256: sha256, dueFrom: now(), limit: mostDeliveries };
    const until = now().getTime() + aheadMs;
    const near = (await deliveries.list(planned)).filter(({ dueAt }) => Date.parse(dueAt) <= until);
    for (const { channelId } of near) await makeOne({ delivery, store, shelf, content, channelId });
  }
}

type One = Omit<Ahead, 'payload'> & Pick<Delivery, 'channelId'> & { content: Content };

async function makeOne({ delivery: { channelStore, kinds }, store, shelf, content, channelId }: One): Promise<void> {
  try {
    const connected = await channelStore.get(channelId);
    const limits = kinds[connected?.kind ?? '']?.limitsFor(connected?.settings).video;
    const videos = { take: shelf.make, poster: shelf.poster };
    if (limits) await deliveryVideo({ content, limits, store, videos });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** One round after the other. Gives a function that ends them. */
export function makeVideosRegularly(ahead: Ahead): () => void {
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    await makeVideosAhead(ahead).catch((cause: unknown) => console.error('Films were not made ahead.', cause));
    isRunning = false;
  };
  const timer = setInterval(() => void run(), everyMs);
  return () => clearInterval(timer);
}
