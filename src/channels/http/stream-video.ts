import type { DeliveryVideo } from '../contract/delivery-content.ts';

const partBytes = 4 * 1024 * 1024;

/** A video from a byte on, read while it is sent: no more than one part (4 MB) is in memory at a time. */
export function streamVideo(video: DeliveryVideo, from: number): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream({
    pull: async (controller) => {
      if (at >= video.byteLength) return controller.close();
      const part = await video.read(at, Math.min(at + partBytes, video.byteLength));
      at += part.byteLength;
      controller.enqueue(part);
    },
  });
}
