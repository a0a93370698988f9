import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Typed letter by letter, as a person does: the picker asks while it is typed. */
async function typeInto(page: Page, field: string, text: string): Promise<void> {
  const input = page.locator(`${field} .rs__input`).first();
  await input.fill('');
  await input.pressSequentially(text, { delay: 20 });
}

/** The first of the options that are offered, once the server has answered. */
async function expectFirstOption(
  page: Page,
  { field, typed, first }: { field: string; typed: string; first: string },
): Promise<void> {
  await typeInto(page, field, typed);
  await expect
    .poll(
      () =>
        page
          .getByRole('option')
          .first()
          .textContent()
          .catch(() => null),
      { timeout: 60_000 },
    )
    .toContain(first);
}

/** An administrator looks for units, campaigns and deliveries as people type; a citizen for a commune. */
export async function searchAsTyped({ studio, portal, siteUrl }: { studio: Page; portal: Page; siteUrl: string }): Promise<void> {
  await addCampaign(studio, 'Hòa Bình học số');
  await studio.goto(`${siteUrl}/admin/collections/campaigns/create`);
  const field = '#field-scopeUnits';
  await studio.locator(`${field} .rs__control`).waitFor();
  await studio.click(`${field} .rs__control`);
  for (const [typed, first] of [
    ['ninh kieu', 'Phường Ninh Kiều, thành phố Cần Thơ'],
    ['31135', 'Phường Ninh Kiều, thành phố Cần Thơ'],
    ['P. Gia Viên', 'Phường Gia Viên, thành phố Hải Phòng'],
    ['TP Cần Thơ', 'Thành phố Cần Thơ'],
    ['hoà an, cần thơ', 'Xã Hòa An, thành phố Cần Thơ'],
  ] as const) {
    await expectFirstOption(studio, { field, typed, first });
  }
  await studio.getByRole('option').first().click();
  await studio.locator(`${field} .rs__multi-value, ${field} .multi-value-label`).first().waitFor();
  expect(await studio.locator(field).textContent()).toContain('Xã Hòa An, thành phố Cần Thơ');

  await expectRows(studio, `${siteUrl}/admin/collections/campaigns?search=${encodeURIComponent('Hoà')}`, 'Hòa Bình học số');
  await expectRows(
    studio,
    `${siteUrl}/admin/collections/deliveries?search=${encodeURIComponent('hoc vu so')}`,
    'Bình dân học vụ số',
  );

  await portal.goto(`${siteUrl}/tai-ve`);
  await portal.getByRole('combobox').fill('P. Gia Viên');
  await portal.getByRole('option', { name: 'Phường Gia Viên' }).first().click();
  await portal.waitForURL('**/tai-ve/xa/11359');
}

async function expectRows(page: Page, address: string, text: string): Promise<void> {
  await page.goto(address);
  const rows = page.locator('.table tbody tr');
  await rows.first().waitFor();
  expect(await rows.first().textContent()).toContain(text);
}

/** Through the session of the page. */
async function addCampaign(page: Page, title: string): Promise<void> {
  const status = await page.evaluate(async (name) => {
    const unit = async (code: string) =>
      (await (await fetch(`/api/units?where[code][equals]=${code}&depth=0`)).json()).docs[0].id as string;
    const data = {
      title: name,
      issuerUnit: await unit('92-btgdv'),
      scopeUnits: [await unit('92')],
      document: { type: 'Kế hoạch', date: '2026-01-30', system: 'dang' },
      period: { start: '2026-01-30', end: '2026-12-31', label: 'năm 2026' },
    };
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/campaigns', { method: 'POST', headers, body: JSON.stringify(data) })).status;
  }, title);
  expect(status).toBe(201);
}
