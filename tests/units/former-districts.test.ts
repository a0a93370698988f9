import { expect, it } from 'vitest';
import { findUnit, indexUnits, loadUnits } from '../../src/units/catalogue.ts';
import { findFormerDistricts } from '../../src/units/former-districts.ts';
import { formerNamesOf } from '../../src/units/former-names.ts';

it.each(['Thăng Bình', 'thang binh', 'huyện thăng bình', 'Huyện Thăng Bình, Quảng Nam', 'THĂNG BÌNH, tỉnh Quảng Nam'])(
  'finds the communes of today on the ground of a district: “%s”',
  (typed) => {
    const [district] = findFormerDistricts(typed);
    expect(district?.label).toBe('Huyện Thăng Bình, Tỉnh Quảng Nam');
    expect(district?.codes[0]).toBe('20791');
    expect(district?.codes.toSorted()).toEqual(['20791', '20794', '20818', '20827', '20836', '20848']);
  },
);

it('names districts of one name apart by their provinces', () => {
  const labels = findFormerDistricts('châu thành', 50).map(({ label }) => label);
  expect(labels.length).toBeGreaterThan(3);
  expect(new Set(labels).size).toBe(labels.length);
});

it('finds nothing for nothing, nor for a district that never was', () => {
  expect([findFormerDistricts(''), findFormerDistricts(' , '), findFormerDistricts('huyện không có')]).toEqual([[], [], []]);
});

it('gives only units of today', () => {
  const index = indexUnits(loadUnits());
  const codes = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'
    .split('')
    .flatMap((letter) => findFormerDistricts(letter, 1000))
    .flatMap(({ codes }) => codes);
  expect(codes.length).toBeGreaterThan(0);
  for (const code of new Set(codes)) expect(findUnit(index, code).level).toBe('commune');
});

it('still knows the former names of a commune', () => {
  expect(formerNamesOf('20794')).toContain('Xã Bình Triều, Huyện Thăng Bình, Tỉnh Quảng Nam');
});
