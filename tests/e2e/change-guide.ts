import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import type { Walker } from './studio-walk.ts';

type People = { editor: Walker; approver: () => Promise<Walker> };

/** A guide is changed, a step of it in its editor, submitted, approved by somebody else, and on the portal within seconds. */
export async function changeGuide({ editor: { page: editor, siteUrl }, approver: openApprover }: People): Promise<void> {
  const title = 'Dùng Zalo an toàn cho người lớn tuổi';
  await editor.goto(`${siteUrl}/admin/collections/guides?limit=50`);
  await editor.locator('.cell-title a', { hasText: 'Zalo' }).first().click();
  await editor.waitForSelector('#field-title');
  await editor.waitForSelector('.pano-workflow button:not([disabled])');
  const step = editor.locator('[data-field-path="steps.0.body"]');
  await step.locator('[contenteditable="true"]').click();
  await editor.keyboard.press('ControlOrMeta+End');
  await step.getByRole('button', { name: 'Đậm' }).click();
  await editor.keyboard.type(' Hỏi con cháu.');
  await editor.keyboard.press('Enter');
  await editor.keyboard.type('- Xem ảnh');
  const shown = editor.frameLocator('.pano-preview iframe').locator('#buoc-1');
  await shown.locator('li', { hasText: 'Xem ảnh' }).waitFor({ timeout: patience(30_000) });
  await editor.fill('#field-title', title);
  await editor.click('#action-save');
  await editor.waitForSelector('.pano-workflow button:not([disabled])');
  await editor.getByRole('button', { name: 'Gửi duyệt' }).click();
  await editor.waitForSelector('.pano-message:has-text("Đã gửi duyệt")');
  expect(await (await fetch(`${siteUrl}/huong-dan/dung-zalo-an-toan`)).text()).not.toContain(title);

  const { page: approver } = await openApprover();
  await approver.goto(`${siteUrl}/admin/collections/editions?where[state][equals]=submitted`);
  await approver.locator('.cell-title a', { hasText: title }).first().click();
  await approver.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await approver.getByRole('button', { name: 'Xác nhận duyệt' }).click();
  await approver.waitForSelector('.pano-message:has-text("Đã duyệt")');
  await approver.getByRole('button', { name: 'Đưa lên cổng ngay' }).click();
  await approver.getByRole('button', { name: 'Xác nhận đưa lên cổng' }).click();
  await approver.waitForSelector('.pano-message:has-text("Đã xếp hàng")');
  await expect
    .poll(async () => (await fetch(`${siteUrl}/huong-dan/dung-zalo-an-toan`)).text(), { timeout: patience(40_000) })
    .toContain(title);
  const published = await (await fetch(`${siteUrl}/huong-dan/dung-zalo-an-toan`)).text();
  expect(published).toMatch(/<strong>\s*Hỏi con cháu\.<\/strong><\/p><ul><li>(?:<strong>)?Xem ảnh/);
}
