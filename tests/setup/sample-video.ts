import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFfmpeg } from '../../src/media/video/ffmpeg.ts';

/** A folder that goes away with the spec. */
export async function tempFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'pano-video-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export type SampleVideo = {
  seconds?: number;
  widthPx?: number;
  heightPx?: number;
  fps?: number;
  hasSound?: boolean;
  /** ffmpeg's names of encoders. */
  encoder?: string;
  extra?: string[];
};

/** A sample is drawn as fast as its encoder can: nobody looks at it. */
const fastest: Record<string, string[]> = {
  libx264: ['-preset', 'ultrafast'],
  libx265: ['-preset', 'ultrafast'],
  libvpx: ['-deadline', 'realtime', '-cpu-used', '8'],
};

/** Draws a real video with a test picture; its container is what the path's ending says. */
export async function drawVideo(path: string, sample: SampleVideo = {}): Promise<void> {
  const { seconds = 4, widthPx = 360, heightPx = 640, fps = 25, hasSound = true, encoder = 'libx264', extra = [] } = sample;
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=${widthPx}x${heightPx}:rate=${fps}:duration=${seconds}`];
  const sound = hasSound ? ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`] : [];
  await runFfmpeg([
    ...picture,
    ...sound,
    '-c:v',
    encoder,
    ...(fastest[encoder] ?? []),
    '-pix_fmt',
    'yuv420p',
    '-shortest',
    ...extra,
    path,
  ]);
}

/** The same video made longer by an empty box at its end, as the container allows: for uploads in several parts. */
export function padded(mp4: Uint8Array, toBytes: number): Uint8Array {
  const box = Buffer.alloc(toBytes - mp4.byteLength);
  box.writeUInt32BE(box.byteLength, 0);
  box.write('free', 4, 'latin1');
  return Buffer.concat([mp4, box]);
}

/** `ending` says the container. */
export async function sampleVideo({ ending = '.mp4', ...sample }: SampleVideo & { ending?: string } = {}): Promise<Uint8Array> {
  const folder = await tempFolder();
  try {
    const path = join(folder.path, `sample${ending}`);
    await drawVideo(path, sample);
    return await readFile(path);
  } finally {
    await folder.remove();
  }
}
