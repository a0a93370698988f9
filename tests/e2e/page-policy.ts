import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';

const refused: string[] = [];

/** Notes what the browser does not do because a page's policy forbids it. */
export function watchPolicy(page: Page): Page {
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(`${page.url()}: ${message.text().slice(0, 300)}`);
  });
  return page;
}

export async function nothingForbiddenNorFramed({ browser, siteUrl }: { browser: Browser; siteUrl: string }): Promise<void> {
  expect(refused).toEqual([]);
  const page = await (await browser.newContext()).newPage();
  await page.setContent(`<iframe src="${siteUrl}/admin/login"></iframe>`);
  const framed = page.frames().find((frame) => frame !== page.mainFrame());
  await expect.poll(() => framed?.url(), { timeout: patience(30_000) }).toMatch(/^chrome-error:/);
}
