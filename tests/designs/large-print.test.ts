import { expect, it } from 'vitest';
import type { Design } from '../../src/designs/define-design.ts';
import { designs } from '../../src/designs/registry.gen.ts';
import { frameOf } from '../../src/formats/format.ts';
import { formatOf } from '../../src/formats/formats.ts';
import { typesetTexts } from '../../src/render/compose/piece-advice.ts';
import { specimen, specimenNames } from './specimens.ts';

/** RNIB: large print begins at 16 pt. Names and addresses below are for who asks, not for who reads. */
const leastPt = 16;
const imprint = ['issuer', 'campaignTitle', 'unit', 'code', 'partners'];

const format = formatOf('leaflet-a4-large');
const pointsPerPx = 72 / 25.4 / (frameOf(format).pxPerMm ?? 1);
const cases = Object.entries(designs as Record<string, Design>)
  .filter(([, { formats }]) => formats.includes(format.id))
  .flatMap(([id, design]) => specimenNames.map((name) => ({ id, design, name })));

it('there is a large-print version of every leaflet that is not folded', () => {
  const leaflets = Object.entries(designs as Record<string, Design>).filter(([, { formats }]) => formats.includes('leaflet-a5'));
  expect(leaflets.map(([, { formats }]) => formats)).toEqual(leaflets.map(() => expect.arrayContaining([format.id])));
});

it.each(cases)('$id with the $name text is large print in all that is read', ({ id, design, name }) => {
  const texts = typesetTexts(specimen(name, id, design.limits, format.id), design.pages);
  const read = texts.filter(({ field }) => !imprint.includes(field));
  expect(read.length).toBeGreaterThan(8);
  for (const { field, fitted } of read) expect(fitted.sizePx * pointsPerPx, field).toBeGreaterThanOrEqual(leastPt);
});
