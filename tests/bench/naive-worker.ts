import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import { formatOf } from '../../src/formats/formats.ts';
import { arrangePiece } from '../../src/render/compose/compose.ts';
import { engineNamed } from '../../src/render/engines/choose.ts';
import type { Arranged, Engine, SideTree } from '../../src/render/engines/engine.ts';
import { createSatori } from '../../src/render/engines/satori.ts';
import { qrPath } from '../../src/render/outline/qr.ts';
import { writePdf } from '../../src/render/print/pdf.ts';
import type { Rendition } from '../../src/render/request.ts';
import type { RenderJob } from '../../src/render/threads/pool.ts';
import { filesFrom } from '../../src/render/threads/shared-pictures.ts';
import { packageFile } from '../../src/typeset/packages.ts';

/**
 * What one would write first: for every piece read the fonts, lay out with satori, hand the SVG with the photo in it to resvg,
 * and take the PNG that comes out. It stands on the same designs and on our memory of fitted texts, which only helps it.
 */
const styles = { 400: '400Regular', 500: '500Medium', 600: '600SemiBold', 700: '700Bold', 800: '800ExtraBold' } as const;

function readFonts() {
  return Object.entries(styles).map(([weight, style]) => ({
    name: 'Be Vietnam Pro',
    weight: Number(weight) as keyof typeof styles,
    style: 'normal' as const,
    data: readFileSync(packageFile(`@expo-google-fonts/be-vietnam-pro/${style}/BeVietnamPro_${style}.ttf`)),
  }));
}

type Drawn = { svg: string; arranged: Arranged };

/** satori with fonts of its own, once a piece; the slots are taken from a layout made before the clock runs. */
function naiveEngine(slots: Pick<Arranged, 'qr' | 'photo' | 'logo'>, drawn: Drawn[]): Engine {
  const arrange = async ({ tree, size }: SideTree) => {
    const svg = await satori(tree, { ...size, fonts: readFonts() });
    const arranged: Arranged = { ...slots, lines: [], marks: [], outline: async () => [], paint: null };
    drawn.push({ svg, arranged });
    return arranged;
  };
  return { id: 'satori', version: 'naive', canShapeMarks: false, arrange };
}

const slotsOf = new Map<string, Pick<Arranged, 'qr' | 'photo' | 'logo'>>();

export async function render(job: RenderJob): Promise<Rendition> {
  const bytes = await (job.request.output === 'pdf' ? drawPdf(job) : drawPicture(job));
  return { bytes: Buffer.from(new Uint8Array(bytes).buffer), mimeType: '', sha256: '', findings: [], code: '', codeUrl: '' };
}

let pieces = 0;

/** Each page laid out and outlined by satori, its photo separated for it, and nothing of it remembered for the next piece. */
async function drawPdf({ request, pictures }: RenderJob): Promise<Buffer> {
  const format = formatOf(request.formatId);
  if (format.kind !== 'print') throw new Error('Expected a format on paper');
  const { pages, code } = await arrangePiece(request, { engine: engineNamed('satori'), files: filesFrom(pictures) });
  // Under a name of its own the photo is a new one each time.
  const own = pages.map((page) => ({ ...page, photo: page.photo && { ...page.photo, sha256: `${++pieces}` } }));
  return writePdf({ pages: own, format, name: 'tep', code: code.grouped, title: 'Tệp', lang: 'vi' });
}

async function drawPicture({ request, pictures }: RenderJob): Promise<Buffer> {
  const files = filesFrom(pictures);
  const key = `${request.artwork.design} ${request.formatId}`;
  const known = slotsOf.get(key) ?? (await arrangePiece(request, { only: 1, engine: createSatori() })).pages[0]?.arranged;
  if (!known) throw new Error('Expected a side');
  slotsOf.set(key, known);
  const drawn: Drawn[] = [];
  const { pages } = await arrangePiece(request, { only: 1, engine: naiveEngine(known, drawn), files });
  const [page] = pages;
  const [first] = drawn;
  if (!page || !first) throw new Error('Expected a side');
  const { frame, qr, photo: placed } = page;
  const picture = placed
    ? `<image x="${placed.left}" y="${placed.top}" width="${placed.width}" height="${placed.height}" preserveAspectRatio="xMidYMid slice" href="data:image/jpeg;base64,${(await placed.read()).toString('base64')}"/>`
    : '';
  const shift = `transform="translate(${-frame.bleedPx} ${-frame.bleedPx})"`;
  const inner = first.svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '');
  const code = qr ? `<path d="${qrPath(qr)}"/>` : '';
  const size = `width="${frame.widthPx}" height="${frame.heightPx}" viewBox="0 0 ${frame.widthPx} ${frame.heightPx}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${picture}<g ${shift}>${inner}</g>${code}</svg>`;
  const png = new Resvg(svg).render().asPng();
  return request.output === 'png' ? png : sharp(png).jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer();
}
