import { expect } from 'vitest';
import { readDocument, type Walker } from './studio-walk.ts';

/**
 * The server is away while somebody types and saves: it is told, nothing that is typed is lost, and save and preview go on by
 * themselves once it is back.
 */
export async function serverAway(walker: Walker): Promise<void> {
  const { page, siteUrl } = walker;
  await page.goto(`${siteUrl}/admin/collections/guides/create`);
  await page.waitForSelector('.pano-preview');
  await page.fill('#field-title', 'Trước khi mất liên lạc');
  await page.click('#action-save');
  await page.waitForURL(/guides\/(?!create)/);
  await page.waitForSelector('.pano-workflow button:not([disabled])');
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await page.route('**/*', (route) => route.abort('connectionrefused'));
  const bar = page.locator('.pano-put-off');
  await page.fill('#field-title', 'Gõ khi máy chủ đi vắng');
  await bar.getByText('những gì bạn gõ vẫn còn ở đây').waitFor();
  await page.click('#action-save');
  await bar.getByText('Pano sẽ tự lưu').waitFor();
  await page.fill('#field-summary', 'Gõ thêm sau lần bấm Lưu');
  expect(await page.inputValue('#field-title')).toBe('Gõ khi máy chủ đi vắng');
  await page.locator('.pano-typing small', { hasText: 'Đã giữ' }).waitFor();

  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.url().includes(id));
  await page.unroute('**/*');
  expect((await saved).status()).toBe(200);
  await bar.getByText('Đã liên lạc lại được').waitFor();
  await page.frameLocator('.pano-preview iframe').locator('h1', { hasText: 'Gõ khi máy chủ đi vắng' }).waitFor();
  const stored = await readDocument<{ title: string; summary: string }>(walker, `/api/guides?where[id][equals]=${id}&depth=0`);
  expect([stored.title, stored.summary]).toEqual(['Gõ khi máy chủ đi vắng', 'Gõ thêm sau lần bấm Lưu']);

  // The browser's Back asks.
  await page.fill('#field-title', 'Chưa lưu mà bấm Quay lại');
  const question = page.getByRole('dialog', { name: 'Rời trang khi chưa lưu?' });
  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Ở lại' }).click();
  expect([await page.inputValue('#field-title'), page.url().includes(id)]).toEqual(['Chưa lưu mà bấm Quay lại', true]);
  await page.evaluate(() => history.back());
  await question.getByRole('button', { name: 'Rời trang' }).click();
  await expect.poll(() => page.url().includes(id)).toBe(false);
}
