import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../../src/packs/pack.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import { loadUnits } from '../../src/units/catalogue.ts';
import { drawPdfPages } from '../render/pdf-pages.ts';
import { readQrCodes, readQrCodesWithZbar } from '../render/qr-reader.ts';
import { patience } from '../setup/patience.ts';
import { campaignEdition, leafletEdition } from './editions.ts';
import { readZip } from './zip-reader.ts';

const siteUrl = 'https://bdhvs.example.vn';
const [unit] = loadUnits()
  .filter(({ level }) => level === 'commune')
  .sort((a, b) => b.name.length - a.name.length);

type Listed = { path: string; code?: string };
let files: Map<string, Buffer>;
let listed: Listed[];

beforeAll(async () => {
  if (!unit) throw new Error('Expected a commune');
  const campaign = campaignEdition();
  const leaflet = leafletEdition();
  campaign.content.artworks = campaign.content.artworks.map((artwork) => {
    return artwork.design === 'led-message' ? { ...artwork, formats: ['led-384x192', 'led-640x384'] } : artwork;
  });
  leaflet.content.artwork = { ...leaflet.content.artwork, formats: ['leaflet-a5', 'leaflet-a4-large'] };
  const output = new PassThrough();
  const job = { campaign, leaflets: [leaflet], unit, siteUrl, render: renderRendition, output };
  const [, zip] = await Promise.all([buildPack(job), buffer(output)]);
  files = readZip(zip);
  listed = JSON.parse(files.get('danh-muc.json')?.toString() ?? '').files;
}, patience(300_000));

/** Pages of a PDF, or the picture itself. */
async function picturesIn({ path }: Listed): Promise<Buffer[]> {
  const bytes = files.get(path) ?? Buffer.alloc(0);
  return path.endsWith('.pdf') ? drawPdfPages(bytes) : [bytes];
}

describe('the pack of the commune with the longest name', () => {
  it('bears one readable QR code on every page and picture, its own and no other', { timeout: patience(300_000) }, async () => {
    const drawn = listed.filter(({ code }) => code !== undefined);
    expect(drawn.length).toBeGreaterThan(12);
    for (const file of drawn) {
      const pictures = await picturesIn(file);
      const read = await Promise.all(
        pictures.map(async (picture) => [await readQrCodes(picture), await readQrCodesWithZbar(picture)]),
      );
      const own = [`${siteUrl}/q/${file.code}`.toUpperCase()];
      // Sheets to be glued together hold the code once; a board of few lamps shows the address in letters.
      const isSpread = file.path.startsWith('ap-phich/') && file.path.endsWith('-in-a4.pdf');
      // Two leaflets of half a sheet are side by side.
      const isTwice = /^to-roi\/.*-a5-.*-in-a4\.pdf$/.test(file.path);
      const each = pictures.map(() => (isTwice ? [...own, ...own] : own));
      const expected = file.path.includes('384x192') ? [[]] : isSpread ? [[], own] : each;
      expect(read, file.path).toEqual(expected.map((codes) => [codes, codes]));
    }
  });

  it('explains how to hang without a code of anybody', async () => {
    const [page = Buffer.alloc(0)] = await picturesIn({ path: 'huong-dan-treo.pdf' });
    expect(await readQrCodes(page)).toEqual([]);
    expect(files.get('huong-dan-treo.pdf')?.toString('latin1').startsWith('%PDF-1.6')).toBe(true);
  });
});
