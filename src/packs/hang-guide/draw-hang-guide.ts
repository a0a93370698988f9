import { LRUCache } from 'lru-cache';
import { layOut } from '../../render/engines/layout.ts';
import type { Shape, Step } from '../../render/outline/drawing.ts';
import { prepareInks } from '../../render/print/inks.ts';
import { paint } from '../../render/print/page-content.ts';
import { createPageTree } from '../../render/print/page-tree.ts';
import { createPdfWriter, numbers, type Rect, scaling } from '../../render/print/pdf-writer.ts';
import { createReader } from '../../render/print/reading-order.ts';
import { endAccessible, type Marked, tagged } from '../../render/print/structure.ts';
import { createTextPen } from '../../render/print/text-pen.ts';
import { planDeadline } from '../../text/plan-date.ts';
import type { DrawnFile } from '../pack-files.ts';
import type { PackRequest } from '../pack-request.ts';
import { type HangGuide, hangPage, pagePx } from './hang-page.tsx';
import { rulesFor } from './hang-words.ts';

const a4: Rect = [0, 0, 595.276, 841.89];
const title = 'Hướng dẫn treo ấn phẩm';

/** The page names no commune, so all packs of a campaign share one drawing. Few campaigns are packed at once. */
const drawn = new LRUCache<string, Promise<Buffer>>({ max: 8 });

/** `huong-dan-treo.pdf`: one A4 page in vectors for an office printer. `null` for a pack of pictures, which nobody hangs. */
export function drawHangGuide(request: PackRequest, files: DrawnFile[]): Promise<Buffer> | null {
  if (!files.some(({ format }) => format.kind === 'print')) return null;
  const guide = guideOf(request, files);
  const key = JSON.stringify(guide);
  const known = drawn.get(key);
  if (known) return known;
  const work = writePage(guide);
  drawn.set(key, work);
  // A drawing that failed is tried again the next time.
  work.catch(() => drawn.delete(key));
  return work;
}

function guideOf({ campaign: { content } }: PackRequest, files: DrawnFile[]): HangGuide {
  const mediums = new Set(files.map(({ format }) => format.medium));
  return {
    campaignTitle: content.title.vi,
    issuerName: content.issuer.name,
    rules: rulesFor(mediums),
    lastDay: planDeadline(content.period.end),
    hasPosters: mediums.has('poster'),
    hasBanners: mediums.has('banner'),
  };
}

async function writePage(guide: HangGuide): Promise<Buffer> {
  const { lines, shapes: fine } = await layOut(hangPage(guide), pagePx);
  const shapes = coarse(fine);
  await prepareInks([...shapes, ...lines].map(({ fill }) => fill));
  const parts: Buffer[] = [];
  const writer = createPdfWriter((bytes) => parts.push(bytes));
  const tree = createPageTree(writer);
  const pointsPerPx = a4[2] / pagePx.width;
  const pen = createTextPen(writer, { isUnseen: true });
  const marked: Marked[] = [];
  let words = '';
  for (const { lines: own, ...part } of createReader('vi')(lines)) words += tagged(marked, part, await pen.write(own, 0));
  const place = `${scaling(pointsPerPx)} 0 0 ${scaling(-pointsPerPx)} ${numbers([0, a4[3]])} cm`;
  const page = tree.add({
    mediaBox: a4,
    bleedBox: a4,
    trimBox: a4,
    content: writer.stream('', `q ${place}\n/Artifact BMC\n${paint(shapes)}EMC\n${words}Q\n`, { level: 9 }),
    resources: `<</Font<<${pen.end()}>>>>`,
    more: '/StructParents 0/Tabs/S',
  });
  tree.end();
  endAccessible(writer, {
    title,
    lang: 'vi',
    pages: tree.ref,
    sides: [{ page, marked, links: [] }],
    viewer: '/PrintScaling/None',
  });
  return Buffer.concat(parts);
}

/** Rounds outlines to a fortieth of a pixel, 7 µm on paper. The page is in every pack, and finer figures would double it. */
function coarse(shapes: Shape[]): Shape[] {
  const round = (value: number) => Math.round(value * 40) / 40;
  return shapes.map(({ fill, steps }) => ({
    fill,
    steps: steps.map(([kind, ...values]) => [kind, ...values.map(round)] as unknown as Step),
  }));
}
