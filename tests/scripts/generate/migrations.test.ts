import { expect, it } from 'vitest';
import { withKeysOffThroughout } from '../../../scripts/generate/migrations.ts';

const run = (statement: string) => `  await db.run(sql\`${statement};\`)`;

it('keeps foreign keys off until the last table is rebuilt', () => {
  const head = 'export async function up({ db }: MigrateUpArgs): Promise<void> {';
  const [off, on] = [run('PRAGMA foreign_keys=OFF'), run('PRAGMA foreign_keys=ON')];
  const made = [head, run('A'), off, run('DROP TABLE a'), on, run('DROP TABLE b'), run('C'), '}', ''].join('\n');
  expect(withKeysOffThroughout(made).split('\n')).toEqual([
    ...[head, off, run('A'), run('DROP TABLE a'), run('DROP TABLE b'), run('C'), on, '}', ''],
  ]);
  expect(withKeysOffThroughout(withKeysOffThroughout(made))).toBe(withKeysOffThroughout(made));
});

it('leaves a migration that rebuilds nothing as it is', () => {
  const plain = ['export async function up({ db }: MigrateUpArgs): Promise<void> {', run('A'), '}', ''].join('\n');
  expect(withKeysOffThroughout(plain)).toBe(plain);
});
