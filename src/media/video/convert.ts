import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { VideoFacts } from '../../domain/video.ts';
import { packageFile } from '../../typeset/packages.ts';
import { assScript } from '../captions/ass.ts';
import type { Cue } from '../captions/webvtt.ts';
import { runFfmpeg } from './ffmpeg.ts';

/** A size and manner in which a video is needed. What does not fill it stands on black: nothing is cut off. */
export type VideoRendition = {
  widthPx: number;
  heightPx: number;
  fps: number;
  hasSound: boolean;
  /** Ceiling for the picture, kbit/s. */
  maxKbps: number;
  /** "baseline" for the small players behind LED boards, which decode nothing else smoothly. */
  profile: 'high' | 'baseline';
};

/** Reels and TikTok: upright, 30 fps (Meta: 1080 × 1920 recommended, 24–60 fps, 3–90 s). */
export const reel: VideoRendition = { widthPx: 1_080, heightPx: 1_920, fps: 30, hasSound: true, maxKbps: 8_000, profile: 'high' };

/** For a board of so many lamps; boards have no speakers. */
export function ledRendition({ widthPx, heightPx }: { widthPx: number; heightPx: number }): VideoRendition {
  const even = (px: number) => px + (px % 2);
  return { widthPx: even(widthPx), heightPx: even(heightPx), fps: 25, hasSound: false, maxKbps: 4_000, profile: 'baseline' };
}

/** Frames among which the most telling is chosen, so that a fade-in from black is not the poster. */
const posterChoice = 75;

export type ConvertArgs = {
  inputPath: string;
  /** Of the input, by `probeVideo`: says which reader ffmpeg uses, instead of letting the file choose. */
  facts: VideoFacts;
  outputPath: string;
  signal?: AbortSignal;
};

/** Writes an H.264 MP4. Captions are burnt in. Throws `video.ffmpeg-failed` and `video.ffmpeg-missing`. */
export async function makeRendition({
  rendition,
  captions = [],
  ...args
}: ConvertArgs & { rendition: VideoRendition; captions?: Cue[] }): Promise<void> {
  const { fps, hasSound, maxKbps, profile } = rendition;
  const sound = hasSound ? ['-map', '0:a:0?', '-c:a', 'aac', '-b:a', '128k', '-ar', '48000'] : ['-an'];
  const burn = captions.length === 0 ? [] : ['ass=captions.ass:fontsdir=fonts'];
  const whole = args.facts.isInterlaced ? [wholePictures] : [];
  const picture = [...whole, fitted(rendition), `fps=${fps}`, 'format=yuv420p', ...burn].join(',');
  const rate = ['-crf', '21', '-maxrate', `${maxKbps}k`, '-bufsize', `${2 * maxKbps}k`];
  const video = ['-map', '0:v:0', '-vf', picture, '-c:v', 'libx264', '-profile:v', profile, '-preset', 'medium', ...rate];
  await inWorkFolder(async (folder) => {
    if (captions.length > 0) await layOutCaptions(folder, assScript(captions, rendition));
    // Phones write down where they filmed.
    const file = ['-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4'];
    await convert(args, { folder, options: [...video, ...sound, ...file] });
  });
}

/** The most telling frame of the first seconds as a JPEG of that size. */
export async function posterFrame({ size, ...args }: PosterArgs): Promise<Uint8Array> {
  return inWorkFolder(async (folder) => {
    const outputPath = join(folder, 'poster.jpg');
    const picture = `thumbnail=n=${posterChoice},${fitted(size)}`;
    const options = ['-an', '-vf', picture, '-frames:v', '1', '-q:v', '3', '-f', 'image2'];
    await convert({ ...args, outputPath }, { folder, options });
    return readFile(outputPath);
  });
}

type PosterArgs = Omit<ConvertArgs, 'outputPath'> & { size: Pick<VideoRendition, 'widthPx' | 'heightPx'> };

/** Half pictures are made whole before anything else is done to them; whole ones among them are left alone. */
const wholePictures = 'yadif=mode=send_frame:deint=interlaced';

/** Pixels that are not square, as cameras on tape and television have them, are made so first: else the picture is squeezed. */
const squarePixels = 'scale=trunc(iw*sar/2)*2:ih,setsar=1';

function fitted({ widthPx, heightPx }: { widthPx: number; heightPx: number }): string {
  const fit = `${squarePixels},scale=${widthPx}:${heightPx}:force_original_aspect_ratio=decrease`;
  return `${fit},pad=${widthPx}:${heightPx}:(ow-iw)/2:(oh-ih)/2:black,setsar=1`;
}

/** What is converted may be longer than what was read of it by so much. */
const spareSeconds = 5;

/** Reads this one file and nothing else: a "video" may be a list that names files and addresses of the server's. */
function convert(
  { inputPath, outputPath, facts, signal }: ConvertArgs,
  { folder, options }: { folder: string; options: string[] },
): Promise<void> {
  const reader = facts.container === 'webm' || facts.container === 'mkv' ? 'matroska' : 'mov';
  const input = ['-protocol_whitelist', 'file', '-f', reader, '-i', resolve(inputPath)];
  // A film that says it is short and never ends fills no disk.
  const most = ['-t', String(Math.ceil(facts.seconds) + spareSeconds)];
  return runFfmpeg([...input, ...most, ...options, resolve(outputPath)], { cwd: folder, signal });
}

async function layOutCaptions(folder: string, script: string): Promise<void> {
  await mkdir(join(folder, 'fonts'));
  const font = packageFile('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf');
  await copyFile(font, join(folder, 'fonts', 'BeVietnamPro-Bold.ttf'));
  await writeFile(join(folder, 'captions.ass'), script);
}

async function inWorkFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-convert-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
