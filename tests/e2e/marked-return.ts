import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import { openDocument, openEdition, saveAndSubmit, type Walker } from './studio-walk.ts';

const leaflet = { collection: 'leaflets', key: 'to-roi-can-tho-nhan-dien-lua-dao' };
const onPicture = 'Dòng này sát mép giấy quá.';
const atField = 'Tiêu đề phải nói ai nên đọc.';

/**
 * An approver marks a place on the back of a leaflet and a field, leaves the page, finds the words again and sends it back. The
 * editor is led to each place, mends and ticks one; with the next edition the approver sees the marks beside the new drawing.
 */
export async function markedReturn(logIn: (email: string) => Promise<Walker>): Promise<void> {
  const editor = await logIn('bien-tap.can-tho@pano.example');
  await openDocument(editor, leaflet);
  const first = await changeAndSubmit(editor, '#field-summary');

  const approver = await logIn('phe-duyet.can-tho@pano.example');
  await openEdition(approver, first);
  await markBackSide(approver);
  await markField(approver);
  await approver.page.reload();
  await approver.page.waitForSelector('.pano-standing');
  await expect.poll(() => typedMarks(approver), { timeout: patience(20_000) }).toEqual([onPicture, atField]);
  await approver.page.getByRole('button', { name: 'Trả lại với 2 chỗ ghi' }).click();
  await approver.page.waitForSelector('.pano-message:has-text("với 2 chỗ ghi")');

  await openDocument(editor, leaflet);
  const marks = editor.page.locator('.pano-workflow .pano-returned li');
  await marks.first().waitFor();
  expect(await marks.locator('p').allTextContents()).toEqual([onPicture, atField]);
  // The drawing that is being written shows the number where it was set.
  await editor.page.locator('.pano-preview').getByRole('button', { name: 'Mặt 2' }).click();
  await editor.page.locator('.pano-drawn .pano-pin').waitFor();
  await marks.nth(1).getByRole('button', { name: 'Đến chỗ sửa' }).click();
  await expect.poll(() => editor.page.evaluate(() => document.activeElement?.id)).toBe('field-title');
  await marks.nth(0).getByRole('button', { name: 'Xem trên hình' }).click();
  await editor.page.locator('dialog .pano-pin').waitFor();
  await editor.page.getByRole('button', { name: 'Đóng' }).click();
  await marks.nth(1).getByRole('checkbox').click();
  await editor.page.locator('.pano-returned', { hasText: 'Đã sửa 1/2 chỗ.' }).waitFor();
  const second = await changeAndSubmit(editor, '#field-title');

  await openEdition(approver, second);
  const earlier = approver.page.locator('.pano-returned', { hasText: 'là bản trước bản này' });
  await earlier.waitFor();
  expect(await earlier.locator('li small').allTextContents()).toEqual([
    'Chưa đánh dấu là đã sửa',
    expect.stringContaining('đánh dấu đã sửa'),
  ]);
  await earlier.locator('.pano-before .pano-pin').waitFor();
  await earlier.locator('.pano-before img.pano-now').waitFor();
}

async function changeAndSubmit(editor: Walker, field: string): Promise<string> {
  return saveAndSubmit(editor, { field, text: `${await editor.page.inputValue(field)} Bản sửa.` });
}

/** By a press on the drawing; the number is there to be moved by keys. */
async function markBackSide({ page }: Walker): Promise<void> {
  await page.locator('.pano-previews figure', { hasText: 'Mặt 2' }).first().getByRole('button', { name: 'Ghi lên hình' }).click();
  const surface = page.locator('dialog .pano-surface');
  await expect.poll(() => surface.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await surface.locator('.pano-surface-ground').click({ position: { x: 60, y: 90 } });
  await page.locator('dialog textarea').fill(onPicture);
  const pin = surface.locator('.pano-pin');
  const before = await pin.boundingBox();
  await pin.press('ArrowRight');
  await expect.poll(async () => (await pin.boundingBox())?.x ?? 0).toBeGreaterThan(before?.x ?? 0);
  await page.getByRole('button', { name: 'Xong' }).click();
}

async function markField({ page }: Walker): Promise<void> {
  await page.getByLabel('Ô trong nội dung').selectOption({ label: 'Tiêu đề' });
  await page.getByRole('button', { name: 'Ghi ở ô này' }).click();
  await page.getByRole('textbox', { name: 'Lời cho chỗ ghi số 2' }).fill(atField);
}

const typedMarks = ({ page }: Walker): Promise<string[]> =>
  page.locator('.pano-mark-rows textarea').evaluateAll((boxes) => boxes.map((box) => (box as HTMLTextAreaElement).value));
