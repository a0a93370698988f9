import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { designs } from '../../../src/designs/registry.gen.ts';
import { formatOf } from '../../../src/formats/formats.ts';
import { renderRendition } from '../../../src/render/rendition.ts';
import type { PieceRequest } from '../../../src/render/request.ts';
import { specimen } from '../../designs/specimens.ts';
import { askVeraPdf, canAskVeraPdf } from '../../setup/verapdf.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-ua-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function drawn(name: string, request: PieceRequest): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  await writeFile(path, (await renderRendition({ ...request, output: 'pdf', accessible: true })).bytes);
  return path;
}

/** Each printed design, in its largest and its smallest format, with few words and in English with many. */
const printed = Object.entries(designs).flatMap(([id, { formats, limits }]) => {
  const ids = formats.filter((format) => formatOf(format).kind === 'print');
  return [...new Set([ids[0], ids.at(-1)])].flatMap((format) => (format ? [{ id, limits, format }] : []));
});

it.skipIf(!canAskVeraPdf)('every printed design is PDF/UA-1 in the judgement of veraPDF', async () => {
  const paths: string[] = [];
  for (const { id, limits, format } of printed) {
    for (const name of ['short', 'bilingual'] as const) {
      paths.push(await drawn(`${id}-${format}-${name}`, specimen(name, id, limits, format)));
    }
  }
  expect(paths.length).toBeGreaterThan(30);
  const { checks, failures } = await askVeraPdf(paths);
  expect(failures).toEqual([]);
  expect(checks).toBeGreaterThan(30 * 1_000);
});

it.skipIf(!canAskVeraPdf)('so is a piece in a script whose letters are outlines', async () => {
  const request = specimen('short', 'poster-warning', designs['poster-warning'].limits, 'poster-a3');
  const artwork = { ...request.artwork, headline: { vi: 'Cảnh giác lừa đảo', km: 'ប្រយ័ត្នការបោកប្រាស់' } };
  expect((await askVeraPdf([await drawn('km', { ...request, artwork, locale: 'km' })])).failures).toEqual([]);
});

it.skipIf(!canAskVeraPdf)('veraPDF names what is wrong', async () => {
  const path = await drawn('wrong', specimen('short', 'leaflet-a5', designs['leaflet-a5'].limits, 'leaflet-a5'));
  const right = (await readFile(path)).toString('latin1');
  await writeFile(path, Buffer.from(right.replace('<pdfuaid:part>1<', '<pdfuaid:part>7<'), 'latin1'));
  expect((await askVeraPdf([path])).failures).toEqual([{ path, clause: '5', failed: expect.any(Number) }]);
});
