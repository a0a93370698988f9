import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import { addLeaflet, approveSeen, type Count, counting, openOffice, since, submittedOf } from './new-office.ts';
import type { Walker } from './studio-walk.ts';

/** What issue 14 promises for one piece, from the list of pieces to its approval. */
const mostClicks = 12;
/** An approver's: the edition in the list, "Duyệt", "Xác nhận duyệt". */
const approval = 3;

/**
 * The first day of an office: somebody new writes a campaign with a poster and a two-sided leaflet and an article, and somebody
 * else approves what they see. No id is typed, no save fails, each piece is seen before anything is saved, and what was typed is
 * still there after the page was left without saving.
 */
export async function firstPiece(logIn: (email: string, password?: string) => Promise<Walker>): Promise<void> {
  const people = await openOffice(await logIn('quan-tri@pano.example'));
  const editor = await logIn(people.editor, people.password);
  const { page, siteUrl } = editor;
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
  });
  const hands = counting();
  const { done, click, type } = hands;
  await page.goto(`${siteUrl}/admin`);
  await page.getByRole('navigation', { name: 'Viết mới' }).getByRole('link', { name: 'Chiến dịch' }).click();
  await page.waitForSelector('.pano-preview');
  await type(page.locator('#field-title'), 'Tuần lễ học số');
  await type(page.locator('#field-document__type'), 'Kế hoạch');
  await type(page.locator('#field-document__date'), '01/12/2026');
  await click(page.locator('#field-document__system .rs__control'));
  await click(page.getByRole('option', { name: 'Đảng' }));
  await type(page.locator('#field-period__start'), '01/12/2026');
  await type(page.locator('#field-period__label'), 'tháng 12/2026');
  const campaign = { ...done };

  await click(page.locator('.tabs-field__tab-button', { hasText: 'Ấn phẩm' }));
  await click(page.getByRole('button', { name: 'Thêm Ấn phẩm' }));
  await click(page.getByRole('button', { name: 'Chọn mẫu' }));
  const design = page.locator('.pano-gallery li button', { hasText: 'Áp phích một câu' });
  await design.locator('img').waitFor();
  await click(design);
  await type(page.locator('textarea[name="artworks.0.headline"]'), 'Cả phường cùng học số');
  await type(page.locator('input[name="artworks.0.action"]'), 'Quét mã để xem hướng dẫn');
  await page.locator('.pano-drawn[aria-busy="false"] img').waitFor();

  // Left without saving, and found again.
  await page.locator('.pano-typing small', { hasText: 'Đã giữ' }).waitFor();
  await page.goto(`${siteUrl}/admin/collections/campaigns/create`);
  await page.getByRole('button', { name: 'Khôi phục' }).click();
  await expect.poll(() => page.inputValue('#field-title'), { timeout: patience(30_000) }).toBe('Tuần lễ học số');
  await page.locator('.tabs-field__tab-button', { hasText: 'Ấn phẩm' }).click();
  expect(await page.inputValue('textarea[name="artworks.0.headline"]')).toBe('Cả phường cùng học số');

  await click(page.locator('#field-artworks__0__guide .rs__control'));
  await click(page.locator('#field-artworks__0__guide .rs__option').first());
  const poster = since(done, campaign);
  const before = { ...done };
  await addLeaflet(page, hands);
  const leaflet = since(done, before);
  const pieces = { ...done };
  await click(page.locator('#action-save'));
  await page.waitForURL(/\/campaigns\/(?!create)/);
  const submitted = await submittedOf(page, () => click(page.getByRole('button', { name: 'Gửi duyệt' })));
  const sent = since(done, pieces);
  // What was saved is not offered again.
  await page.goto(`${siteUrl}/admin/collections/campaigns/create`);
  await page.waitForSelector('.pano-preview');
  expect(await page.locator('.pano-typing .pano-message').count()).toBe(0);

  const article = counting();
  const written = await writeShortArticle(page, siteUrl, article);
  expect(refused).toEqual([]);
  const approver = await logIn(people.approver, people.password);
  await approveSeen(approver, submitted, [/Cả phường cùng học số/, /Ba việc nên làm.*Mặt 1/, /Ba việc nên làm.*Mặt 2/]);
  await approveSeen(approver, written, []);

  const whole = ({ clicks, fields }: Count, more = sent.clicks): Count => ({ clicks: clicks + more + approval, fields });
  const counts = { poster: whole(poster), leaflet: whole(leaflet), article: whole(article.done, 0) };
  console.warn('From an empty office to approved: the campaign takes', campaign, 'and, with its way to the approval,', counts);
  for (const [name, { clicks }] of Object.entries(counts)) expect(clicks, name).toBeLessThanOrEqual(mostClicks);
  expect([poster.fields, leaflet.fields, article.done.fields]).toEqual([2, 5, 2]);
}

async function writeShortArticle(page: Page, siteUrl: string, { click, type, done }: ReturnType<typeof counting>) {
  await page.goto(`${siteUrl}/admin`);
  await click(page.getByRole('navigation', { name: 'Viết mới' }).getByRole('link', { name: 'Tin bài' }));
  await page.waitForSelector('.pano-preview');
  await type(page.locator('#field-title'), 'Tuần lễ học số ở Hải Phòng');
  await click(page.locator('.rich-text-lexical [contenteditable="true"]'));
  done.fields++;
  await page.keyboard.type('Bà con đến nhà văn hóa, mang theo điện thoại.');
  const shown = page.frameLocator('.pano-preview iframe').locator('body');
  await expect.poll(() => shown.textContent(), { timeout: patience(20_000) }).toMatch(/đến.nhà.văn.hóa/);
  await click(page.locator('#action-save'));
  await page.waitForURL(/\/articles\/(?!create)/);
  return submittedOf(page, () => click(page.getByRole('button', { name: 'Gửi duyệt' })));
}
