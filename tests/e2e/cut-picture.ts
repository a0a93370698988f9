import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page, Request } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import type { Walker } from './studio-walk.ts';

type Stored = { id: string; width: number; height: number; focalX: number; focalY: number; sha256: string };

const picture = async (name: string, width: number, height: number) => ({
  name,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width, height, channels: 3, background: '#b71c1c' } })
    .png()
    .toBuffer(),
});

/** A box of the tool by the name that screen readers hear. */
const box = (page: Page, name: string) => page.getByRole('spinbutton', { name, exact: true });

/** An editor without a mouse cuts a picture while it is uploaded and again later, chooses its point, and then replaces it. */
export async function cutPicture({ page, siteUrl }: Walker): Promise<void> {
  await page.goto(`${siteUrl}/admin/collections/media/create`);
  await choose(page, await picture('bien-ban.png', 1_200, 800));
  await openTool(page);
  await expectNothingInTheWay(page);
  await type(page, 'Chiều rộng (px)', '600');
  await type(page, 'X %, tính từ mép trái', '30');
  await apply(page);
  await page.fill('#field-alt', 'Buổi học');
  const created = await save(page);
  expect(created).toMatchObject({ width: 600, height: 800, focalX: 60, focalY: 50 });
  await page.waitForURL(/\/media\/(?!create)/);
  await page.waitForSelector('.file-details');

  await page.fill('#field-credit', 'Hải Yến');
  expect(await save(page)).toMatchObject({ width: 600, sha256: created.sha256 });

  await openTool(page);
  await page.locator('.ReactCrop__drag-handle.ord-e').focus();
  for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowLeft');
  const left = Number(await box(page, 'Chiều rộng (px)').inputValue());
  expect(left).toBeLessThan(600);
  await apply(page);
  expect(await save(page)).toMatchObject({ width: left, height: 800 });

  // What was chosen for the old picture is not done to the one that takes its place, and the tool is away meanwhile.
  await openTool(page);
  await type(page, 'Chiều cao (px)', '100');
  await apply(page);
  await page.locator('.file-details__remove').click();
  await choose(page, await picture('khac.png', 1_000, 500));
  expect(await page.locator('.file-field__edit:visible').count()).toBe(0);
  expect(await save(page)).toMatchObject({ width: 1_000, height: 500, focalX: 50, focalY: 50 });
  await page.locator('.file-field__edit:visible').waitFor();
}

async function choose(page: Page, file: Awaited<ReturnType<typeof picture>>): Promise<void> {
  await page.locator('.file-field input[type=file]').setInputFiles(file);
  await page.waitForSelector('.file-field__filename');
}

async function openTool(page: Page): Promise<void> {
  await page.locator('.file-field__edit:visible').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.edit-upload__save:not([disabled])');
  // Controls get their names when the page rests.
  await box(page, 'Chiều rộng (px)').waitFor();
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await box(page, name).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  expect(await box(page, name).inputValue()).toBe(text);
}

async function apply(page: Page): Promise<void> {
  await page.locator('.edit-upload__save').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.edit-upload__save', { state: 'detached' });
}

/** Saves the form, and gives the picture as it is stored then. */
async function save(page: Page): Promise<Stored> {
  // Payload also posts there to ask for rights.
  const answered = page.waitForResponse((response) => isSave(response.request()), { timeout: patience(30_000) });
  const [answer] = await Promise.all([answered, page.click('#action-save')]);
  expect(answer.ok(), `${answer.status()} ${answer.url()}`).toBe(true);
  return ((await answer.json()) as { doc: Stored }).doc;
}

const isSave = (request: Request): boolean =>
  request.method() === 'PATCH' || (request.method() === 'POST' && /\/api\/media\?/.test(request.url()));

async function expectNothingInTheWay(page: Page): Promise<void> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate(async () => {
    type Found = { id: string; nodes: { html: string }[] };
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Found[] }> } };
    const { violations } = await axe.run({ resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
  expect(found).toEqual([]);
}
