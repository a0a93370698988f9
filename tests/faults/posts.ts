import { readFile } from 'node:fs/promises';
import type { DeliveryContent, DeliveryImage, DeliveryVideo } from '../../src/channels/contract/delivery-content.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { postFor } from '../setup/delivery-world.ts';

/** What a post carries, as plain JSON, so that it can be handed to another process. */
export type StoredPost = { images: (Omit<DeliveryImage, 'bytes'> & { file: string })[]; video: StoredVideo | null };
type StoredVideo = Omit<DeliveryVideo, 'read' | 'poster'> & { file: string };

/** The post for each delivery, its media read once. */
export async function postOf({ images, video }: StoredPost): Promise<(delivery: Delivery) => DeliveryContent> {
  const pictures = await Promise.all(images.map(async ({ file, ...image }) => ({ ...image, bytes: await readFile(file) })));
  const videoFile = video === null ? null : await videoOf(video);
  return (delivery) => ({ ...postFor(delivery, pictures), video: videoFile });
}

async function videoOf({ file, ...video }: StoredVideo): Promise<DeliveryVideo> {
  const bytes = await readFile(file);
  return { ...video, poster: null, read: async (start, end) => new Uint8Array(bytes.subarray(start, end)) };
}
