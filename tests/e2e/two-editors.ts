import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pressSave, readDocument, type Walker } from './studio-walk.ts';

/**
 * Two people have one document open. The first is told what the other saved, is asked before it is saved over, and loses no word
 * whatever the answer is, also where the other has thrown the document away.
 */
export async function twoEditors(first: Walker, second: Walker): Promise<void> {
  const { page, siteUrl } = first;
  await page.goto(`${siteUrl}/admin/collections/guides/create`);
  await page.waitForSelector('.pano-preview');
  await page.fill('#field-title', 'Hai người cùng sửa');
  await page.click('#action-save');
  await page.waitForURL(/guides\/(?!create)/);
  const id = idIn(page);
  await page.waitForSelector('.pano-workflow button:not([disabled])');

  const other = second.page;
  await other.goto(`${siteUrl}/admin/collections/guides/${id}`);
  await other.waitForSelector('.pano-preview');
  await other.getByText('Đang mở cùng lúc').waitFor();
  await other.fill('#field-summary', 'Tóm tắt của người kia');
  expect(await pressSave(other, id)).toBe(200);

  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const bar = page.locator('.pano-together', { hasText: 'đã lưu nội dung này lúc' });
  await bar.getByRole('button', { name: 'Xem thay đổi' }).click();
  await bar.getByText('Tóm tắt của người kia').waitFor();

  await page.fill('#field-title', 'Nhan đề của tôi');
  const box = await refusedSave(page);
  expect(await box.textContent()).toMatch(
    /Tóm tắt của người kia[\s\S]*Nhan đề của tôi|Nhan đề của tôi[\s\S]*Tóm tắt của người kia/,
  );
  await keepMine(page, id);
  const mine = await readDocument<{ title: string; summary?: string }>(first, `/api/guides?where[id][equals]=${id}&depth=0`);
  expect([mine.title, mine.summary ?? '']).toEqual(['Nhan đề của tôi', '']);
  await expect.poll(() => bar.count()).toBe(0);

  await saveElsewhere(other, id, { title: 'Nhan đề của người kia' });
  await page.fill('#field-summary', 'Gõ dở thì người kia lưu');
  await (await refusedSave(page)).getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect.poll(() => page.inputValue('#field-title').catch(() => '')).toBe('Nhan đề của người kia');
  await page.getByRole('button', { name: 'Khôi phục' }).click();
  await expect.poll(() => page.inputValue('#field-summary')).toBe('Gõ dở thì người kia lưu');
  // What comes back was typed over the older version.
  await refusedSave(page);
  await keepMine(page, id);

  await saveElsewhere(other, `${id}?locale=en`, { summary: 'Words of the other language' });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await bar.waitFor();
  await page.waitForLoadState('networkidle');
  await saveElsewhere(other, id, { deletedAt: new Date().toISOString() });
  await page.fill('#field-title', 'Vẫn còn chữ của tôi');
  await page.click('#action-save');
  await page
    .getByRole('dialog', { name: 'Nội dung này không còn nữa' })
    .getByRole('button', { name: 'Lưu thành bản mới' })
    .click();
  await page.waitForURL((url) => /guides\/(?!create)/.test(url.pathname) && !url.pathname.endsWith(id));
  await expect.poll(() => page.inputValue('#field-title').catch(() => '')).toBe('Vẫn còn chữ của tôi');
  const made = await readDocument<{ summary?: string }>(first, `/api/guides?where[id][equals]=${idIn(page)}&locale=en&depth=0`);
  expect(made.summary).toBe('Words of the other language');
}

const idIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

async function refusedSave(page: Page) {
  await page.click('#action-save');
  const box = page.getByRole('dialog', { name: 'Có người lưu trong khi bạn đang sửa' });
  await box.locator('dl').waitFor();
  return box;
}

async function keepMine(page: Page, id: string): Promise<void> {
  const saved = page.waitForResponse(
    (response) => response.request().method() === 'PATCH' && response.url().includes(id) && response.ok(),
  );
  await page.getByRole('button', { name: 'Lưu bản của tôi' }).click();
  await saved;
  await page.waitForSelector('.pano-workflow button:not([disabled])');
}

/** As from a second window of the other person. */
async function saveElsewhere(page: Page, id: string, data: Record<string, string>): Promise<void> {
  const status = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(path ?? '', { method: 'PATCH', headers, body: body ?? '' })).status;
    },
    [`/api/guides/${id}`, JSON.stringify(data)],
  );
  expect(status).toBe(200);
}
