import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { languageFaults, vietnameseLetter } from '../../setup/both-languages.ts';

const room = join(import.meta.dirname, '../../../src/app');
const files = (await readdir(room, { recursive: true })).filter((name) => /\.tsx?$/.test(name)).sort();
const wordsFiles = files.filter((name) => basename(name) === 'words.ts');

/** Every string and JSX text of a file, comments left out. */
function stringsOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isRegularExpressionLiteral(node)) found.push(node.text);
    if (ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('one.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

it('finds a Vietnamese string, template and JSX text, and passes over comments', () => {
  const text = '/** ghi chú */ const a = <p title="Bắt buộc">Kênh {`lần $' + '{b} giờ`}</p>;';
  const found = stringsOf(text).filter((one) => vietnameseLetter.test(one));
  expect(found).toEqual(['Bắt buộc', 'Kênh ', 'lần ', ' giờ']);
});

it.each(files.filter((name) => !wordsFiles.includes(name)))('%s takes its Vietnamese from a words file', async (name) => {
  const found = stringsOf(await readFile(join(room, name), 'utf8')).filter((one) => vietnameseLetter.test(one.normalize('NFC')));
  expect(found).toEqual([]);
});

it.each(wordsFiles)('%s has the same texts in both languages', async (name) => {
  const tables = Object.values((await import(join(room, name))) as Record<string, { vi: unknown; en: unknown }>);
  expect(tables).toHaveLength(1);
  expect(tables.flatMap(languageFaults)).toEqual([]);
});

it('looks at the words of every subject', () => {
  const folders = new Set(files.filter((name) => /^studio\/./.test(name)).map((name) => dirname(name)));
  expect(new Set(wordsFiles.map((name) => dirname(name)))).toEqual(folders);
});
