import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createElement as h } from 'react';
import sharp from 'sharp';
import { runFfmpeg } from '../../../src/media/video/ffmpeg.ts';
import { layOut } from '../../../src/render/engines/layout.ts';
import { writeSvg } from '../../../src/render/outline/svg-writer.ts';
import { fontFamily } from '../../../src/typeset/fonts.ts';
import { scenes } from '../pictures/scenes.ts';
import { cream, red, white } from '../pictures/shapes.ts';
import type { Shot } from './fraud-video.ts';

/** Upright, as it is held: what reels and TikTok want. Half their size, so that a demo need not wait for it. */
const size = { widthPx: 720, heightPx: 1_280 };
const sceneHeightPx = 450;
const sceneTopPx = 330;

/** Draws the stills and strings them together to a silent MP4. Throws `video.ffmpeg-missing`. */
export async function makeVideo({ title, issuer, shots }: { title: string; issuer: string; shots: Shot[] }): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-film-'));
  try {
    const ground = await drawGround({ title, issuer });
    const lines: string[] = [];
    for (const [index, { scene, seconds }] of shots.entries()) {
      const drawing = await sharp(Buffer.from(scenes[scene].svg)).resize(size.widthPx, sceneHeightPx).png().toBuffer();
      const still = sharp(ground).composite([{ input: drawing, left: 0, top: sceneTopPx }]);
      await still.png().toFile(join(folder, `${index}.png`));
      lines.push(`file '${index}.png'`, `duration ${seconds}`);
    }
    // The list's last still ends where its duration says only when it is named once more.
    lines.push(`file '${shots.length - 1}.png'`);
    await writeFile(join(folder, 'stills.txt'), lines.join('\n'));
    const seconds = shots.reduce((sum, shot) => sum + shot.seconds, 0);
    const input = ['-f', 'concat', '-safe', '0', '-i', 'stills.txt', '-t', String(seconds)];
    const picture = ['-vf', 'fps=25,format=yuv420p', '-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'stillimage'];
    await runFfmpeg([...input, ...picture, '-movflags', '+faststart', 'film.mp4'], { cwd: folder });
    return await readFile(join(folder, 'film.mp4'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What stays while the pictures change: the title above, who says it below. */
async function drawGround({ title, issuer }: { title: string; issuer: string }): Promise<Buffer> {
  const { widthPx: width, heightPx: height } = size;
  const band = { display: 'flex', width, alignItems: 'center', justifyContent: 'center', textAlign: 'center' } as const;
  const head = { ...band, height: 270, padding: '0 60px', backgroundColor: red, color: white } as const;
  const foot = { ...band, height: 110, padding: '0 40px', backgroundColor: red, color: white } as const;
  const tree = h(
    'div',
    { style: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width, height, fontFamily } },
    h('div', { style: { ...head, fontSize: 62, lineHeight: 1.47, fontWeight: 800 } }, title),
    h('div', { style: { ...foot, fontSize: 27, lineHeight: 1.47, fontWeight: 600 } }, issuer),
  );
  const { shapes } = await layOut(tree, { width, height });
  const svg = writeSvg({ ...size, bleedPx: 0, shapes, photo: null, logo: null });
  return sharp(Buffer.from(svg)).flatten({ background: cream }).png().toBuffer();
}
