import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { designs } from '../../src/designs/registry.gen.ts';
import type { Logo, UnitFace } from '../../src/domain/unit.ts';
import { packKey } from '../../src/packs/pack.ts';
import { arrangePiece, type Page } from '../../src/render/compose/compose.ts';
import { createSatori } from '../../src/render/engines/satori.ts';
import { wholeRaster } from '../../src/render/raster/painting.ts';
import { rasterise } from '../../src/render/raster/raster.ts';
import { paintSide } from '../../src/render/raster/splice.ts';
import { checkArtwork, renderRendition, renditionKey } from '../../src/render/rendition.ts';
import type { PieceRequest } from '../../src/render/request.ts';
import { specimen } from '../designs/specimens.ts';
import { campaignEdition } from '../packs/editions.ts';
import { readPdf } from './print/read-pdf.ts';
import { posterRequest } from './samples.ts';

const colours = { blue: '#0000FF', green: '#00A000' };
const logoOf = (colour: keyof typeof colours): Logo => {
  return { sha256: { blue: 'b', green: 'c' }[colour].repeat(64), widthPx: 800, heightPx: 400, unitCode: '11359' };
};
const pictures = new Map<string, Buffer>();
const files = async (sha256: string) => pictures.get(sha256) ?? Buffer.alloc(0);

beforeAll(async () => {
  for (const name of ['blue', 'green'] as const) {
    const picture = sharp({ create: { width: 800, height: 400, channels: 3, background: colours[name] } });
    pictures.set(logoOf(name).sha256, await picture.png().toBuffer());
  }
});

const bare: UnitFace = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };
const blue: UnitFace = { ...bare, logo: logoOf('blue') };
const units: UnitFace[] = [
  { code: '00226', name: 'Phường Văn Miếu - Quốc Tử Giám', provinceName: 'Thành phố Hồ Chí Minh', logo: logoOf('green') },
  { code: '00001', name: 'Xã Y', provinceName: 'Tỉnh Hà', logo: logoOf('blue') },
  bare,
];

async function sideOf(request: PieceRequest): Promise<Page> {
  const [side] = (await arrangePiece(request, { only: 1, files })).pages;
  if (!side) throw new Error('Expected a side');
  return side;
}

const withRoom = Object.entries(designs).filter(([, design]) => !('isTerse' in design));

describe.each(withRoom)('%s', (id, { formats, limits }) => {
  const [formatId = ''] = formats;
  const request = { ...specimen('short', id, limits, formatId), unit: blue };

  it('shows the logo whole on white and once, and spliced as drawn whole', async () => {
    const { base } = await paintSide(await sideOf(request), null);
    const { logo } = await sideOf(request);
    if (!logo) throw new Error('Expected a place for the logo');
    expect(Math.abs(logo.width - logo.height)).toBeLessThan(1);
    expect(pixelAt(base.raster, logo.left + logo.width / 2, logo.top + logo.height / 2)).toEqual([0, 0, 255]);
    // Twice as wide as high: a quarter of the square stays white above and below.
    expect(pixelAt(base.raster, logo.left + logo.width / 2, logo.top + logo.height * 0.1)).toEqual([255, 255, 255]);
    for (const unit of units) {
      const side = await sideOf({ ...request, unit });
      expect(wholeRaster(await paintSide(side, base)).rgba.equals((await rasterise(side)).rgba)).toBe(true);
    }
    expect((await arrangePiece(request)).pages.filter(({ arranged }) => arranged.logo)).toHaveLength(1);
  });

  it('leaves the same room in both engines', async () => {
    const takumi = await sideOf(request);
    const [satori] = (await arrangePiece(request, { only: 1, engine: createSatori() })).pages;
    for (const edge of ['left', 'top', 'width', 'height'] as const) {
      expect(Math.abs((takumi.arranged.logo?.[edge] ?? 0) - (satori?.arranged.logo?.[edge] ?? 99))).toBeLessThan(2);
    }
  });
});

function pixelAt({ rgba, widthPx }: { rgba: Buffer; widthPx: number }, x: number, y: number): number[] {
  const at = (Math.round(y) * widthPx + Math.round(x)) * 4;
  return [...rgba.subarray(at, at + 3)];
}

describe('a poster', () => {
  const poster = (unit: UnitFace | null, changes: Partial<PieceRequest> = {}) => posterRequest({ unit, ...changes });
  const logoFindings = async (request: PieceRequest) =>
    (await checkArtwork(request))
      .filter(({ params }) => params.path === 'logo')
      .map(({ severity, code }) => `${severity} ${code}`);

  it('has another name with another logo, and so has its pack', () => {
    const keys = [bare, blue, { ...bare, logo: logoOf('green') }].map((unit) => {
      const request = { campaign: campaignEdition(), leaflets: [], unit, siteUrl: 'https://x.vn' };
      return [renditionKey({ ...poster(unit), output: 'png' }), packKey(request)];
    });
    expect(new Set(keys.flat()).size).toBe(6);
  });

  it('without a logo is drawn, with a warning that names the unit and where to upload one', async () => {
    expect(await logoFindings(poster(blue))).toEqual([]);
    const [finding] = (await renderRendition({ ...poster(bare), output: 'png' })).findings;
    expect(finding).toMatchObject({ severity: 'warning', code: 'render.logo-missing', params: { unit: 'Phường Gia Viên' } });
  });

  it('takes the issuing body’s logo where the unit has none, and in nobody’s own name', async () => {
    const issuer = { ...posterRequest().issuer, logo: { ...logoOf('green'), unitCode: '92-btgdv' } };
    for (const unit of [bare, null]) {
      const { logo } = await sideOf(poster(unit, { issuer }));
      expect(logo?.sha256).toBe(logoOf('green').sha256);
    }
    expect((await sideOf(poster(blue, { issuer }))).logo?.sha256).toBe(logoOf('blue').sha256);
  });

  it.each([
    ['92-btgdv', 'dang', true],
    ['92-ubnd', 'dang', false],
    ['11359-ubnd', 'quoc-huy', true],
    ['11359', 'quoc-huy', false],
    ['11359-mttq', 'mttq', true],
    ['92-btgdv', 'doan', false],
  ] as const)('of %s with the emblem “%s” is shown: %s', async (unitCode, emblem, isShown) => {
    const issuer = { unitCode, name: 'Cơ quan', logo: { ...logoOf('blue'), unitCode, emblem } };
    const request = poster(null, { issuer });
    expect((await sideOf(request)).logo !== null).toBe(isShown);
    expect(await logoFindings(request)).toEqual(isShown ? [] : ['warning render.emblem-reserved']);
  });

  it('has it in print as a CMYK picture on top, and in words for a screen reader', async () => {
    const request = { ...poster(blue, { formatId: 'poster-a3' }), output: 'pdf' as const };
    const print = readPdf((await renderRendition(request, { files })).bytes);
    const images = print.filter(({ dictionary }) => dictionary.includes('/Subtype/Image'));
    expect(images.map(({ dictionary }) => /\/ColorSpace\/(\w+)/.exec(dictionary)?.[1])).toEqual(['DeviceCMYK']);
    // White around the logo is paper without a drop of ink.
    expect([...(images[0]?.bytes?.subarray(0, 4) ?? [])]).toEqual([0, 0, 0, 0]);
    const content = print.map(({ bytes }) => bytes?.toString('latin1') ?? '').find((text) => text.includes('/P1 Do'));
    expect(content?.indexOf('/P1 Do')).toBeGreaterThan(content?.lastIndexOf(' k\n', content.indexOf('/P1 Do')) ?? Number.NaN);
    const spoken = readPdf((await renderRendition({ ...request, accessible: true }, { files })).bytes);
    const words = Buffer.from('Biểu trưng Phường Gia Viên', 'utf16le').swap16().toString('hex').toUpperCase();
    expect(spoken.some(({ dictionary }) => dictionary.includes(`/Alt <FEFF${words}>`))).toBe(true);
  });
});
