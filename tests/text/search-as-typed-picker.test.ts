import { describe, expect, it } from 'vitest';
import { addFormerNames, findCommunes, flatten, mostFound } from '../../src/portal/assets/find-commune.js';
import { loadUnits } from '../../src/units/catalogue.ts';
import { formerNamesOf } from '../../src/units/former-names.ts';
import { typedFormerPlaces, typedNothing, typedPlaces, typedProvinces, typedStrange } from './typed.ts';

const units = loadUnits();
const provinces = units
  .filter(({ level }) => level === 'province')
  .map(({ code, name }): [string, string, [string, string][]] => [
    code,
    name,
    units.filter(({ parentCode }) => parentCode === code).map((unit): [string, string] => [unit.code, unit.name]),
  ]);
const communes = flatten({ provinces });
const former = addFormerNames(communes, Object.fromEntries(communes.map(({ code }) => [code, formerNamesOf(code)])));

describe('the picker of communes', () => {
  it.each(typedPlaces)('finds first for %j: %s', (typed, code) => {
    expect(findCommunes(communes, typed)[0]?.code).toBe(code);
  });

  it.each(typedFormerPlaces)('finds first by a former name, for %j: %s', (typed, code) => {
    expect(findCommunes(former, typed)[0]?.code).toBe(code);
  });

  it.each(typedProvinces.filter(([typed]) => !/^\d+$|^tỉnh (?!đ)|^tinh |^BRVT/i.test(typed)))(
    'shows communes of the province for %j',
    (typed, code) => {
      const found = findCommunes(communes, typed);
      expect(found).toHaveLength(mostFound);
      const inProvince = new Set(units.filter(({ parentCode }) => parentCode === code).map((unit) => unit.code));
      expect(found.some((unit) => inProvince.has(unit.code))).toBe(true);
    },
  );

  it.each([...typedNothing, ...typedStrange, '', ' ', 'g', '\u200b'])('finds nothing for %j', (typed) => {
    expect(findCommunes(communes, typed)).toEqual([]);
  });
});
