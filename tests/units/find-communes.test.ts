import { expect, it } from 'vitest';
import { findCommunes } from '../../src/units/find-communes.ts';

const labels = (typed: string) => findCommunes(typed).map(({ label }) => label);

it('finds a commune as people type it, whole names first', () => {
  expect(labels('ninh kieu')[0]).toBe('Phường Ninh Kiều, thành phố Cần Thơ');
  expect(labels('Phường Ninh Kiều, Cần Thơ')).toEqual(['Phường Ninh Kiều, thành phố Cần Thơ']);
  expect(labels('ninh k can t')).toContain('Phường Ninh Kiều, thành phố Cần Thơ');
  expect(findCommunes('ninh kieu')[0]?.code).toBe('31135');
});

it('gives a few of many, and nothing for nothing', () => {
  expect(labels('a')).toHaveLength(8);
  expect(labels(' , ')).toEqual([]);
  expect(labels('khong co xa nay')).toEqual([]);
});
