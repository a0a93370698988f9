import type { DeliveryImage, DeliveryVideo } from '../../src/channels/contract/delivery-content.ts';
import { videoOf } from '../channels/engine.ts';
import { drawVideos } from '../setup/channel-video.ts';
import { jpeg } from '../setup/delivery-world.ts';
import type { Venue } from './venues.ts';

let videos: ReturnType<typeof drawVideos> | null = null;

/** What a venue's posts carry: a picture, or a real video that fits a reel, drawn once a process. */
export async function mediaFor({ media }: Venue): Promise<{ images: DeliveryImage[]; video: DeliveryVideo | null }> {
  if (media === 'image') return { images: [await jpeg()], video: null };
  if (media === 'none') return { images: [], video: null };
  videos ??= drawVideos();
  const { bytes, facts } = (await videos).upright();
  return { images: [], video: videoOf(bytes, { facts }) };
}
