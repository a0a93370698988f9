import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Walker } from './studio-walk.ts';

type Piece = { id: string; key: string; headline: { vi?: string; en?: string } };

const headline = 'Làm giấy tờ ngay tại nhà, ba bước là xong';

/**
 * A piece that was good is made again: a new campaign begins with it as it is, in every language, and it goes on to another one
 * by the name of that campaign. A design that is starred comes first the next time.
 */
export async function pieceAgain({ page, siteUrl }: Walker): Promise<void> {
  const source = await inEnglish(page, 'Paperwork done at home');
  await page.goto(`${siteUrl}/admin/collections/campaigns/create`);
  await page.waitForSelector('.pano-preview');
  await page.fill('#field-title', 'Đợt hai, như đợt một');
  await page.locator('.tabs-field__tab-button', { hasText: 'Ấn phẩm' }).click();
  await page.getByRole('button', { name: 'Thêm Ấn phẩm' }).click();
  await page.getByRole('button', { name: 'Chọn mẫu' }).click();
  const star = page.getByRole('button', { name: 'Mẫu của đơn vị: Pa-nô ngang' });
  await star.press('Enter');
  await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Như bài trước' }).click();
  const earlier = page.locator('.pano-gallery li button', { hasText: headline });
  await earlier.first().locator('img').waitFor();
  await earlier.first().click();
  await expect.poll(() => page.inputValue('textarea[name="artworks.0.headline"]')).toBe(headline);
  await page.locator('.pano-drawn[aria-busy="false"] img').waitFor();
  await page.getByRole('button', { name: 'Đổi mẫu' }).click();
  await expect.poll(() => page.locator('.pano-gallery li:first-child .pano-star').getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  await page.click('#action-save');
  await page.waitForURL(/\/campaigns\/(?!create)/);
  const saved = await piecesOf(page, new URL(page.url()).pathname.split('/').at(-1) ?? '');
  expect(saved).toMatchObject([{ headline: { vi: headline, en: 'Paperwork done at home' } }]);

  await page.waitForSelector('.pano-workflow button:not([disabled])');
  await page.locator('.tabs-field__tab-button', { hasText: 'Ấn phẩm' }).click();
  await page.getByRole('button', { name: 'Chép sang chiến dịch khác' }).click();
  await page.getByRole('searchbox', { name: 'Tìm chiến dịch theo tên' }).fill('thanh pho can tho nam 2026');
  await expect.poll(() => page.locator('.pano-target').count()).toBe(1);
  await page.locator('.pano-target').click();
  const link = page.getByRole('link', { name: 'Mở chiến dịch ấy' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe(`/admin/collections/campaigns/${source}`);
  const pieces = await piecesOf(page, source);
  expect(pieces.at(-1)).toMatchObject({ headline: { vi: headline, en: 'Paperwork done at home' } });
  const keys = pieces.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
}

/** Writes the English headline of the piece, and gives the campaign in which it is. */
async function inEnglish(page: Page, text: string): Promise<string> {
  const id = await page.evaluate(async () => {
    const { docs } = await (await fetch('/api/campaigns?where[key][equals]=can-tho-2026&depth=0')).json();
    return String(docs[0]?.id);
  });
  const pieces = await piecesOf(page, id);
  const artworks = pieces.map((piece) => ({ ...piece, headline: piece.headline.vi === headline ? text : piece.headline.en }));
  const status = await page.evaluate(
    async ({ campaign, rows }) => {
      const english = await (await fetch(`/api/campaigns/${campaign}?locale=en&depth=0`)).json();
      const own = english.artworks.map((row: object, at: number) => ({ ...row, headline: rows[at]?.headline ?? null }));
      const body = JSON.stringify({ artworks: own });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`/api/campaigns/${campaign}?locale=en`, { method: 'PATCH', headers, body })).status;
    },
    { campaign: id, rows: artworks },
  );
  expect(status).toBe(200);
  return id;
}

function piecesOf(page: Page, id: string): Promise<Piece[]> {
  return page.evaluate(async (campaign) => {
    const { artworks } = await (await fetch(`/api/campaigns/${campaign}?locale=all&depth=0`)).json();
    return artworks;
  }, id);
}
