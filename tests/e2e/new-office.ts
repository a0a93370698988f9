import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import { decide, openEdition, type Walker } from './studio-walk.ts';

/** An office of the country's list that has written nothing yet. */
const unitCode = '31-btgdv';

const password = 'tre xanh cầu ván mưa rào';

type People = { editor: string; approver: string; password: string };

/** Two people of an office that is empty, as an administrator makes them: their mail addresses. */
export async function openOffice({ page }: Walker): Promise<People> {
  const people = { editor: 'nguoi-moi@pano.example', approver: 'nguoi-duyet-moi@pano.example' };
  const made = await page.evaluate(
    async ([code, secret, given]) => {
      const post = async (path: string, data: object) =>
        fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) });
      const { docs } = await (await fetch(`/api/units?where[code][equals]=${code}&depth=0`)).json();
      const answers = Object.entries(given).map(([role, email]) =>
        post('/api/users', { name: `${role} mới`, email, role, password: secret, unit: docs[0].id }),
      );
      return (await Promise.all(answers)).map(({ status }) => status);
    },
    [unitCode, password, people] as const,
  );
  expect(made).toEqual([201, 201]);
  return { ...people, password };
}

/** Presses and typed fields, as people count them. */
export type Count = { clicks: number; fields: number };

type Act<Args extends unknown[]> = (target: Locator, ...args: Args) => Promise<void>;

/** Counts what somebody does on a page. */
export function counting(): { done: Count; click: Act<[]>; type: Act<[text: string]> } {
  const done: Count = { clicks: 0, fields: 0 };
  const click = async (target: Locator) => {
    done.clicks++;
    await target.click();
  };
  const type = async (target: Locator, text: string) => {
    done.fields++;
    await target.fill(text);
  };
  return { done, click, type };
}

/** What was done after `before`. */
export const since = (done: Count, before: Count): Count => ({
  clicks: done.clicks - before.clicks,
  fields: done.fields - before.fields,
});

type Hands = Pick<ReturnType<typeof counting>, 'click' | 'type'>;

/** The second piece of a campaign that is open in a form: a leaflet with two sides, each seen while it is written. */
export async function addLeaflet(page: Page, { click, type }: Hands): Promise<void> {
  await click(page.getByRole('button', { name: 'Thêm Ấn phẩm' }));
  const row = page.locator('#artworks-row-1');
  await click(row.getByRole('button', { name: 'Chọn mẫu' }));
  const design = page.locator('.pano-gallery li button', { hasText: 'Tờ rơi hai mặt' });
  await design.locator('img').waitFor();
  await click(design);
  await type(row.locator('textarea[name="artworks.1.headline"]'), 'Ba việc nên làm mỗi ngày');
  await type(row.locator('input[name="artworks.1.action"]'), 'Quét mã để học');
  await click(row.locator('#field-artworks__1__points').getByRole('button', { name: 'Thêm Ý' }));
  await type(row.locator('input[name="artworks.1.points.0.text"]'), 'Mở VNeID, xem giấy tờ của mình');
  await type(row.locator('input[name="artworks.1.back.headline"]'), 'Ba việc không làm');
  await click(row.locator('#field-artworks__1__back__points').getByRole('button', { name: 'Thêm Ý' }));
  await type(row.locator('input[name="artworks.1.back.points.0.text"]'), 'Không đọc mã OTP cho ai');
  await page.locator('.pano-preview').getByRole('button', { name: 'Mặt 2' }).click();
  await page.locator('.pano-drawn[aria-busy="false"] img').waitFor();
  await click(page.locator('#field-artworks__1__guide .rs__control'));
  await click(page.locator('#field-artworks__1__guide .rs__option').first());
}

/** Somebody else sees every side that will be printed, and approves. */
export async function approveSeen(approver: Walker, sha256: string, sides: RegExp[]): Promise<void> {
  const { page } = approver;
  await openEdition(approver, sha256);
  for (const side of sides) {
    const picture = page.locator('.pano-previews figure', { hasText: side }).locator('img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth), { timeout: patience(30_000) })
      .toBeGreaterThan(0);
  }
  await decide(page, { press: 'Duyệt', confirm: 'Xác nhận duyệt', told: 'Đã duyệt' });
}

/** Of a submission that is under way: the edition that comes of it. */
export async function submittedOf(page: Page, press: () => Promise<void>): Promise<string> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/pano/submit'), { timeout: patience(60_000) });
  await press();
  const answer = (await (await answered).json()) as { ok: boolean; sha256: string };
  expect(answer.ok, JSON.stringify(answer)).toBe(true);
  await page.waitForSelector('.pano-message:has-text("Đã gửi duyệt")', { timeout: patience(60_000) });
  return answer.sha256;
}
