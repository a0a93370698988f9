import type { DeliveryVideo } from '../../src/channels/contract/content.ts';
import { sampleVideo } from '../setup/sample-video.ts';
import { videoOf } from './engine.ts';

export type Film = DeliveryVideo & { bytes: Uint8Array; reads: [start: number, end: number][] };

const upright = { seconds: 4, widthPx: 540, heightPx: 960, fps: 25 };
const wide = { ...upright, widthPx: 640, heightPx: 360 };

/** Two real videos, drawn once a spec. Each film that is made of one keeps the ranges that were read of it. */
export async function drawFilms(): Promise<{ upright: () => Film; wide: () => Film }> {
  const [uprightBytes, wideBytes] = await Promise.all([sampleVideo(upright), sampleVideo(wide)]);
  return { upright: () => filmOf(uprightBytes, upright), wide: () => filmOf(wideBytes, wide) };
}

/** Anything as a video that claims to be what `facts` say. */
export function filmOf(bytes: Uint8Array, facts: Partial<DeliveryVideo['facts']> = upright): Film {
  const video = videoOf(bytes);
  const reads: Film['reads'] = [];
  return {
    ...video,
    facts: { ...video.facts, ...facts },
    bytes,
    reads,
    read: (start, end) => {
      reads.push([start, end]);
      return video.read(start, end);
    },
  };
}
