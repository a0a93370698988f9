import { expect, it } from 'vitest';
import { formatTable } from '../../scripts/demo/table.ts';
import { artefactsIn, differencesOf, withoutClock } from './artefact-table.ts';

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

it('leaves out what the clock decides, and nothing else', () => {
  const entry = (at: string, key: string, title: string) =>
    `{"at":"${at}","id":"urn:pano:delivery:${key.repeat(64)}","title":"${title}"}`;
  const [one, other] = [entry('2026-11-29T03:55:20.682Z', 'a', 'A'), entry('2026-11-29T12:36:15+07:00', 'b', 'A')];
  expect(withoutClock(one)).toBe(withoutClock(other));
  expect(withoutClock(`${one}${entry('2026-11-29T03:55:20.682Z', 'c', 'B')}`)).toBe(
    withoutClock(`${entry('2026-11-30T03:55:20.682Z', 'd', 'B')}${other}`),
  );
  expect(withoutClock(one)).not.toBe(withoutClock(entry('2026-11-29T03:55:20.682Z', 'a', 'B')));
});
