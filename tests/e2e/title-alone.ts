import { expect } from 'vitest';
import type { Walker } from './studio-walk.ts';

const kinds = ['campaigns', 'guides', 'infographics', 'videos', 'articles', 'leaflets'];

/**
 * Somebody writes down an idea: a title and nothing else is saved, whatever it will be. What a submission wants is told all at
 * once, and each line leads to its box.
 */
export async function titleAlone({ page, siteUrl }: Walker): Promise<void> {
  for (const kind of kinds) {
    await page.goto(`${siteUrl}/admin/collections/${kind}/create`);
    await page.waitForSelector('.pano-preview');
    await page.fill('#field-title', `Mới nghĩ ra: ${kind}`);
    await page.click('#action-save');
    await page.waitForURL(new RegExp(`/${kind}/(?!create)`));
  }
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  const missing = page.locator('.pano-workflow .pano-message li');
  await missing.filter({ hasText: 'Ấn phẩm › Mẫu thiết kế' }).waitFor();
  const lines = await missing.allInnerTexts();
  for (const box of ['Chiến dịch', 'Ấn phẩm › Khuôn khổ', 'Ấn phẩm › Tiêu đề', 'Ấn phẩm › Mã QR dẫn tới'])
    expect(
      lines.filter((line) => line.includes(`“${box}”`)),
      box,
    ).toHaveLength(1);
  await missing.filter({ hasText: 'Ấn phẩm › Tiêu đề' }).getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-artwork__headline');
}
