import { expect, it } from 'vitest';
import { designs } from '../../src/designs/registry.gen.ts';
import { formatOf, formats } from '../../src/formats/formats.ts';
import { advisePiece, adviseQr } from '../../src/render/compose/piece-advice.ts';
import { specimen } from '../designs/specimens.ts';
import { withoutLogoAdvice } from './samples.ts';

/** Addresses of portals: the shorter one makes a code of fewer, larger modules. */
const sites = ['http://localhost:3000', 'https://binhdanhocvuso.example.gov.vn'];

const pieces = Object.entries(designs).flatMap(([id, design]) => design.formats.map((formatId) => [id, formatId] as const));

it.each(pieces)('%s in %s, at the sizes of the house, gives an editor nothing to read', async (id, formatId) => {
  const { limits } = designs[id as keyof typeof designs];
  for (const siteUrl of sites) {
    const findings = withoutLogoAdvice(await advisePiece({ ...specimen('short', id, limits, formatId), siteUrl }));
    expect(findings.map(({ code, params }) => ({ code, params }))).toEqual([]);
  }
});

it('is scanned from no farther than the piece is read', () => {
  for (const { id, scanDistanceM, viewingDistanceM } of formats.values()) {
    expect(scanDistanceM, id).toBeGreaterThan(0);
    expect(scanDistanceM, id).toBeLessThanOrEqual(viewingDistanceM);
  }
});

it.each([
  ['banner-5x0.8', 299, 300],
  ['banner-0.8x2.5', 280, 300],
  ['panel-3x2', 450, 500],
  ['panel-8x4', 850, 901],
  ['led-1280x640', 700, 801],
])('on %s a code of %i mm is too small for where it is scanned from, one of %i mm is not', (formatId, small, enough) => {
  const format = formatOf(formatId);
  expect(adviseQr({ sideMm: small }, format)).toMatchObject([
    { severity: 'warning', code: 'render.qr-far', params: { size: small, least: format.scanDistanceM * 100 } },
  ]);
  expect(adviseQr({ sideMm: enough }, format)).toEqual([]);
});

it('has no advice on what is held in the hand or shown on a screen', () => {
  expect(adviseQr({ sideMm: 15 }, formatOf('leaflet-a5'))).toEqual([]);
  expect(adviseQr({ sideMm: 15 }, formatOf('social-4x5'))).toEqual([]);
});
