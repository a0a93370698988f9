import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { samplePassword } from '../../scripts/sample/accounts.ts';
import { readDocument, type Walker } from './studio-walk.ts';

const other = 'phe-duyet.can-tho@pano.example';

/**
 * The session ends while somebody writes. The password is asked for over the page, and the save or submission that was refused
 * goes on by itself. Who logs in meanwhile in another tab saves nothing by this page.
 */
export async function endedSession({ page, siteUrl }: Walker): Promise<void> {
  await page.goto(`${siteUrl}/admin/collections/guides/create`);
  await page.waitForSelector('.pano-preview');
  await page.fill('#field-title', 'Gõ khi phiên đã hết');
  await endSession(page);
  await page.click('#action-save');
  const box = page.getByRole('dialog', { name: 'Hãy đăng nhập lại để lưu tiếp' });
  await box.waitFor();
  expect(await box.getByLabel('Tài khoản').inputValue()).toContain('bien-tap.can-tho@pano.example');
  await box.getByLabel('Mật khẩu').fill('khong-phai-mat-khau');
  await box.getByRole('button', { name: 'Đăng nhập và đi tiếp' }).click();
  await box.getByText('Mật khẩu không đúng').waitFor();
  await answer(page);
  await page.waitForURL(/guides\/(?!create)/);
  await page.waitForSelector('.pano-workflow button:not([disabled])');
  expect(await page.inputValue('#field-title')).toBe('Gõ khi phiên đã hết');

  await endSession(page);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await answer(page);
  await page.locator('.pano-workflow .pano-message li').first().waitFor();

  // Payload's own question about the account, at the end of the session, does not take the page away.
  await page.fill('#field-title', 'Gõ trong lúc người khác đăng nhập');
  await logInElsewhere(page, siteUrl);
  await page.evaluate(() => void fetch('/api/users/me'));
  await box.getByText('Trang này không lưu gì dưới tên đó').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Bạn chưa đăng nhập lại').waitFor();
  const saving = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
  await page.click('#action-save');
  await answer(page);
  await saving;
  expect(page.url()).toMatch(/guides\/(?!create)/);
  const id = page.url().split('/').at(-1)?.split('?')[0];
  const saved = await readDocument<{ title: string; changedBy: { email: string } }>(
    { page, siteUrl },
    `/api/guides?where[id][equals]=${id}&depth=1`,
  );
  expect(saved.title).toBe('Gõ trong lúc người khác đăng nhập');
  expect(saved.changedBy.email).toBe('bien-tap.can-tho@pano.example');
}

/** As a browser does when the time is over. */
const endSession = (page: Page) => page.context().clearCookies({ name: 'payload-token' });

async function answer(page: Page): Promise<void> {
  const box = page.getByRole('dialog', { name: 'Hãy đăng nhập lại để lưu tiếp' });
  await box.waitFor();
  expect(await box.count()).toBe(1);
  await box.getByLabel('Mật khẩu').fill(samplePassword);
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
}

async function logInElsewhere(page: Page, siteUrl: string): Promise<void> {
  const tab = await page.context().newPage();
  await endSession(page);
  await tab.goto(`${siteUrl}/admin/login`);
  await tab.fill('#field-email', other);
  await tab.fill('#field-password', samplePassword);
  await tab.click('button[type=submit]');
  await tab.waitForSelector('.pano-dashboard');
  await tab.close();
}
