import { describe, expect, it } from 'vitest';
import { type EditionReturn, extendReturns, openReturn, readReturns, withTick } from '../../src/domain/returns.ts';

const returnAt = (at: string): EditionReturn => ({
  ...{ at, by: 'Duyệt', byId: 'd' },
  marks: [1, 2].map((number) => ({
    ...{ number, words: `Sửa ${number}`, name: null, fixed: null },
    place: { on: 'field', path: 'title' },
  })),
});
const [monday, friday] = [returnAt('2026-11-23T01:00:00.000Z'), returnAt('2026-11-27T01:00:00.000Z')];
const edition = (number: number, state: string, returns: EditionReturn[] = [], approvedAt: string | null = null) => ({
  ...{ number, state, returns, approvedAt },
});

it('reads editions of before as never sent back', () => {
  expect([undefined, null, {}, 'x'].map(readReturns)).toEqual([[], [], [], []]);
  expect(readReturns([monday])).toEqual([monday]);
});

it('forgets the oldest of many returns of the same words', () => {
  let stored: EditionReturn[] = [];
  for (let day = 10; day < 24; day++) stored = extendReturns(stored, returnAt(`2026-11-${day}T01:00:00.000Z`));
  expect(stored).toHaveLength(10);
  expect(stored.at(-1)?.at).toContain('2026-11-23');
});

it('ticks one mark of one return, and takes the tick back', () => {
  const fixed = { at: '2026-11-28T01:00:00.000Z', by: 'Lan', byId: 'l' };
  const ticked = withTick([monday, friday], { at: friday.at, number: 2, fixed });
  expect(ticked?.map(({ marks }) => marks.map((mark) => mark.fixed))).toEqual([
    [null, null],
    [null, fixed],
  ]);
  expect(withTick(ticked ?? [], { at: friday.at, number: 2, fixed: null })).toEqual([monday, friday]);
  expect(withTick([monday], { at: friday.at, number: 1, fixed })).toBeNull();
  expect(withTick([monday], { at: monday.at, number: 3, fixed })).toBeNull();
});

describe('the return that is still to be answered', () => {
  it('is the own of an edition that is sent back, also when something newer was approved', () => {
    const sentBack = edition(2, 'rejected', [monday]);
    const all = [edition(1, 'superseded'), sentBack, edition(3, 'approved', [], '2026-11-29T00:00:00.000Z')];
    expect(openReturn(sentBack, all)).toEqual({ edition: sentBack, given: monday });
  });

  it('is that of the edition before for one that waits, the newest of several', () => {
    const [first, second, waiting] = [
      edition(1, 'rejected', [monday]),
      edition(2, 'rejected', [friday]),
      edition(3, 'submitted'),
    ];
    expect(openReturn(waiting, [first, second, waiting])).toEqual({ edition: second, given: friday });
    expect(openReturn(edition(1, 'submitted', [monday]), [])).toBeNull();
  });

  it('is none once something was approved since, and none of a newer edition', () => {
    const all = [edition(1, 'rejected', [monday]), edition(2, 'approved', [], '2026-11-24T00:00:00.000Z')];
    expect(openReturn(edition(3, 'submitted'), [...all, edition(3, 'submitted')])).toBeNull();
    expect(openReturn(edition(1, 'approved', [], '2026-11-01T00:00:00.000Z'), [edition(2, 'rejected', [friday])])).toBeNull();
  });
});
