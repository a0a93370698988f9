import { createElement as h } from 'react';
import sharp from 'sharp';
import { layOut } from '../../src/render/engines/layout.ts';
import { writeSvg } from '../../src/render/outline/svg-writer.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import { fontFamily } from '../../src/typeset/fonts.ts';

/** A mark that stands for a logo where there is none to show: letters in a frame, marked as a sample. */
export type SampleMark = { bytes: Buffer; sha256: string; widthPx: number; heightPx: number };

const sidePx = 800;
const colour = '#14213D';

/**
 * Draws the mark of a demo unit from its name: "GV" for "Phường Gia Viên", and the word "MẪU" below.
 *
 * Communes have no public logos that anybody may copy, and a made-up seal would look like a forged one; letters in a frame are
 * taken for what they are. The same name gives the same bytes.
 */
export async function sampleMark({ name, type }: { name: string; type: string }): Promise<SampleMark> {
  const bare = name.startsWith(`${type} `) ? name.slice(type.length + 1) : name;
  const initials = bare
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi'))
    .slice(0, 3)
    .join('');
  const { shapes } = await layOut(markTree(initials), { width: sidePx, height: sidePx });
  const svg = writeSvg({ widthPx: sidePx, heightPx: sidePx, bleedPx: 0, shapes, photo: null, logo: null });
  const bytes = await sharp(Buffer.from(svg)).flatten({ background: '#FFFFFF' }).removeAlpha().png().toBuffer();
  return { bytes, sha256: sha256Of(bytes), widthPx: sidePx, heightPx: sidePx };
}

function markTree(initials: string) {
  const middle = { display: 'flex', alignItems: 'center', justifyContent: 'center' } as const;
  const frame = {
    ...middle,
    flexDirection: 'column',
    width: sidePx - 40,
    height: sidePx - 40,
    backgroundColor: '#FFFFFF',
  } as const;
  const letters = {
    display: 'flex',
    fontSize: initials.length > 2 ? 300 : 400,
    lineHeight: '440px',
    height: 440,
    fontWeight: 800,
  };
  const band = { ...middle, width: sidePx - 40, height: 150, backgroundColor: colour } as const;
  const word = { display: 'flex', fontSize: 96, lineHeight: '150px', fontWeight: 700, color: '#FFFFFF' } as const;
  return h(
    'div',
    { style: { ...middle, width: sidePx, height: sidePx, backgroundColor: colour, fontFamily } },
    h(
      'div',
      { style: frame },
      h('div', { style: { ...letters, color: colour } }, initials),
      h('div', { style: { ...band, marginTop: 60 } }, h('div', { style: word }, 'MẪU')),
    ),
  );
}
