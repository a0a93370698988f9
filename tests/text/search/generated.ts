import { readdirSync, readFileSync } from 'node:fs';
import type { SearchDocument } from '../../../src/text/search/index-format.ts';
import { loadUnits } from '../../../src/units/catalogue.ts';

const folder = new URL('../../../scripts/sample/seeds/', import.meta.url);

/**
 * Documents of a busy site: clauses of the official plans, put together anew, each in the name of a commune. Always the same
 * ones.
 */
export function generatedDocuments({ count }: { count: number }): SearchDocument[] {
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const clauses = texts.flatMap((text) => text.split(/[.;:,\n]+/)).map((clause) => clause.trim());
  const long = clauses.filter((clause) => clause.split(' ').length >= 4);
  const communes = loadUnits().filter(({ level }) => level === 'commune');
  const random = randomFrom(20_261_125);
  const some = (howMany: number): string => Array.from({ length: howMany }, () => long[random(long.length)]).join(', ');
  return Array.from({ length: count }, (_, n) => {
    const commune = communes[random(communes.length)];
    const title = `${some(1)} – ${commune?.name}`.slice(0, 120);
    const summary = some(3);
    return {
      fields: [
        { kind: 'title', text: title },
        { kind: 'summary', text: `${summary} ${commune?.provinceName}` },
        { kind: 'body', text: some(12) },
      ],
      facets: { type: [n % 3 === 0 ? 'guide' : 'leaflet'], locale: ['vi'], unit: [commune?.code ?? ''] },
      record: { type: 'guide', id: `tai-lieu-${n}`, title: { vi: title }, summary: { vi: summary } },
    };
  });
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
