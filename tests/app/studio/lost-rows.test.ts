import { describe, expect, it } from 'vitest';
import { lostRows, type Rowed, withLostRows } from '../../../src/app/studio/undo/lost-rows.ts';

/** A form with a list of steps, each with a list of hints, as Payload keeps it. */
function form(steps: { id: string; title: string; hints?: string[] }[], title = 'Nhan đề'): Rowed {
  const rows = steps.flatMap(({ id, title: text, hints = [] }, at): [string, Rowed[string]][] => [
    [`steps.${at}.hints`, { rows: hints.map((hint) => ({ id: hint })), value: hints.length }],
    [`steps.${at}.id`, { value: id }],
    [`steps.${at}.title`, { value: text }],
  ]);
  return Object.fromEntries([
    ...rows,
    ['steps', { rows: steps.map(({ id }) => ({ id })), value: steps.length }],
    ['title', { value: title }],
  ]);
}

const [a, b, c] = [
  { id: 'a', title: 'Một', hints: ['x', 'y'] },
  { id: 'b', title: 'Hai' },
  { id: 'c', title: 'Ba' },
];

describe('rows that were taken out of a form', () => {
  it('are found by their ids, the outer list first', () => {
    expect(lostRows(form([a, b, c]), form([b, c]))).toMatchObject({ path: 'steps', ids: ['a'] });
    expect(lostRows(form([a, b, c]), form([]))).toMatchObject({ path: 'steps', ids: ['a', 'b', 'c'] });
    const less = { ...a, hints: ['y'] };
    expect(lostRows(form([a, b]), form([less, b]))).toMatchObject({ path: 'steps.0.hints', ids: ['x'] });
  });

  it('are none where rows were typed in, added, moved, or given anew', () => {
    for (const after of [
      [a, b, c],
      [a, b, c, { id: 'd', title: 'Bốn' }],
      [c, b, a],
      [{ ...a, title: 'Khác' }, b, c],
    ])
      expect(lostRows(form([a, b, c]), form(after))).toBeNull();
    expect(lostRows(form([a, b, c]), form([{ id: 'z', title: 'Một' }, b]))).toBeNull();
    expect(lostRows(form([a]), { title: { value: 'Biểu mẫu khác' } })).toBeNull();
  });

  it('come back with all that was in them; what was typed beside them since stays', () => {
    const lost = lostRows(form([a, b, c]), form([a, c]));
    const back = lost && withLostRows(form([a, c], 'Gõ thêm'), lost);
    expect(back).toEqual(form([a, b, c], 'Gõ thêm'));
  });
});
