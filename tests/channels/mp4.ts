import { createHash } from 'node:crypto';
import type { DeliveryImage, DeliveryVideo } from '../../src/channels/contract/content.ts';

type Shape = { seconds?: number; widthPx?: number; heightPx?: number; mdatBytes?: number };

/** The smallest MP4 that says how long and how large it is; its pictures are noise. */
export function mp4({ seconds = 20, widthPx = 1_080, heightPx = 1_920, mdatBytes = 5_000 }: Shape = {}): Buffer {
  const movieHeader = Buffer.alloc(100);
  movieHeader.writeUInt32BE(1_000, 12);
  movieHeader.writeUInt32BE(seconds * 1_000, 16);
  const trackHeader = Buffer.alloc(84);
  trackHeader.writeUInt32BE(widthPx << 16, 76);
  trackHeader.writeUInt32BE(heightPx << 16, 80);
  const movie = box('moov', Buffer.concat([box('mvhd', movieHeader), box('trak', box('tkhd', trackHeader))]));
  const noise = Buffer.from(Array.from({ length: mdatBytes }, (_, index) => (index * 31 + (index >> 8)) % 251));
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom', 'latin1')), movie, box('mdat', noise)]);
}

/** A video as a delivery carries it. `reads` fills with the ranges that were read of it. */
export function videoOf(
  bytes: Buffer,
  { seconds = 20, widthPx = 1_080, heightPx = 1_920, poster = null }: Shape & { poster?: DeliveryImage | null } = {},
): DeliveryVideo & { reads: [start: number, end: number][] } {
  const reads: [number, number][] = [];
  return {
    mimeType: 'video/mp4',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteLength: bytes.length,
    facts: { container: 'mp4', seconds, widthPx, heightPx, fps: 30, videoCodec: 'avc', audioCodec: 'aac' },
    read: async (start, end) => {
      reads.push([start, end]);
      return new Uint8Array(bytes.subarray(start, end));
    },
    poster,
    captions: [],
    url: null,
    reads,
  };
}

function box(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}
