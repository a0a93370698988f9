import { expect } from 'vitest';
import { openDocument, openEdition, submitWithTitle, type Walker } from './studio-walk.ts';

/** What somebody did by mistake comes back at one press: a row of a form, a submission that was sent back, a document. */
export async function undone({ editor, approver, admin }: Record<'editor' | 'approver' | 'admin', Walker>): Promise<void> {
  const { page } = editor;
  await openDocument(editor, { collection: 'guides', key: 'nop-ho-so-dich-vu-cong' });
  const steps = page.locator('#field-steps .array-field__row');
  const before = await steps.count();
  await steps.first().locator('.array-actions__button').click();
  await page.locator('.array-actions__remove:visible').click();
  await expect.poll(() => steps.count()).toBe(before - 1);
  const bar = page.locator('.pano-undo', { hasText: 'Đã bỏ một dòng' });
  await bar.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => steps.count()).toBe(before);
  await page.waitForSelector('#field-steps__0__title');
  expect(await bar.count()).toBe(0);

  const sha256 = await submitWithTitle(editor, 'Nộp hồ sơ dịch vụ công, bản bị trả nhầm');
  await openEdition(approver, sha256);
  await approver.page.locator('.pano-reason').fill('Bấm nhầm vào nút trả lại.');
  await approver.page.getByRole('button', { name: 'Trả lại', exact: true }).click();
  await approver.page.waitForSelector('.pano-message:has-text("Đã trả lại")');
  await approver.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await approver.page.waitForSelector('.pano-message:has-text("Đã hoàn tác")');
  await approver.page.getByRole('button', { name: 'Duyệt', exact: true }).waitFor();

  await throwAwayAndTakeBack(admin, 'Bỏ nhầm vào thùng rác');
}

async function throwAwayAndTakeBack({ page, siteUrl }: Walker, title: string): Promise<void> {
  await page.goto(`${siteUrl}/admin/collections/guides/create`);
  await page.waitForSelector('.pano-preview');
  await page.fill('#field-title', title);
  await page.click('#action-save');
  await page.waitForURL(/guides\/(?!create)/);
  await page.waitForSelector('.pano-workflow button:not([disabled])');
  await page.locator('.doc-controls__popup button').first().click();
  await page.click('#action-delete');
  await page.locator('dialog[open] #confirm-action, .payload__modal-item #confirm-action').click();
  await page.waitForURL(/collections\/guides(\?|$)/);
  const inList = page.locator('.cell-title', { hasText: title });
  await expect.poll(() => inList.count()).toBe(0);
  await page.locator('.pano-undo').getByRole('button', { name: 'Hoàn tác' }).click();
  await inList.waitFor();
}
