import { expect, it } from 'vitest';
import { formatTable } from '../../scripts/demo/table.ts';
import { artefactsIn, differencesOf } from './artefact-table.ts';

const artefact = (name: string, sha256: string) => ({ name, where: 'kho blob', url: 'http://localhost/x', sha256 });
const table = (second: string) =>
  artefactsIn(
    `Phát hành  100 %\n\n${formatTable([artefact('RSS', 'a'.repeat(64)), artefact('Trang chủ', second.repeat(64))])}\n`,
  );

it('reads the table that the demo prints', () => {
  expect([...table('b')]).toEqual([
    ['RSS', 'a'.repeat(12)],
    ['Trang chủ', 'b'.repeat(12)],
  ]);
  expect(() => artefactsIn('nothing')).toThrow('SHA-256');
});

it('names what differs, is missing or is new', () => {
  expect(differencesOf(table('b'), table('b'))).toEqual([]);
  expect(differencesOf(table('b'), table('c'))).toEqual([`Trang chủ: ${'b'.repeat(12)} before, ${'c'.repeat(12)} now`]);
  expect(differencesOf(new Map([['x', '1']]), new Map([['y', '2']]))).toEqual([
    'x: 1 before, missing now',
    'y: missing before, 2 now',
  ]);
});
