import { expect, it } from 'vitest';
import { readOptions } from '../../scripts/schedule/options.ts';

const read = (...args: string[]) => readOptions({ args, baseFolder: '/nha' });

it('reads what the command line asks for, paths from where the person stands', () => {
  expect(read('import', 'lich.csv')).toEqual({ act: 'import', path: '/nha/lich.csv', mode: 'all' });
  expect(read('import', '--dry-run', '/a/lich.xlsx')).toEqual({ act: 'import', path: '/a/lich.xlsx', mode: 'check' });
  expect(read('import', 'lich.csv', '--good-only')).toMatchObject({ mode: 'good' });
  expect(read('import', 'lich.csv', '--good-only', '--dry-run')).toMatchObject({ mode: 'check' });
  expect(read('export', 'LICH.XLSX')).toEqual({ act: 'export', path: '/nha/LICH.XLSX', format: 'xlsx' });
});

it.each([
  ['schedule.bad-order', ['import']],
  ['schedule.bad-order', ['delete', 'lich.csv']],
  ['schedule.bad-order', ['import', 'lich.csv', '--dryrun']],
  ['schedule.bad-order', ['import', 'a.csv', 'b.csv']],
  ['schedule.bad-order', ['export', 'a.csv', '--dry-run']],
  ['sheet.unknown-kind', ['export', 'a.pdf']],
])('refuses with %s: %j', (code, args) => {
  expect(() => read(...args)).toThrow(expect.objectContaining({ code }));
});
