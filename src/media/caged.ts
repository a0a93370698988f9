import { sharedCage } from '../cage/cage.ts';
import type { Crop } from '../domain/content.ts';
import type { VideoFacts } from '../domain/video.ts';
import type { Picture } from './picture/clean-picture.ts';
import type { CleanSound } from './sound/clean-sound.ts';
import type { CleanVideo } from './video/clean-video.ts';

/** Parsers of uploads, each in the cage: the same errors, and `upload.*` for a file that its parser does not survive. */
export const caged = {
  /** `crop`: the part that is kept. */
  picture: (job: { bytes: Uint8Array; mimeType: string; crop?: Crop | undefined }) => run<Picture>('picture', job),
  sound: (bytes: Uint8Array) => run<CleanSound>('sound', { bytes }),
  /** Packed again; throws what `probeVideo` throws as well. */
  video: (bytes: Uint8Array) => run<CleanVideo>('video', { bytes }),
  /** `probeVideo` of a file. */
  videoFacts: (path: string) => run<VideoFacts>('facts', { path }),
  webVtt: (text: string) => run<string>('webVtt', { text }),
  /** Throws what `checkCaptions` throws. */
  captions: (job: { text: string; seconds: number | null }) => run<void>('captions', job),
};

function run<Value>(name: string, job: unknown): Promise<Value> {
  return sharedCage().run<Value>({ file: 'src/media/parsers.ts', name, job });
}
