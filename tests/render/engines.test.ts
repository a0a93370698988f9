import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { arrangePiece } from '../../src/render/compose/compose.ts';
import { choose, engineNamed } from '../../src/render/engines/choose.ts';
import type { EngineId } from '../../src/render/engines/engine.ts';
import { rasterise } from '../../src/render/raster/raster.ts';
import type { PieceRequest } from '../../src/render/request.ts';
import { specimen } from '../designs/specimens.ts';
import { patience } from '../setup/patience.ts';
import { readQrCodes } from './qr-reader.ts';

/** Pixels of the longer side that two drawings are compared at: a hair's shift of an edge vanishes, a moved line does not. */
const comparedPx = 400;
/** Of 255, over the whole picture and over its worst cell. The largest seen are 1.7 and 15; another headline gives 4 and 60. */
const mostMean = 2.5;
const mostInCell = 24;
const cellPx = 20;

async function draw(request: PieceRequest, page: number, id: EngineId) {
  const { pages, findings } = await arrangePiece(request, { only: page, engine: engineNamed(id) });
  const [side] = pages;
  if (!side) throw new Error('Expected a side');
  const { widthPx, heightPx, rgba } = await rasterise(side);
  const picture = sharp(rgba, { raw: { width: widthPx, height: heightPx, channels: 4 } }).removeAlpha();
  const small = picture.resize({ width: comparedPx, height: comparedPx, fit: 'inside' }).raw();
  const { data, info } = await small.toBuffer({ resolveWithObject: true });
  return { lines: side.arranged.lines, findings, data, width: info.width, height: info.height };
}

type Small = { data: Buffer; width: number; height: number };

/** Mean difference of a channel over all, and over the cell that differs most. */
function compare(a: Small, b: Small): { mean: number; worst: number } {
  const columns = Math.ceil(a.width / cellPx);
  const cells = Array.from({ length: columns * Math.ceil(a.height / cellPx) }, () => ({ sum: 0, count: 0 }));
  let total = 0;
  for (let at = 0; at < a.data.length; at++) {
    const pixel = Math.floor(at / 3);
    const column = Math.floor((pixel % a.width) / cellPx);
    const cell = cells[Math.floor(pixel / a.width / cellPx) * columns + column];
    const difference = Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
    total += difference;
    if (cell) cell.sum += difference;
    if (cell) cell.count++;
  }
  return { mean: total / a.data.length, worst: Math.max(...cells.map(({ sum, count }) => sum / count)) };
}

const cases = Object.entries(designs as Record<string, Design>).flatMap(([id, { limits, pages, formats }]) =>
  formats.flatMap((formatId) => Array.from({ length: pages }, (_, index) => ({ id, limits, formatId, page: index + 1 }))),
);

describe.each(cases)('$id on $formatId, side $page', ({ id, limits, formatId, page }) => {
  it('is drawn alike by both engines, with the same lines', async () => {
    const request = specimen('longest', id, limits, formatId);
    const [fast, portable] = [await draw(request, page, 'takumi'), await draw(request, page, 'satori')];
    expect(fast.lines.map(({ text }) => text)).toEqual(portable.lines.map(({ text }) => text));
    expect(fast.lines.length).toBeGreaterThan(2);
    expect(fast.findings).toEqual(portable.findings);
    const { mean, worst } = compare(fast, portable);
    expect(mean).toBeLessThan(mostMean);
    expect(worst).toBeLessThan(mostInCell);
  });
});

describe('the comparison', () => {
  it('sees a headline that another one took the place of', async () => {
    const limits = designs['poster-headline'].limits;
    const request = specimen('longest', 'poster-headline', limits, 'social-4x5');
    const other = specimen('diacritics', 'poster-headline', limits, 'social-4x5');
    const { mean, worst } = compare(await draw(request, 1, 'takumi'), await draw(other, 1, 'takumi'));
    expect(mean).toBeGreaterThan(mostMean);
    expect(worst).toBeGreaterThan(mostInCell);
  });
});

describe('the choice of an engine', () => {
  it.each([
    ['takumi', 'takumi'],
    ['satori', 'satori'],
    ['', 'takumi'],
  ])('"%s" gives %s', (name, id) => expect(choose(name).id).toBe(id));

  it('refuses a name that nobody has', () => expect(() => choose('chromium')).toThrow(/takumi or satori, got "chromium"/));

  it('names engine and version, so that no piece of another is served', () => {
    expect(engineNamed('takumi').version).toMatch(/^@takumi-rs\/core@\d+\.\d+\.\d+$/);
    expect(engineNamed('satori').version).toMatch(/^satori@\d+\.\d+\.\d+$/);
  });
});

describe('a machine that takumi has no binary for', () => {
  const fixtures = join(import.meta.dirname, 'fixtures');

  /** Draws the same poster in a process of its own. */
  async function drawAlone(options: string[], env: Record<string, string> = {}) {
    const args = [...options, '--import', 'tsx', join(fixtures, 'draw-poster.ts')];
    const { PANO_ENGINE: _, ...inherited } = process.env;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, {
      env: { ...inherited, ...env },
      maxBuffer: 2e7,
    });
    return { ...(JSON.parse(stdout) as { engine: string; key: string; codeUrl: string; png: string }), stderr };
  }
  const broken = ['--require', join(fixtures, 'without-takumi.cjs')];

  it('draws with satori, says so, and gives its pieces other names', { timeout: patience(180_000) }, async () => {
    const [here, there] = [await drawAlone([]), await drawAlone(broken)];
    expect([here.engine, there.engine]).toEqual(['takumi', 'satori']);
    expect(there.stderr).toContain('Drawing with satori, because takumi does not load here');
    expect(there.key).not.toBe(here.key);
    expect(there.codeUrl).toBe(here.codeUrl);
    expect(await readQrCodes(Buffer.from(there.png, 'base64'))).toEqual([there.codeUrl]);
  });

  it('does not draw with another engine than the one that was named', { timeout: patience(180_000) }, async () => {
    await expect(drawAlone(broken, { PANO_ENGINE: 'takumi' })).rejects.toThrow(/cannot open shared object|native binding/i);
  });
});
