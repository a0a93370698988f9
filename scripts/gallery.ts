import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import type { Design } from '../src/designs/define-design.ts';
import { designs } from '../src/designs/registry.gen.ts';
import { formatOf } from '../src/formats/formats.ts';
import { createRenderPool, type RenderPool } from '../src/render/threads/pool.ts';
import { withProgress } from './cli/progress.ts';
import { type GalleryPicture, galleryPage } from './gallery/gallery-page.ts';
import { specimen, specimenNames } from './gallery/specimens.ts';
import { sampleMark } from './sample/sample-mark.ts';

const folder = resolve('.pano/gallery');
/** Pictures fit this box: large enough to judge, small enough for one page. */
const box = { width: 1240, height: 1120 };
const texts = { short: 'ngắn', longest: 'dài nhất', diacritics: 'nhiều dấu', bilingual: 'song ngữ' };

type Piece = { id: string; design: Design; formatId: string; name: keyof typeof texts; page: number };

/** Every design in every format with every text, as one page to look at: `npm run gallery [design …]`. */
async function main(): Promise<void> {
  const wanted = new Set(process.argv.slice(2));
  const pieces = piecesOf(designs, wanted);
  await mkdir(folder, { recursive: true });
  const mark = await sampleMark({ name: 'Phường Văn Miếu', type: 'Phường' });
  const pool = createRenderPool({ size: 2, files: async () => mark.bytes });
  const started = Date.now();
  const pictures = await withProgress('Vẽ các mẫu', async (report) => {
    let done = 0;
    const draw = async (piece: Piece) => {
      const picture = await drawPiece(pool, piece);
      done++;
      report(done, pieces.length);
      return picture;
    };
    return await inTurns(pieces, 4, draw);
  });
  await pool.close();
  const path = join(folder, 'index.html');
  await writeFile(path, galleryPage(pictures));
  console.log(`${pictures.length} ảnh, ${Math.round((Date.now() - started) / 1000)} giây: ${path}`);
}

function piecesOf(known: Record<string, Design>, wanted: Set<string>): Piece[] {
  return Object.entries(known)
    .filter(([id]) => wanted.size === 0 || wanted.has(id))
    .flatMap(([id, design]) =>
      design.formats.flatMap((formatId) =>
        specimenNames.flatMap((name) =>
          Array.from({ length: design.pages }, (_, index) => ({ id, design, formatId, name, page: index + 1 })),
        ),
      ),
    );
}

async function drawPiece(pool: RenderPool, { id, design, formatId, name, page }: Piece): Promise<GalleryPicture> {
  const rendition = await pool.render({ ...specimen(name, id, design.limits, formatId), output: 'png', page });
  const file = `${id}--${formatId}--${name}-${page}.webp`;
  const small = sharp(rendition.bytes).resize({ ...box, fit: 'inside', withoutEnlargement: true });
  await small.webp({ quality: 88, effort: 2 }).toFile(join(folder, file));
  return { design: id, designLabel: design.label.vi, format: formatOf(formatId).label.vi, text: texts[name], page, file };
}

/** Keeps `width` pieces on the way at a time and the answers in order. */
async function inTurns<In, Out>(rows: In[], width: number, work: (row: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const run = async () => {
    for (let index = next++; index < rows.length; index = next++) {
      const row = rows[index];
      if (row !== undefined) results[index] = await work(row);
    }
  };
  await Promise.all(Array.from({ length: width }, run));
  return results;
}

await main();
