import { describe, expect, it } from 'vitest';
import { textPairs } from '../../src/designs/kits/define-kit.ts';
import { kitOf } from '../../src/designs/parts/kit-of.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type Format, frameOf } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { checkContrast, contrastOf } from '../../src/render/compose/contrast.ts';
import { advisePiece, checkFloor, checkLetters, checkPhoto, type SetText } from '../../src/render/compose/piece-advice.ts';
import { checkLines, checkQr } from '../../src/render/compose/piece-checks.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import type { FitRequest, FittedText } from '../../src/typeset/fit.ts';
import { specimen } from '../designs/specimens.ts';
import { posterRequest, withHeadline, withoutLogoAdvice } from './samples.ts';

const a3 = formatOf('poster-a3');
const banner = formatOf('banner-5x0.8');
const led = formatOf('led-640x384');
const social = formatOf('social-4x5');
const codesOf = (findings: Finding[]) => withoutLogoAdvice(findings).map(({ severity, code }) => `${severity} ${code}`);
const say = (finding: Finding) => AppError.of(finding).forPeople;

/** A text of a size in millimetres of capital height on a format. */
function setText(
  format: Format,
  { capMm = 100, minShare = 0.5, field = 'headline' as SetText['field'], text = 'Mỗi công dân' } = {},
): SetText {
  const sizePx = (capMm / 0.74) * (frameOf(format).pxPerMm ?? 1);
  const box = { text, maxPx: sizePx / minShare, minPx: sizePx * minShare } as FitRequest;
  return { field, box, fitted: { sizePx } as FittedText };
}

describe('what the words may not be', () => {
  it('names an emoji as what it is, and the field', async () => {
    const findings = await advisePiece(withHeadline('Cài VNeID ngay 🎉👨‍👩‍👧 nhé'));
    expect(codesOf(findings)).toEqual(['fatal render.emoji']);
    expect(findings[0]?.params).toMatchObject({ path: 'headline', field: { vi: 'Tiêu đề' }, emoji: '🎉 👨‍👩‍👧' });
    expect(say(findings[0] as Finding)).toMatch(/biểu tượng cảm xúc 🎉.*Hãy xóa/);
  });

  it('names a letter that no font has by its code point', async () => {
    const findings = await advisePiece(withHeadline('Học 한 chữ'));
    expect(codesOf(findings)).toEqual(['fatal render.missing-glyph']);
    expect(findings[0]?.params.characters).toContain('U+D55C');
  });

  it('refuses a headline of 400 characters with its length and what would fit', async () => {
    const headline = 'Chuyển đổi số vì dân '.repeat(20).slice(0, 400);
    for (const formatId of ['poster-a3', 'social-4x5']) {
      const findings = await advisePiece(withHeadline(headline, { formatId }));
      expect(codesOf(findings)).toContain('fatal render.headline-too-long');
      const [finding] = findings.filter(({ code }) => code === 'render.headline-too-long');
      expect(finding?.params).toMatchObject({ path: 'headline', length: 400 });
      expect(Number(finding?.params.fits)).toBeLessThan(400);
      expect(Number(finding?.params.fits)).toBeGreaterThan(40);
      await expect(renderRendition({ ...withHeadline(headline, { formatId }), output: 'png' })).rejects.toBeInstanceOf(AppError);
    }
  });

  it('takes decomposed text as if it were composed, to the byte', async () => {
    const text = 'Mỗi công dân một danh tính số';
    const [composed, decomposed] = await Promise.all(
      (['NFC', 'NFD'] as const).map((form) => renderRendition({ ...withHeadline(text.normalize(form)), output: 'png' })),
    );
    expect(text.normalize('NFD')).not.toBe(text);
    expect(decomposed?.sha256).toBe(composed?.sha256);
  });

  it('refuses a figure without a source and names its row', async () => {
    const { artwork } = posterRequest();
    const values = [
      { label: { vi: 'Dân số trưởng thành có tài khoản' }, value: 70, unit: '%', source: 'Kế hoạch 02-KH/BCĐTW' },
      { label: { vi: 'Hồ sơ trực tuyến' }, value: 80, unit: '%', source: '  ' },
    ];
    const findings = await advisePiece(posterRequest({ artwork: { ...artwork, values } }));
    expect(codesOf(findings)).toContain('fatal render.source-missing');
    const [finding] = findings.filter(({ code }) => code === 'render.source-missing');
    expect(finding?.params).toMatchObject({ row: 2, label: 'Hồ sơ trực tuyến', path: 'values.1.source' });
    expect(say(finding as Finding)).toContain('Dòng số liệu 2 (“Hồ sơ trực tuyến”)');
  });
});

describe('a QR code', () => {
  const frame = frameOf(a3);
  const perMm = frame.pxPerMm ?? 0;

  it.each([
    ['two pixels a module on a screen', social, 2, 25, ['fatal render.qr-too-small']],
    ['three pixels a module on a screen', social, 3, 25, []],
    ['a thirtieth of the distance on a board', led, 3, 17, ['fatal render.qr-too-small']],
    ['a tenth of the distance on a board', led, 7, 25, []],
    ['less than a fifteenth of a metre on a poster', a3, Math.floor((60 / 29) * perMm), 29, ['warning render.qr-too-small']],
    [
      'half of a tenth of a millimetre short of what a phone resolves',
      formatOf('leaflet-a5'),
      3,
      25,
      ['fatal render.qr-too-small'],
    ],
  ])('of %s', (_, format, modulePx, modules, expected) => {
    expect(codesOf(checkQr({ modulePx, modules, frame: frameOf(format), format }))).toEqual(expected);
  });

  it('that the house draws at its usual size needs no advice', async () => {
    expect(codesOf(await advisePiece(posterRequest({ formatId: 'poster-a3' })))).toEqual([]);
  });

  it('of a leaflet in the hand needs no advice on where to hang it', async () => {
    const { limits } = designs['leaflet-a5'];
    for (const formatId of designs['leaflet-a5'].formats) {
      const findings = await advisePiece(specimen('short', 'leaflet-a5', limits, formatId));
      expect(codesOf(findings)).toEqual([]);
    }
  });
});

describe('letters', () => {
  it.each([
    ['a poster read from one metre', a3, 2.7, 2.9],
    ['a banner read from four metres', banner, 11, 11.2],
    ['a board read from eight metres', led, 22, 22.5],
  ])('on %s need a 360th of the distance', (_, format, small, enough) => {
    const frame = frameOf(format);
    expect(codesOf(checkLetters(setText(format, { capMm: small }), frame, format))).toEqual(['warning render.letters-too-small']);
    expect(checkLetters(setText(format, { capMm: enough }), frame, format)).toEqual([]);
  });

  it('in capitals need 15 % more', () => {
    const frame = frameOf(banner);
    const [finding] = checkLetters(setText(banner, { capMm: 12, text: 'MỖI CÔNG DÂN' }), frame, banner);
    expect(finding?.params).toMatchObject({ size: '12,0', least: '12,8', best: '38' });
    expect(checkLetters(setText(banner, { capMm: 13, text: 'MỖI CÔNG DÂN' }), frame, banner)).toEqual([]);
  });

  it('are told in millimetres with the best size, in Vietnamese', () => {
    const [finding] = checkLetters(setText(banner, { capMm: 8 }), frameOf(banner), banner);
    expect(finding?.params).toMatchObject({ size: '8,0', least: '11,1', best: '33', distance: '4' });
    expect(say(finding as Finding)).toMatch(/cao 8,0 mm; nhìn từ 4 m cần ít nhất 11,1 mm, đọc thoải mái thì 33 mm/);
  });

  it('of the imprint are read from near, and on a screen have no size', () => {
    expect(checkLetters(setText(banner, { capMm: 1, field: 'issuer' }), frameOf(banner), banner)).toEqual([]);
    expect(checkLetters(setText(social, { capMm: 1 }), frameOf(social), social)).toEqual([]);
  });

  it('at the floor are told of deep within a design too', async () => {
    const { limits } = designs['leaflet-a5'];
    const request = specimen('short', 'leaflet-a5', limits, 'leaflet-a5');
    const { artwork } = request;
    const long = { vi: 'Hướng dẫn từng người làm thủ tục qua mạng, '.repeat(4).slice(0, 156).trim() };
    const points = [long, ...(artwork.back?.points.slice(1) ?? [])];
    const back = { headline: { vi: 'Sáu bước' }, points };
    const findings = await advisePiece({ ...request, artwork: { ...artwork, back } });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'render.floor-hit', params: expect.objectContaining({ path: 'back.points.0' }) }),
    );
  });

  it('at the floor are a warning, unless the size was never free', () => {
    expect(codesOf(checkFloor(setText(a3, { minShare: 1 }), a3))).toEqual([]);
    const floor = setText(a3);
    const atFloor = { ...floor, box: { ...floor.box, minPx: floor.fitted.sizePx } };
    expect(codesOf(checkFloor(atFloor, a3))).toEqual(['warning render.floor-hit']);
    expect(checkFloor(setText(a3, { minShare: 0.7 }), a3)).toEqual([]);
  });

  it('that leave the safe area are fatal', () => {
    const frame = frameOf(a3);
    const inside = {
      left: frame.bleedPx + frame.safePx,
      top: frame.bleedPx + frame.safePx,
      width: 100,
      height: 40,
      text: 'Trong',
    };
    const outside = { ...inside, left: frame.bleedPx + frame.widthPx - 90, text: 'Ngoài' };
    expect(checkLines({ lines: [inside, outside] }, frame, a3)).toMatchObject([
      { severity: 'fatal', code: 'render.overflow', params: { text: 'Ngoài' } },
    ]);
  });
});

describe('a photo', () => {
  const shown = (format: Format, share: number) => {
    const frame = frameOf(format);
    const photo = { left: 0, top: 0, width: frame.widthPx, height: frame.heightPx / 2 };
    const { artwork } = posterRequest();
    const size = { widthPx: Math.round(photo.width * share), heightPx: Math.round(photo.height * share) };
    const request = { artwork: { ...artwork, photo: { sha256: 'a'.repeat(64), ...size, alt: { vi: 'Bà con' } } } };
    return checkPhoto({ arranged: { photo }, frame }, request, format);
  };

  it.each([
    ['A3 at 149 dpi', a3, 149 / 150, ['warning render.photo-low-resolution']],
    ['A3 at 151 dpi', a3, 151 / 150, []],
    ['a banner at 70 dpi', banner, 70 / 20.32, ['warning render.photo-low-resolution']],
    ['a banner at 73 dpi', banner, 73 / 20.32, []],
    ['a tile with nine pixels of ten', social, 0.9, ['warning render.photo-low-resolution']],
    ['a tile with all its pixels', social, 1, []],
  ])('on %s', (_, format, share, expected) => {
    expect(codesOf(shown(format, share))).toEqual(expected);
  });

  it('is told how many pixels it needs', () => {
    const [finding] = shown(a3, 0.5);
    expect(finding?.params).toMatchObject({ path: 'photo', size: '75 dpi', least: '150 dpi', needed: frameOf(a3).widthPx });
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  it('holds for every pair that the designs declare', () => {
    const pairs = textPairs.map(({ text, ground, least }) => ({
      text: kitOf().palette[text].hex,
      ground: kitOf().palette[ground].hex,
      least,
    }));
    expect(checkContrast(pairs)).toEqual([]);
  });

  it('refuses a unit’s pale colours, with the measured value never rounded up', () => {
    const findings = checkContrast([
      { text: '#777777', ground: '#FFFFFF', least: 4.5 },
      { text: '#777777', ground: '#FFFFFF', least: 3 },
      { text: '#FFD21F', ground: '#FFFFFF', least: 3 },
    ]);
    expect(findings.map(({ params }) => [params.text, params.ratio, params.least])).toEqual([
      ['#777777', '4,4', '4,5'],
      ['#FFD21F', '1,4', '3,0'],
    ]);
  });
});
