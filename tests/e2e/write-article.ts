import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import { readDocument, type Walker } from './studio-walk.ts';

const title = 'Bà con An Bình học số tại nhà văn hóa';
/** As Word puts it on the clipboard, as long as a report. */
const pasted = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><div class=WordSection1>
<h1 style='mso-outline-level:1'>Mang gì theo?</h1>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><span style='color:red;font-size:14pt'>Điện thoại</span></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>Căn cước</p>
${"<p class=MsoNormal style='text-align:justify'><span style='font-family:VNI'>Bà con được hướng dẫn <b>tại chỗ</b>.<o:p></o:p></span></p>".repeat(650)}
</div></body></html>`;

/** Somebody new writes an article, half of it pasted from Word, sees its page meanwhile, and submits it. */
export async function writeArticle(walker: Walker): Promise<void> {
  const { page, siteUrl } = walker;
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${siteUrl}/admin`);
  await page.getByRole('navigation', { name: 'Viết mới' }).getByRole('link', { name: 'Tin bài' }).click();
  await page.waitForSelector('.pano-preview');
  await page.fill('#field-title', title);
  const editor = page.locator('.rich-text-lexical [contenteditable="true"]');
  await editor.click();
  await page.keyboard.type('Tối thứ bảy, ');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type('40 người');
  await page.keyboard.press('ControlOrMeta+b');
  await page.keyboard.type(' đến học.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('## Học gì?');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1. Cài VNeID');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await editor.evaluate((target, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'không dùng');
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
  const shown = page.frameLocator('.pano-preview iframe');
  await shown.locator('.written h2', { hasText: 'Mang gì theo?' }).waitFor({ timeout: patience(30_000) });
  expect(await shown.locator('.written strong').first().textContent()).toBe('40 người');
  expect(await shown.locator('.written ol li').allTextContents()).toEqual(['Cài VNeID']);
  expect(await shown.locator('.written ul li').allTextContents()).toEqual(['Điện thoại', 'Căn cước']);
  await page.click('#action-save');
  await page.waitForURL(/\/articles\/(?!create)/);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await page.waitForSelector('.pano-message:has-text("Đã gửi duyệt")', { timeout: patience(60_000) });
  type Stored = { body: { root: { children: { type: string }[] } } };
  const where = `/api/articles?where[title][equals]=${encodeURIComponent(title)}&depth=0`;
  const stored = JSON.stringify((await readDocument<Stored>(walker, where)).body);
  expect(stored).not.toMatch(/color|VNI|Mso|justify/);
  expect(stored.match(/"type":"paragraph"/g)?.length).toBeGreaterThanOrEqual(650);
  expect(refused).toEqual([]);
}
