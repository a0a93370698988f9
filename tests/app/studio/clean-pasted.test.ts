import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../setup/browser.ts';

let browser: Browser;
let page: Page;

/** In a real browser: how markup is read is its business. */
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  const source = readFileSync(join(import.meta.dirname, '../../../src/app/studio/content/clean-pasted.ts'), 'utf8');
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  await page.addScriptTag({ type: 'module', content: `${outputText}\nObject.assign(window, { cleanPasted, withoutHeadings });` });
  await page.waitForFunction('window.cleanPasted');
});
afterAll(() => browser?.close());

const clean = (html: string) =>
  page.evaluate(
    (given) => (window as never as { cleanPasted: (html: string) => Document }).cleanPasted(given).body.innerHTML,
    html,
  );

const item = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=VI style='font-size:14.0pt;color:red'>${words}<o:p></o:p></span></p>`;

it('keeps the structure of Word and drops its dirt', async () => {
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style-unhide:no}</style></head>
<body lang=VI><!--StartFragment--><div class=WordSection1><h1 style='mso-outline-level:1'>Ngày hội</h1>
<p class=MsoNormal style='text-align:justify'><b>Bà con</b><span style='mso-spacerun:yes'>  </span>được <i style='mso-bidi-font-style:normal'>hướng dẫn</i>
tại chỗ.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
${item(1, '·', 'Mang điện thoại')}${item(2, 'o', 'Sạc đầy')}${item(1, '·', 'Mang căn cước')}
<p class=MsoNormal>Gọi <a href="tel:19000000"><span style='color:blue'>1900</span></a></p>${item(1, '1.', 'Đến nơi')}
<table><tr><td><p class=MsoNormal>Sáng</p></td><td>Chiều</td></tr></table></div><!--EndFragment--></body></html>`;
  expect(await clean(word)).toBe(
    [
      '<h2>Ngày hội</h2>',
      '<p><strong>Bà con</strong> được <em>hướng dẫn</em> tại chỗ.</p>',
      '<ul><li>Mang điện thoại<ul><li>Sạc đầy</li></ul></li><li>Mang căn cước</li></ul>',
      '<p>Gọi <a href="tel:19000000">1900</a></p>',
      '<ol><li>Đến nơi</li></ol>',
      '<p>Sáng</p><p>Chiều</p>',
    ].join(''),
  );
});

it('reads other documents as well: looks by style, pages without paragraphs', async () => {
  const docs =
    '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Đậm</span> <b>b</b></p></b>';
  expect(await clean(docs)).toBe('<p><strong>Đậm</strong> <strong>b</strong></p>');
  expect(await clean('Một<br>hai<div>ba</div>bốn')).toBe('<p>Một<br>hai</p><p>ba</p><p>bốn</p>');
  expect(await clean('<h4>Nhỏ</h4><ol><li>A<ul><li>B</li></ul></li><li> </li></ol><blockquote><p>C</p></blockquote>')).toBe(
    '<h3>Nhỏ</h3><ol><li>A<ul><li>B</li></ul></li></ol><blockquote>C</blockquote>',
  );
});

it('takes nothing that runs, is hidden, or is a picture of elsewhere', async () => {
  const dirty = `<p onclick="x()">A<script>x()</script><img src="file:///a.png"><a href="javascript:x()">B</a><span style="display: none">C</span></p>
<iframe src="https://a.vn"></iframe><svg><text>D</text></svg>`;
  expect(await clean(dirty)).toBe('<p>AB</p>');
  expect(await clean('   ')).toBe('');
});

it('reads a long document in one go', async () => {
  const long = '<p class=MsoNormal><b>Chữ</b> số cho mọi người dân.</p>'.repeat(700);
  expect((await clean(long)).split('</p>')).toHaveLength(701);
});

it('gives editors of a few lines paragraphs for headings and quotations', async () => {
  const lines = await page.evaluate((html) => {
    const { cleanPasted, withoutHeadings } = window as never as Record<string, (given: unknown) => Document>;
    return withoutHeadings?.(cleanPasted?.(html)).body.innerHTML;
  }, '<h1>Một</h1><blockquote>Hai <b>ba</b></blockquote><ul><li>Bốn</li></ul>');
  expect(lines).toBe('<p>Một</p><p>Hai <strong>ba</strong></p><ul><li>Bốn</li></ul>');
});
