import { countryCode, type Unit, type UnitFace } from '../../domain/unit.ts';
import { metricsOf } from '../../typeset/fonts.ts';
import { loadUnits } from '../../units/catalogue.ts';

const known = new Map<string, UnitFace | null>();
let communes: Unit[] | null = null;

/**
 * The commune of some places with the widest name on a line: a line with room for it has room for all of them. `null` if no code
 * is the country, a province or a commune.
 */
export function widestCommune(scopeCodes: string[]): UnitFace | null {
  const widest = scopeCodes.flatMap((code) => widestOf(code) ?? []);
  return widest.toSorted((a, b) => widthEm(b.name) - widthEm(a.name))[0] ?? null;
}

function widestOf(scopeCode: string): UnitFace | null {
  const found = known.get(scopeCode);
  if (found !== undefined) return found;
  communes ??= loadUnits().filter(({ level }) => level === 'commune');
  const inside = communes.filter(({ code, parentCode }) => [countryCode, parentCode, code].includes(scopeCode));
  const [widest = null] = inside.toSorted((a, b) => widthEm(b.name) - widthEm(a.name));
  const face = widest && { code: widest.code, name: widest.name, provinceName: widest.provinceName };
  known.set(scopeCode, face);
  return face;
}

/** Names are set in the bold of the design's own family. */
function widthEm(name: string): number {
  const { advance } = metricsOf(700);
  return [...name].reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0), 0);
}
