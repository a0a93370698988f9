import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runFfmpeg } from '../../src/media/video/ffmpeg.ts';
import { tempFolder } from './sample-video.ts';

/** A real recording of a tone. Its form is what `ending` says; `extra` are ffmpeg's options. */
export async function sampleSound({
  ending = '.mp3',
  seconds = 3,
  extra = [],
}: {
  ending?: string;
  seconds?: number;
  extra?: string[];
} = {}): Promise<Buffer> {
  const folder = await tempFolder();
  try {
    const path = join(folder.path, `sample${ending}`);
    await runFfmpeg(['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`, ...extra, path]);
    return await readFile(path);
  } finally {
    await folder.remove();
  }
}
