import { describe, expect, it } from 'vitest';
import { freezeScope } from '../../src/content-types/freeze/scope.ts';
import { definitionOf } from '../../src/content-types/registry/definition-of.ts';
import { scopeCodesOf } from '../../src/domain/scope.ts';
import { loadUnits } from '../../src/units/catalogue.ts';
import { widestCommune } from '../../src/workflow/checks/widest-commune.ts';
import { editions } from '../setup/publish-fixture.ts';

const unit = (path: string) => ({ code: path.split('/').filter(Boolean).at(-1) ?? '', path });

describe('the scope of a campaign', () => {
  it.each([
    ['one unit as it always was', ['vn/92/'], { scopeUnitCode: '92' }],
    [
      'several in the plan’s order',
      ['vn/48/20791/', 'vn/48/20794/'],
      { scopeUnitCode: '20791', scopeUnitCodes: ['20791', '20794'] },
    ],
    ['two provinces', ['vn/92/', 'vn/31/'], { scopeUnitCode: '92', scopeUnitCodes: ['92', '31'] }],
    ['a unit listed twice once', ['vn/92/', 'vn/92/'], { scopeUnitCode: '92' }],
    [
      'nothing beside its own ancestor',
      ['vn/48/20791/', 'vn/48/', 'vn/92/'],
      { scopeUnitCode: '48', scopeUnitCodes: ['48', '92'] },
    ],
    ['the country alone, whatever else is listed', ['vn/48/20791/', 'vn/', 'vn/31/'], { scopeUnitCode: 'vn' }],
    ['none', [], { scopeUnitCode: '' }],
  ])('freezes %s', (_, paths, frozen) => {
    expect(freezeScope(paths.map(unit))).toEqual(frozen);
  });

  it('takes 400 units', () => {
    const communes = loadUnits()
      .filter(({ level }) => level === 'commune')
      .slice(0, 400);
    const frozen = freezeScope(communes);
    expect(frozen.scopeUnitCodes).toHaveLength(400);
    expect(widestCommune(scopeCodesOf(frozen))).not.toBeNull();
  });

  it('is read from an edition of before there could be several', () => {
    const { content } = editions.campaign;
    if (content.type !== 'campaign') throw new Error('expected a campaign');
    expect(content).not.toHaveProperty('scopeUnitCodes');
    expect(definitionOf('campaign').schema.safeParse(content).error).toBeUndefined();
    expect(scopeCodesOf(content)).toEqual([content.scopeUnitCode]);
  });
});
