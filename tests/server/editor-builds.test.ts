import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const asked = `
  const { askForEditorBuilds } = await import('./src/server/editor-builds.ts');
  const before = import.meta.resolve('lexical');
  askForEditorBuilds();
  askForEditorBuilds();
  console.log(JSON.stringify([before, import.meta.resolve('lexical'), import.meta.resolve('@lexical/list')]));`;

it('the editor is loaded from builds that await nothing, also where Node is started without npm and its options', () => {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const args = ['--import', 'tsx', '--input-type=module', '-e', asked];
  const [before, after, part] = JSON.parse(
    execFileSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' }),
  ) as string[];
  expect(before).toMatch(/Lexical\.node\.mjs$/);
  expect(after).toMatch(/Lexical\.prod\.mjs$/);
  expect(part).toMatch(/LexicalList\.prod\.mjs$/);
});
