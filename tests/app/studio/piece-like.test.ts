import { expect, it } from 'vitest';
import { withPieceLike } from '../../../src/app/studio/artwork/piece-like.ts';

const piece = { values: { headline: 'Như trước', copyOf: 'c/r' }, kit: 'authority' };
const fresh = { id: 'moi', headline: '', formats: [], points: 0, back: { headline: '', points: [] }, design: null };
const written = { id: 'a', headline: 'Đã viết' };

it('takes the place of the row that was just added, under its id', () => {
  const { data, row } = withPieceLike({ values: { title: 'X', artworks: [written, fresh] }, piece, at: 1 });
  expect(row).toBe(1);
  expect(data).toEqual({ title: 'X', artworks: [written, { headline: 'Như trước', copyOf: 'c/r', id: 'moi' }] });
});

it('leaves a row with anything in it as it is, and comes after it', () => {
  const { data, row } = withPieceLike({ values: { artworks: [written, { id: 'b', headline: 'Hai' }] }, piece, at: 0 });
  expect(row).toBe(1);
  expect((data.artworks as { headline: string }[]).map(({ headline }) => headline)).toEqual(['Đã viết', 'Như trước', 'Hai']);
  const begun = { ...fresh, back: { headline: '', points: [{ text: 'Một ý' }] } };
  expect(withPieceLike({ values: { artworks: [begun] }, piece, at: 0 }).row).toBe(1);
});

it('brings its look to a campaign that has neither a look nor another piece, and changes no look', () => {
  const lookOf = (values: Record<string, unknown>) => withPieceLike({ values, piece, at: 0 }).data.branding;
  expect(lookOf({ artworks: [fresh], branding: { kit: '', partners: ['Đoàn'] } })).toEqual({
    kit: 'authority',
    partners: ['Đoàn'],
  });
  expect(lookOf({ artworks: [fresh], branding: { kit: 'movement' } })).toEqual({ kit: 'movement' });
  expect(lookOf({ artworks: [written], branding: { kit: '' } })).toEqual({ kit: '' });
});
