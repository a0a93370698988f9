import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { findUnit, indexUnits, loadUnits } from '../../src/units/catalogue.ts';
import { formerNamesOf } from '../../src/units/former-names.ts';
import { officesOf, placeLabel } from '../../src/units/offices.ts';

const units = loadUnits();
const index = indexUnits(units);
const communes = units.filter((unit) => unit.level === 'commune');

describe('the catalogue', () => {
  it('has one root, 34 provinces and 3,321 communes, each code once', () => {
    expect(units.filter((unit) => unit.level === 'country').map((unit) => unit.code)).toEqual(['vn']);
    expect(units.filter((unit) => unit.level === 'province')).toHaveLength(34);
    expect(communes).toHaveLength(3321);
    expect(index.byCode.size).toBe(units.length);
  });

  it.each([
    ['92', 'Thành phố Cần Thơ', 103],
    ['15', 'Tỉnh Lào Cai', 99],
  ])('gives province %s, %s, %i communes', (code, name, count) => {
    expect(findUnit(index, code).name).toBe(name);
    expect(communes.filter((unit) => unit.parentCode === code)).toHaveLength(count);
  });

  it('places phường Gia Viên in Hải Phòng', () => {
    expect(findUnit(index, '11359')).toEqual({
      code: '11359',
      level: 'commune',
      name: 'Phường Gia Viên',
      type: 'Phường',
      parentCode: '31',
      path: 'vn/31/11359/',
      validFrom: '2025-07-01',
      provinceName: 'Thành phố Hải Phòng',
    });
  });

  it.each([
    ['Xã Bạch Ngọc', ['00976 Tỉnh Tuyên Quang', '17623 Tỉnh Nghệ An']],
    ['Xã Thăng Bình', ['16342 Tỉnh Thanh Hóa', '20791 Thành phố Đà Nẵng']],
  ])('knows both communes called %s', (name, expected) => {
    const found = communes.filter((unit) => unit.name === name).map((unit) => `${unit.code} ${unit.provinceName}`);
    expect(found.sort()).toEqual(expected);
  });

  it('repeats 246 type+name pairs in the country and none within a province', () => {
    expect(repeated(communes.map((unit) => unit.name))).toHaveLength(246);
    expect(repeated(communes.map((unit) => unit.parentCode + unit.name))).toEqual([]);
  });

  it.each([
    ['06978', '06970', 'Xã Ba Chẽ'],
    ['23938', '23737', 'Xã Ia Mơ'],
  ])('corrects the package: %s instead of %s is %s', (right, wrong, name) => {
    expect(findUnit(index, right).name).toBe(name);
    expect(index.byCode.has(wrong)).toBe(false);
  });

  it('writes every name in NFC with one apostrophe and begins it with its type', () => {
    const wrong = units.filter(
      (unit) =>
        unit.name !== unit.name.normalize('NFC') ||
        /['‘`]/.test(unit.name) ||
        (unit.level !== 'country' && !unit.name.startsWith(`${unit.type} `)),
    );
    expect(wrong).toEqual([]);
    expect(communes.map((unit) => unit.name)).toContain('Phường B’Lao');
  });

  it('joins each path from the codes of its ancestors', () => {
    const wrong = units.filter(
      (unit) => unit.parentCode && unit.path !== `${findUnit(index, unit.parentCode).path}${unit.code}/`,
    );
    expect(wrong).toEqual([]);
  });

  it('makes Đồng Nai a city from 30/4/2026 and not a day before', () => {
    const [before, after] = ['2026-04-29', '2026-04-30'].map((on) => findUnit(indexUnits(loadUnits({ on })), '75'));
    expect(before).toMatchObject({ name: 'Tỉnh Đồng Nai', type: 'Tỉnh', validFrom: '2025-07-01' });
    expect(after).toMatchObject({ name: 'Thành phố Đồng Nai', type: 'Thành phố', validFrom: '2026-04-30' });
    expect(new Set(communes.filter((unit) => unit.parentCode === '75').map((unit) => unit.provinceName))).toEqual(
      new Set(['Thành phố Đồng Nai']),
    );
  });

  it('gives every caller a tree of its own', () => {
    const [mine] = loadUnits();
    if (mine) mine.name = 'changed';
    expect(loadUnits()[0]?.name).toBe('Việt Nam');
  });
});

describe('offices', () => {
  it.each([
    ['92-btgdv', 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ'],
    ['15-btgdv', 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai'],
    ['92-ubnd', 'Ủy ban nhân dân thành phố Cần Thơ'],
    ['15-mttq', 'Ủy ban MTTQ Việt Nam tỉnh Lào Cai'],
    ['11359-ubnd', 'Ủy ban nhân dân phường Gia Viên'],
    ['11359-mttq', 'Ủy ban MTTQ Việt Nam phường Gia Viên'],
    ['79-btgdv', 'Ban Tuyên giáo và Dân vận Thành ủy Thành phố Hồ Chí Minh'],
    ['79-ubnd', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'],
    ['46-ubnd', 'Ủy ban nhân dân thành phố Huế'],
    ['11914-ubnd', 'Ủy ban nhân dân đặc khu Cát Hải'],
  ])('reads %s as %s', (code, name) => expect(findUnit(index, code).name).toBe(name));

  it('hang under their unit and stay out of the listed tree', () => {
    const commune = findUnit(index, '11359');
    expect(officesOf(commune).map(({ path, parentCode, level }) => ({ path, parentCode, level }))).toEqual([
      { path: 'vn/31/11359/11359-ubnd/', parentCode: '11359', level: 'office' },
      { path: 'vn/31/11359/11359-mttq/', parentCode: '11359', level: 'office' },
    ]);
    expect(officesOf(findUnit(index, '92'))).toHaveLength(3);
    expect(officesOf(findUnit(index, 'vn'))).toEqual([]);
    expect(officesOf(findUnit(index, '92-ubnd'))).toEqual([]);
    expect(units.some((unit) => unit.level === 'office')).toBe(false);
  });
});

describe('findUnit', () => {
  it.each([['99999'], ['00092'], ['06970'], ['11359-btgdv'], ['92-'], ['92-ubnd-x'], ['vn-ubnd'], ['']])(
    'refuses %j, naming it',
    (code) => {
      const failure = catchError(() => findUnit(index, code));
      expect(failure).toBeInstanceOf(AppError);
      expect(failure).toMatchObject({ code: 'unit.unknown', params: { code }, remedy: 'fix-content' });
    },
  );
});

it('shows a place with its province, in every list where one is chosen', () => {
  expect(placeLabel(findUnit(index, '17623'))).toBe('Xã Bạch Ngọc, tỉnh Nghệ An');
  expect(placeLabel(findUnit(index, '92'))).toBe('Thành phố Cần Thơ');
});

describe('formerNamesOf', () => {
  it.each([
    ['26882', 'Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh'],
    ['20791', 'Xã Bình Quý, Huyện Thăng Bình, Tỉnh Quảng Nam'],
    ['92', 'Tỉnh Sóc Trăng'],
  ])('knows that %s was %s, or a part of it', (code, name) => expect(formerNamesOf(code)).toContain(name));

  it('gives each province those that were merged into it, and no other', () => {
    const former = index.units.filter(({ level }) => level === 'province').flatMap(({ code }) => formerNamesOf(code));
    // 63 provinces became 34: 52 of them are in 23 new ones, which keep one of the old names.
    expect(former).toHaveLength(29);
    expect(new Set(former).size).toBe(29);
  });

  it('knows former names of every commune but those that stayed as they were', () => {
    const without = index.units.filter(({ level, code }) => level === 'commune' && formerNamesOf(code).length === 0);
    expect(without.length).toBeLessThan(10);
    expect(formerNamesOf('92-btgdv')).toEqual([]);
  });
});

function repeated(names: string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}

function catchError(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('Expected an error, got none');
}
