import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import { openDocument, pressSave, readDocument, type Walker } from './studio-walk.ts';

const collection = 'campaigns';
const key = 'can-tho-2026';
const box = '#field-document__date';

/** Dates are typed as the paper writes them; what is no date is refused at its box, in a sentence that can be read. */
export async function badDate(editor: Walker): Promise<void> {
  const { page } = editor;
  const stored = async () =>
    (await readDocument<{ document: { date: string } }>(editor, `/api/${collection}?where[key][equals]=${key}&depth=0`)).document
      .date;
  const note = page.locator('.pano-plan-date', { has: page.locator(box) }).locator('.pano-plan-date-note');
  await typedEarly(editor);
  for (const [typed, iso, understood] of [
    ['25/11/2026', '2026-11-25', 'ngày 25/11/2026'],
    ['30/01/2026', '2026-01-30', 'ngày 30/01/2026'],
  ] as const) {
    await openDocument(editor, { collection, key });
    await page.fill(box, typed);
    expect(await note.textContent()).toContain(understood);
    expect(await save(page)).toBe(200);
    expect(await stored()).toBe(iso);
    await page.reload();
    expect(await page.inputValue(box)).toBe(typed);
  }
  for (const [typed, sentence] of [
    ['hôm qua', 'Không hiểu “hôm qua” là ngày nào'],
    ['31/02/2026', 'tháng 2/2026 chỉ có 28 ngày'],
  ] as const) {
    await openDocument(editor, { collection, key });
    await page.fill(box, typed);
    // Before anything is saved, and still after the server has refused it.
    await note.filter({ hasText: sentence }).waitFor();
    expect(await save(page)).toBe(400);
    const said = note.filter({ hasText: sentence });
    await said.waitFor();
    await said.scrollIntoViewIfNeeded();
    expect(await isReadable(page, box), typed).toBe(true);
    expect(await page.inputValue(box)).toBe(typed);
    expect(await stored()).toBe('2026-01-30');
  }
}

/** On a slow line the account's language comes after the first words. They are something to save all the same. */
async function typedEarly(editor: Walker): Promise<void> {
  const { page } = editor;
  const late = '**/payload-preferences/locale**';
  let isCome = false;
  await page.route(late, async (route) => {
    const isOfForm = page.url().includes(collection);
    if (isOfForm) await new Promise((resolve) => setTimeout(resolve, 2_000));
    await route.continue();
    isCome ||= isOfForm;
  });
  await openDocument(editor, { collection, key });
  await page.fill(box, '24/11/2026');
  await page.locator('#action-save:enabled').waitFor();
  await expect.poll(() => isCome, { timeout: patience(30_000) }).toBe(true);
  await page.waitForTimeout(1_000);
  // Dead for a moment it may be; dead it stayed.
  await page.locator('#action-save:enabled').waitFor({ timeout: patience(10_000) });
  await page.unroute(late);
}

const save = (page: Page): Promise<number> => pressSave(page, '/api/campaigns/');

/** The whole sentence stands on the screen, cut off by nothing and covered by nothing. */
function isReadable(page: Page, field: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const note = document.querySelector(selector)?.closest('.pano-plan-date')?.querySelector('.pano-plan-date-note');
    if (!note) return false;
    const { left, right, top, bottom } = note.getBoundingClientRect();
    const isWhole = note.scrollWidth <= note.clientWidth + 1 && left >= 0 && right <= window.innerWidth;
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return isWhole && (note === middle || note.contains(middle));
  }, field);
}
