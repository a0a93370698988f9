import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import { openEdition, readDocument, type Walker } from './studio-walk.ts';

const internal = 'Đồng chí phụ trách chép nhầm số tài khoản ở bước ba';
const sentence = 'Bước ba trong bản này đã thay đổi. Bản mới sẽ có trong tuần.';

/** What stays in the office and what the public reads are two texts, and the page is seen before it is public. */
export async function withdrawInPublic(approver: Walker, key: string): Promise<void> {
  const { page, siteUrl } = approver;
  const edition = await readDocument<{ sha256: string }>(
    approver,
    `/api/editions?where[contentId][equals]=${key}&where[isPublic][equals]=true&depth=0`,
  );
  await openEdition(approver, edition.sha256);
  await page.getByRole('button', { name: 'Thu hồi', exact: true }).click();
  const yes = page.getByRole('button', { name: 'Xác nhận gỡ hẳn' });
  await page.getByLabel('Câu công bố cho người dân').fill(sentence);
  const preview = page.frameLocator('iframe.pano-gone');
  await preview.getByText(sentence).waitFor();
  expect(await yes.isDisabled(), 'a withdrawal without a reason').toBe(true);
  await page.getByLabel('Ghi chú nội bộ').fill(internal);
  expect(await preview.locator('body').textContent()).not.toContain(internal);
  expect((await fetch(`${siteUrl}/huong-dan/${key}`)).status).toBe(200);
  await yes.click();
  await page.waitForSelector('.pano-message:has-text("Đã thu hồi")');
  await expect.poll(async () => (await fetch(`${siteUrl}/huong-dan/${key}`)).status, { timeout: patience(40_000) }).toBe(410);
  for (const path of [`/huong-dan/${key}`, '/content/v1/changes']) {
    const text = await (await fetch(`${siteUrl}${path}`)).text();
    expect(text, path).not.toContain('chép nhầm số tài khoản');
    if (path.startsWith('/huong-dan')) expect(text).toContain(sentence);
  }
}
