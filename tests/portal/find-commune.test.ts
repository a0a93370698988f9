import { expect, it } from 'vitest';
import { findCommunes, flatten } from '../../src/portal/assets/find-commune.js';
import { loadUnits } from '../../src/units/catalogue.ts';

const units = loadUnits();
const provinces = units
  .filter(({ level }) => level === 'province')
  .map(({ code, name }): [string, string, [string, string][]] => [
    code,
    name,
    units
      .filter((unit) => unit.level === 'commune' && unit.parentCode === code)
      .map((unit) => [unit.code, unit.name] as [string, string]),
  ]);
const communes = flatten({ provinces });

const find = (typed: string): string[] =>
  findCommunes(communes, typed).map(
    ({ name, provinceName }: { name: string; provinceName: string }) => `${name}, ${provinceName}`,
  );

const giaVien = 'Phường Gia Viên, Thành phố Hải Phòng';
const ninhKieu = 'Phường Ninh Kiều, Thành phố Cần Thơ';

it.each([
  ['gia vien', giaVien],
  ['Gia Viên', giaVien],
  ['Gia Viên'.normalize('NFD'), giaVien],
  ['GIA VIÊN', giaVien],
  ['P. Gia Viên', giaVien],
  ['P.Gia Viên', giaVien],
  ['p gia vien', giaVien],
  ['phuong gia vien', giaVien],
  ['Gia Viên.', giaVien],
  ['Gia Viên, Hải Phòng', giaVien],
  ['gia vien, tp hai phong', giaVien],
  ['gia vien hai', giaVien],
  ['11359', giaVien],
  ['Ninh Kiều - Cần Thơ', ninhKieu],
  ['ninh kieu can tho', ninhKieu],
  ['Ninh Kiều (Cần Thơ)', ninhKieu],
  ['ninh kiều/cần thơ', ninhKieu],
  ['Ðông Hải', 'Phường Đông Hải, Thành phố Hải Phòng'],
  ['ea hleo', 'Xã Ea H’Leo, Tỉnh Đắk Lắk'],
  ["Ea H'leo", 'Xã Ea H’Leo, Tỉnh Đắk Lắk'],
  ['phường sài gòn tphcm', 'Phường Sài Gòn, Thành phố Hồ Chí Minh'],
  ['sai gon, tp. hcm', 'Phường Sài Gòn, Thành phố Hồ Chí Minh'],
])('finds first for %j: %s', (typed, first) => {
  expect(find(typed)[0] ?? null).toBe(first);
});

it.each(['tan an, can tho', 'X. Tân An', 'tân an (cần thơ)', 'TP HCM', 'hòa bình', '  hoà  bình ', 'blao', "B'Lao"])(
  'finds something for %j',
  (typed) => expect(find(typed)).not.toEqual([]),
);

it('puts the communes whose marks are as typed before the others', () => {
  const first = (typed: string) => find(typed)[0]?.split(',')[0];
  expect(first('hòa an')).toMatch(/Hòa An$/);
  for (const found of find('Hoà Bình').slice(0, 3)) expect(found).toMatch(/H(?:òa|oà) Bình/);
});

it.each(['', 'g', '  ', '!!', 'không có nơi này'])('finds nothing for %j', (typed) => expect(find(typed)).toEqual([]));
