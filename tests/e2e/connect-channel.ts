import type { Page, Request } from 'playwright-core';
import { expect, vi } from 'vitest';
import { patience } from '../setup/patience.ts';
import type { Walker } from './studio-walk.ts';

/** A channel from its kind to its keys: what is wrong is said beside its box, and stays there over a slow line. */
export async function connectChannel({ page, siteUrl }: Walker): Promise<void> {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('http') && !url.startsWith(siteUrl)) foreign.push(url);
  });
  await page.goto(`${siteUrl}/admin/collections/channels/create`);
  await choose(page, { field: '#field-kind', option: 'Kênh Telegram' });
  await page.fill('#field-name', 'Kênh Telegram của phường');
  await page.fill('#setting-chatId', 'phuong');
  await page.getByLabel('Khóa bot (bot token)').fill('7100100:simulated-bot-token');
  const answered = await onSlowLine(page);
  await page.click('#action-save');
  const refusal = page.locator('.pano-message').getByText('ở ô “Kênh”: @tên_kênh, hoặc số như -1001234567890');
  await refusal.waitFor();
  await answered();
  expect(await refusal.isVisible()).toBe(true);
  await page.fill('#setting-chatId', '@phuong_mau');
  await page.click('#action-save');
  await page.waitForURL(/channels\/[0-9a-f]{24,}|channels\/[0-9a-f-]{36}/);
  await page.reload();
  await expect.poll(() => page.inputValue('#setting-chatId')).toBe('@phuong_mau');
  expect(await page.getByLabel('Khóa bot (bot token)').inputValue()).toBe('');
  await page.goto(`${siteUrl}/admin/collections/deliveries`);
  await page.getByText('Bình dân học vụ số thành phố Cần Thơ').first().click();
  await page.waitForSelector('.delivery-heading');
  expect(foreign).toEqual([]);
}

/**
 * Chooses from a list of the studio. A click before the page runs its script is lost, so it is repeated until the list is open.
 */
async function choose(page: Page, { field, option }: { field: string; option: string }): Promise<void> {
  const entry = page.getByRole('option', { name: option });
  const open = async () => {
    if (!(await entry.isVisible())) await page.click(`${field} .rs__control`);
    await entry.waitFor({ timeout: 2_000 });
  };
  await vi.waitFor(open, { timeout: patience(60_000), interval: 100 });
  await entry.click();
}

/**
 * What the form asks while one types is answered late, as over a bad line. Gives a function that waits until nothing more is on
 * its way, and gives the line back.
 */
async function onSlowLine(page: Page): Promise<() => Promise<void>> {
  const late = new Set<Request>();
  const forms = '**/admin/**';
  const drop = (request: Request) => void late.delete(request);
  page.on('requestfinished', drop);
  page.on('requestfailed', drop);
  await page.route(forms, async (route) => {
    const request = route.request();
    if (request.headers()['next-action'] !== undefined) {
      late.add(request);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
    }
    // The form may have asked again meanwhile, and given this one up.
    await route.continue().catch(() => late.delete(request));
  });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await vi.waitFor(() => expect([...late].map((request) => request.url())).toEqual([]), { timeout: patience(30_000) });
    await page.unroute(forms);
  };
}
