import { countryCode, type Unit, type UnitFace } from '../../domain/unit.ts';
import { metricsOf } from '../../typeset/fonts.ts';
import { loadUnits } from '../../units/catalogue.ts';

type Ends = { narrowest: UnitFace; widest: UnitFace };

const known = new Map<string, Ends | null>();
let communes: Unit[] | null = null;

/**
 * The commune of some places with the widest name on a line: a line with room for it has room for all of them. `null` if no code
 * is the country, a province or a commune.
 */
export function widestCommune(scopeCodes: string[]): UnitFace | null {
  return endsOf(scopeCodes)?.widest ?? null;
}

/** The communes of some places with the narrowest and the widest name, as `widestCommune` says. */
export function endsOf(scopeCodes: string[]): Ends | null {
  const found = scopeCodes.flatMap((code) => endsIn(code) ?? []);
  const [first] = found;
  if (first === undefined) return null;
  return found.reduce((ends, { narrowest, widest }) => ({
    narrowest: widthEm(narrowest.name) < widthEm(ends.narrowest.name) ? narrowest : ends.narrowest,
    widest: widthEm(widest.name) > widthEm(ends.widest.name) ? widest : ends.widest,
  }));
}

function endsIn(scopeCode: string): Ends | null {
  const found = known.get(scopeCode);
  if (found !== undefined) return found;
  communes ??= loadUnits().filter(({ level }) => level === 'commune');
  const inside = communes.filter(({ code, parentCode }) => [countryCode, parentCode, code].includes(scopeCode));
  const byWidth = inside.toSorted((a, b) => widthEm(b.name) - widthEm(a.name));
  const [widest, narrowest] = [byWidth[0], byWidth.at(-1)];
  const ends = widest && narrowest ? { narrowest: faceOf(narrowest), widest: faceOf(widest) } : null;
  known.set(scopeCode, ends);
  return ends;
}

const faceOf = ({ code, name, provinceName }: Unit): UnitFace => ({ code, name, provinceName });

/** Names are set in the bold of the design's own family. */
function widthEm(name: string): number {
  const { advance } = metricsOf(700);
  return [...name].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0), 0);
}
