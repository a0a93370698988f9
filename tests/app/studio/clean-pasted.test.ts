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
  const names = 'cleanPasted, withoutHeadings, picturesIn';
  await page.addScriptTag({ type: 'module', content: `${outputText}\nObject.assign(window, { ${names} });` });
  await page.waitForFunction('window.cleanPasted');
});
afterAll(() => browser?.close());

type Clean = (html: string, options?: { hasTables?: boolean }) => Document;
const clean = (html: string, options: { hasTables?: boolean } = {}) =>
  page.evaluate(([given, how]) => (window as never as { cleanPasted: Clean }).cleanPasted(given, how).body.innerHTML, [
    html,
    options,
  ] as const);

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

it('reads a report of 4,000 words with all that Word keeps in it: what is said stays in its order, and nothing else', async () => {
  const words = 'Bà con được tổ công nghệ số cộng đồng hướng dẫn tại chỗ';
  const line = (inner: string) =>
    `<p class=MsoNormal style='text-align:justify;line-height:150%'><span lang=VI style='font-family:"Times New Roman";color:#1F3864'>${inner}<o:p></o:p></span></p>`;
  const part = (at: number) => `<h2 style='mso-outline-level:2'><a name="_Toc${at}"></a>Phần ${at}</h2>
${line(`${words} <ins cite="mailto:B" datetime="2026-11-20T09:00">mỗi tối</ins><del cite="mailto:B">hằng ngày</del>.`)}
${line(`<a style='mso-comment-reference:B_${at}'>${words}</a><span class=MsoCommentReference>[B${at}]</span>.`).repeat(3)}
${line(`<img width=600 height=400 src="data:image/png;base64,${'iVBORw0KGgo'.repeat(400)}">`)}
${item(1, '1.', words)}${item(1, '2.', words)}
<table class=MsoTableGrid border=1><tr><td>${line('<b>Xã</b>')}</td><td>${line('<b>Lớp</b>')}</td></tr><tr><td>${line('An Bình')}</td><td>${line(String(at))}</td></tr></table>`;
  const parts = Array.from({ length: 50 }, (_, at) => part(at));
  const comments =
    "<div style='mso-element:comment-list'><div style='mso-element:comment'><div class=msocomtxt><p>Hỏi lại</p></div></div></div>";
  const said = (at: number) =>
    [
      `<h2>Phần ${at}</h2><p>${words} mỗi tối.</p>${`<p>${words}.</p>`.repeat(3)}<ol><li>${words}</li><li>${words}</li></ol>`,
      '<table><tbody><tr><th scope="row"><p>Xã</p></th><th scope="row"><p>Lớp</p></th></tr>',
      `<tr><td><p>An Bình</p></td><td><p>${at}</p></td></tr></tbody></table>`,
    ].join('');
  const whole = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><div class=WordSection1>${parts.join('')}</div>${comments}</body></html>`;
  const cleaned = await clean(whole);
  expect(
    cleaned
      .replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s+/).length,
  ).toBeGreaterThan(4_000);
  expect(cleaned).toBe(parts.map((_, at) => said(at)).join(''));
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

const table = (rows: string[][], isHead = false) => {
  const cells = (row: string[], at: number) =>
    row.map((lines) => {
      const inner =
        lines === ''
          ? ''
          : lines
              .split(' / ')
              .map((line) => `<p>${line}</p>`)
              .join('');
      return isHead && at === 0 ? `<th scope="row">${inner}</th>` : `<td>${inner}</td>`;
    });
  return `<table><tbody>${rows.map((row, at) => `<tr>${cells(row, at).join('')}</tr>`).join('')}</tbody></table>`;
};

it('keeps a table of Word: its bold first row as the head, merged cells apart, lists and breaks in a cell as lines', async () => {
  const td = (inner: string, more = '') =>
    `<td width=208 valign=top ${more} style='width:155.8pt;border:solid windowtext 1.0pt;padding:0in 5.4pt 0in 5.4pt;background:#D9E2F3'>${inner}</td>`;
  const p = (inner: string) =>
    `<p class=MsoNormal style='margin-bottom:0in;line-height:normal'><span style='font-family:"Times New Roman",serif;color:#2F5496'>${inner}<o:p></o:p></span></p>`;
  const word = `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${td(p('<b>Buổi</b>'))}${td(p('<b>Nơi <i>học</i></b>'))}${td(p('<b>Ghi chú</b>'))}</tr>
 <tr style='mso-yfti-irow:1'>${td(p('Sáng'), 'rowspan=2')}${td(p('Nhà văn hóa') + p('<o:p>&nbsp;</o:p>'))}${td(item(1, '·', 'Điện thoại') + item(1, '·', 'Căn cước'))}</tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>${td(p('Trường<br>An Bình') + p('Phòng 2'), 'colspan=2')}</tr>
</table>`;
  expect(await clean(word)).toBe(
    table(
      [
        ['Buổi', 'Nơi <em>học</em>', 'Ghi chú'],
        ['Sáng', 'Nhà văn hóa', '– Điện thoại / – Căn cước'],
        ['', 'Trường<br>An Bình / Phòng 2', ''],
      ],
      true,
    ),
  );
});

it('keeps a table of a spreadsheet without its empty ends and hidden columns, and one of a page with its name and its heads', async () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td {mso-number-format:General;}--></style></head><body>
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'><!--StartFragment--><col width=64 span=3 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 class=xl65 width=64>Xã</td><td class=xl65 style='display:none'>Ẩn</td><td align=right x:num>12</td><td></td></tr>
<tr height=20><td>An Bình</td><td style='display:none'>x</td><td align=right>1.234</td><td></td></tr>
<tr height=20 style='display:none'><td>Nháp</td><td></td><td>0</td><td></td></tr>
<tr height=20><td></td><td></td><td></td><td></td></tr><!--EndFragment--></table></body></html>`;
  expect(await clean(excel)).toBe(
    table([
      ['Xã', '12'],
      ['An Bình', '1.234'],
    ]),
  );
  const web = `<table><caption>Lịch học</caption><thead><tr><th></th><th><b>Thứ hai</b></th></tr></thead>
<tbody><tr><th>Sáng</th><td><a href="https://a.vn" onclick="x()">Học</a><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></tbody></table>`;
  expect(await clean(web)).toBe(
    '<p>Lịch học</p><table><tbody><tr><th scope="row"></th><th scope="row"><p>Thứ hai</p></th></tr>' +
      '<tr><th scope="col"><p>Sáng</p></th><td><p><a href="https://a.vn">Học</a></p><p>a</p><p>b</p><p>c</p><p>d</p></td></tr></tbody></table>',
  );
});

it('takes what only puts words beside each other for no table, and gives the cells of one where none can stand', async () => {
  const letter = '<table><tr><td><p><b>ỦY BAN</b></p></td><td><p>CỘNG HÒA</p></td></tr></table>';
  expect(await clean(letter)).toBe('<p><strong>ỦY BAN</strong></p><p>CỘNG HÒA</p>');
  expect(await clean('<table><tr><td>Một</td></tr><tr><td>Hai<ul><li>Ba</li></ul></td></tr></table>')).toBe(
    '<p>Một</p><p>Hai</p><ul><li>Ba</li></ul>',
  );
  const grid = '<p>Xem</p><table><caption>Tên</caption><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
  expect(await clean(grid, { hasTables: false })).toBe('<p>Xem</p><p>Tên</p><p>a</p><p>b</p><p>c</p><p>d</p>');
  expect(await clean('<table><tr><td colspan="99999" rowspan="99999">a</td></tr></table>')).toBe('<p>a</p>');
});

it('takes tracked changes as they are accepted, and leaves comments on the margin', async () => {
  const word = `<p class=MsoNormal>Lớp học <a style='mso-comment-reference:BN_1;mso-comment-date:20261120T0900'>mở</a><span
class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[BN1]</a><span
style='mso-special-character:comment'>&nbsp;</span></span></span> <span class=msoIns><ins cite="mailto:Binh" datetime="2026-11-20T09:00">mỗi tối</ins></span><span
class=msoDel><del cite="mailto:Binh" datetime="2026-11-20T09:00">hằng ngày</del></span>.</p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><div id="_com_1" class=msocomtxt>
<p class=MsoCommentText>Hỏi lại anh Minh</p></div></div></div>`;
  expect(await clean(word)).toBe('<p>Lớp học mở mỗi tối.</p>');
});

it('counts the pictures that it leaves out', async () => {
  const given =
    '<p>A<img src="data:image/png;base64,iVBORw0KGgo="></p><img src="file:///C:/Temp/image001.png"><img width="1" src="https://a.vn/t.gif">';
  const counted = (html: string) =>
    page.evaluate((one) => (window as never as { picturesIn: (html: string) => number }).picturesIn(one), html);
  expect([await counted(given), await counted('<p>A</p>')]).toEqual([2, 0]);
  expect(await clean(given)).toBe('<p>A</p>');
});
