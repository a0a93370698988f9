import { expect, it } from 'vitest';
import { extendTrail, readTrail, trailEntry } from '../../src/domain/trail.ts';

const at = new Date('2026-11-29T03:00:00Z');
const lan = { id: '7', name: 'Lan' };

it('writes who did what, when and why', () => {
  expect(trailEntry({ at, by: lan, act: 'hold', note: 'Chờ ý kiến lãnh đạo' })).toEqual({
    ...{ at: '2026-11-29T03:00:00.000Z', by: 'Lan', byId: '7' },
    ...{ act: 'hold', note: 'Chờ ý kiến lãnh đạo' },
  });
  expect(trailEntry({ at, by: null, act: 'bật cầu dao' })).toMatchObject({ by: 'hệ thống', byId: null, note: '' });
});

it.each([
  ['an edition', { at: 'x', by: 'Lan', act: 'submitted' }, { byId: null, note: '' }],
  ['a delivery', { at: 'x', by: 'Lan', byId: '7', act: 'hold', note: 'Lý do' }, { byId: '7', note: 'Lý do' }],
  ['the switches and a webhook call', { at: 'x', by: 'Lan', act: 'retried', note: '31: 500' }, { byId: null, note: '31: 500' }],
])('reads what was stored with %s before there was one shape', (_, stored, added) => {
  expect(readTrail([stored])).toEqual([{ ...stored, ...added }]);
});

it('adds lines behind the old ones, and reads a missing trail as an empty one', () => {
  const entry = trailEntry({ at, by: lan, act: 'retried' });
  expect(extendTrail([{ at: 'x', by: 'An', act: 'submitted' }], entry).map(({ act }) => act)).toEqual(['submitted', 'retried']);
  for (const nothing of [null, undefined, {}, 'x']) expect(extendTrail(nothing, entry)).toEqual([entry]);
});
