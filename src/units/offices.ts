import type { Unit } from '../domain/unit.ts';

/**
 * Kinds of offices that issue and approve. `btgdv`: Ban Tuyên giáo và Dân vận of the province's party committee; `ubnd`: the
 * People's Committee; `mttq`: the Fatherland Front.
 *
 * Communes have no `btgdv`: there the party work lies with the Đảng ủy, whose own bodies our sources do not name.
 */
const officeKinds = ['btgdv', 'ubnd', 'mttq'] as const;
type OfficeKind = (typeof officeKinds)[number];

const typeOf: Record<OfficeKind, string> = {
  btgdv: 'Ban Tuyên giáo và Dân vận',
  ubnd: 'Ủy ban nhân dân',
  mttq: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
};

/** The offices that hang under a unit: three for a province, two for a commune, none for the country or another office. */
export function officesOf(unit: Unit): Unit[] {
  return officeKinds.map((kind) => officeOf(unit, kind)).filter((office) => office !== null);
}

/** One office of a unit, or `null` where there is no such office. */
export function officeOf(unit: Unit, kind: string): Unit | null {
  if (!isOfficeKind(kind) || !hasOffice(unit, kind)) return null;
  const code = `${unit.code}-${kind}`;
  return {
    code,
    level: 'office',
    name: officeName(unit, kind),
    type: typeOf[kind],
    parentCode: unit.code,
    path: `${unit.path}${code}/`,
    validFrom: unit.validFrom,
    provinceName: unit.provinceName,
  };
}

function isOfficeKind(kind: string): kind is OfficeKind {
  return (officeKinds as readonly string[]).includes(kind);
}

function hasOffice(unit: Unit, kind: OfficeKind): boolean {
  return unit.level === 'province' || (unit.level === 'commune' && kind !== 'btgdv');
}

function officeName(unit: Unit, kind: OfficeKind): string {
  if (kind === 'btgdv') {
    const committee = unit.type === 'Thành phố' ? 'Thành ủy' : 'Tỉnh ủy';
    return `${typeOf.btgdv} ${committee} ${unit.name === wholeName ? wholeName : bareName(unit)}`;
  }
  return `${kind === 'ubnd' ? typeOf.ubnd : 'Ủy ban MTTQ Việt Nam'} ${nameInSentence(unit.type, unit.name)}`;
}

/** The one name whose type is never dropped and never written small. */
const wholeName = 'Thành phố Hồ Chí Minh';

/** "Gia Viên" of "Phường Gia Viên". */
export function bareName(unit: Pick<Unit, 'name' | 'type'>): string {
  return unit.name.startsWith(`${unit.type} `) ? unit.name.slice(unit.type.length + 1) : unit.name;
}

/** "phường Gia Viên": inside a sentence the type is written small. */
function nameInSentence(type: string, name: string): string {
  return name !== wholeName && name.startsWith(`${type} `) ? type.toLowerCase() + name.slice(type.length) : name;
}

/** Name with its province, for every place where a unit is chosen: "Phường Gia Viên, thành phố Hải Phòng". */
export function placeLabel(unit: Pick<Unit, 'name' | 'provinceName'>): string {
  if (!unit.provinceName) return unit.name;
  const type = unit.provinceName.startsWith('Thành phố ') ? 'Thành phố' : 'Tỉnh';
  return `${unit.name}, ${nameInSentence(type, unit.provinceName)}`;
}

/** A place as people write it with its province, each with or without its type: "Gia Viên Hải Phòng". */
export function namesOfPlace(unit: Pick<Unit, 'name' | 'type' | 'provinceName'>): string[] {
  const { provinceName } = unit;
  if (provinceName === null) return [];
  const provinces = [provinceName.replace(/^(Thành phố|Tỉnh) /, ''), provinceName];
  return [bareName(unit), unit.name].flatMap((name) => provinces.map((province) => `${name} ${province}`));
}
