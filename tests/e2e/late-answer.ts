import type { Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import type { Walker } from './studio-walk.ts';

const form = '**/admin/collections/campaigns/create';

/**
 * A new piece is there to be filled in, though the answer to an earlier change comes in the very moment it is added, the question
 * that waited behind was written before it, or the question about it fails.
 */
export async function lateAnswer({ page, siteUrl }: Walker): Promise<void> {
  await page.goto(`${siteUrl}/admin/collections/campaigns/create`);
  await page.waitForSelector('.pano-preview');
  const add = page.getByRole('button', { name: 'Thêm Ấn phẩm' });
  const first = await holdNext(page);
  await page.fill('#field-title', 'Tuần lễ học số');
  await page.locator('.tabs-field__tab-button', { hasText: 'Ấn phẩm' }).click();
  const late = await first.answered();
  await add.click();
  await late.fulfill();
  await isThere(page, 1);

  const slow = await holdNext(page);
  await page.fill('#field-title', 'Tuần lễ học số 2026');
  const slowly = await slow.answered();
  // Meanwhile the form is made to ask once more.
  await page.waitForTimeout(2_500);
  await add.click();
  await slowly.fulfill();
  await isThere(page, 2);

  const third = await holdNext(page);
  await add.click();
  const failed = await third.answered();
  await failed.abort();
  await isThere(page, 3);
}

const isThere = (page: Page, pieces: number) =>
  page
    .getByRole('button', { name: 'Chọn mẫu' })
    .nth(pieces - 1)
    .waitFor({ timeout: patience(20_000) });

type Held = { fulfill: () => Promise<void>; abort: () => Promise<void> };

/** The next question of the form is answered by the server, and its answer kept back. */
async function holdNext(page: Page): Promise<{ answered: () => Promise<Held> }> {
  let isTaken = false;
  let held: Held | undefined;
  const hold = async (route: Route) => {
    if (isTaken || route.request().method() !== 'POST') return route.fallback();
    isTaken = true;
    const response = await route.fetch();
    // Whoever calls says what becomes of it; what is asked later goes on.
    held = { fulfill: () => route.fulfill({ response }), abort: () => route.abort() };
  };
  await page.route(form, hold);
  const answered = async () => {
    await expect.poll(() => held, { timeout: patience(20_000) }).toBeDefined();
    return held as Held;
  };
  return { answered };
}
