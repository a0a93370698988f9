import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import { decide, openDocument, openEdition, readDocument, submitWithTitle, type Walker } from './studio-walk.ts';

const collection = 'guides';
const key = 'dat-lich-kham-bhyt';
const second = 'Đặt lịch khám bảo hiểm y tế, bản hai';
const third = 'Đặt lịch khám bảo hiểm y tế, bản ba';

type Edition = { number: number; sha256: string; state: string; isPublic: boolean };

/**
 * An editor submits two editions one after the other. The older never becomes public by accident: not by approval, not by a
 * request past the buttons. What was public before comes back only for who types its number.
 */
export async function wrongOrderOfEditions(logIn: (email: string) => Promise<Walker>): Promise<void> {
  // One after the other: pages of a Chromium in one process share their cookies.
  const editor = await logIn('bien-tap@pano.example');
  const { siteUrl } = editor;
  const publicPage = async () => (await fetch(`${siteUrl}/huong-dan/${key}`)).text();
  const heading = async () =>
    /<h1[^>]*>(.*?)<\/h1>/s
      .exec(await publicPage())?.[1]
      ?.trim()
      .replaceAll('\u00a0', ' ') ?? '';
  const editionOf = (sha256: string) => readDocument<Edition>(editor, `/api/editions?where[sha256][equals]=${sha256}&depth=0`);
  const first = await readDocument<Edition>(
    editor,
    `/api/editions?where[contentId][equals]=${key}&where[isPublic][equals]=true&depth=0`,
  );
  const firstHeading = await heading();

  await openDocument(editor, { collection, key });
  const older = await submitWithTitle(editor, second);
  expect((await editionOf(older)).state).toBe('submitted');
  const newer = await submitWithTitle(editor, third);
  expect((await editionOf(older)).state).toBe('superseded');

  const approver = await logIn('phe-duyet@pano.example');
  await openEdition(approver, newer);
  await approver.page.getByText('Khác với bản đang công khai').waitFor();
  expect(await approver.page.locator('.pano-standing td').allTextContents()).toContain(third);
  await decide(approver.page, { press: 'Duyệt', confirm: 'Xác nhận duyệt', told: 'Đã duyệt' });
  await decide(approver.page, { press: 'Đưa lên cổng ngay', confirm: 'Xác nhận đưa lên cổng', told: 'Đã xếp hàng' });
  await expect.poll(heading, { timeout: patience(40_000) }).toBe(third);

  await openEdition(approver, older);
  await approver.page.getByText('Người dân đang đọc:').waitFor();
  expect(await approver.page.locator('.pano-panel > .pano-actions .pano-button').allTextContents()).toEqual([]);
  const { page } = approver;
  for (const [sha256, act] of [
    [older, 'approve'],
    [older, 'publish'],
    [first.sha256, 'publish'],
  ] as const) {
    const answer = await page.evaluate(async (path) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      return (await fetch(path, init)).json();
    }, `/api/pano/editions/${sha256}/${act}`);
    expect(answer, `${act} ${sha256}`).toMatchObject({ ok: false, message: expect.any(String) });
  }
  expect(await heading()).toBe(third);

  await openEdition(approver, first.sha256);
  await page.getByRole('button', { name: 'Đưa bản cũ này trở lại cổng' }).click();
  const yes = page.getByRole('button', { name: 'Xác nhận đưa lên cổng' });
  const number = page.locator('.pano-confirm input');
  await number.fill(String((await editionOf(newer)).number));
  // Long enough that the button would be alive if only the rest of the confirmation held it.
  await page.waitForTimeout(2_500);
  expect(await yes.isDisabled()).toBe(true);
  await number.fill(String(first.number));
  await yes.click();
  await page.waitForSelector('.pano-message:has-text("Đã xếp hàng")');
  await expect.poll(heading, { timeout: patience(40_000) }).toBe(firstHeading);
}
