import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../setup/patience.ts';
import type { Walker } from './studio-walk.ts';

/** An address of the studio. */
type View = string;

/** What the menu leads to, of a collection its list, the newest document and an empty form; and the account. */
async function viewsOf({ page, siteUrl }: Walker): Promise<View[]> {
  await page.goto(`${siteUrl}/admin`);
  await page.waitForSelector('.pano-dashboard');
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('aside nav a[href]')].map(({ href }) => new URL(href).pathname),
  );
  const views = ['/admin', '/admin/account'];
  for (const path of new Set(links.filter((link) => link.startsWith('/admin/') && link !== '/admin/logout'))) {
    const slug = /^\/admin\/collections\/([^/]+)$/.exec(path)?.[1];
    const id = slug === undefined ? null : await newestOf(page, slug);
    views.push(path, ...(id === null ? [] : [`${path}/${id}`]), ...(slug === undefined ? [] : [`${path}/create`]));
  }
  return views;
}

const newestOf = (page: Page, slug: string): Promise<string | null> =>
  page.evaluate(async (name) => {
    const { docs = [] } = await (await fetch(`/api/${name}?limit=1&depth=0`)).json();
    return docs[0] ? String(docs[0].id) : null;
  }, slug);

async function openView({ page, siteUrl }: Walker, view: View): Promise<void> {
  await page.goto(siteUrl + view);
  await page.waitForSelector('.template-default__wrap, .pano-dashboard');
  // What a view asks for when it is drawn, and the names that controls get when it rests.
  await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined);
  await page.waitForTimeout(250);
}

/** Findings of axe that keep somebody out: "rule: where". */
async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    type Found = { id: string; impact: string; nodes: { target: string[] }[] };
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: Found[] }> } };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'critical' || impact === 'serious')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  });
}

/**
 * Words of the other language on a view. Vietnamese has marks in nearly every sentence and English none, so what stands outside
 * of documents is told apart by them.
 */
async function foreignWordsOn(page: Page, language: 'vi' | 'en'): Promise<string[]> {
  // Quoted are the words of documents.
  const texts = (await page.evaluate(wordsOnScreen, content)).map((text) => text.replaceAll(/“[^”]*”/g, ''));
  const isMarked = (text: string) => /\p{M}|đ/iu.test(text.normalize('NFD'));
  if (language === 'en') return texts.filter((text) => isMarked(text) && !vietnameseInEnglish.test(text));
  return texts.filter((text) => !isMarked(text) && /\p{L}{2}/u.test(text) && !unmarkedInVietnamese.test(text));
}

/** Where documents, places and people stand, in their own words. */
const content = [
  ...['td', 'textarea', '.textarea-outer', '.ContentEditable__root', '.rs__value-container', '.relationship-cell', '.file-field'],
  ...['.step-nav', '.doc-header__title', '.upload-relationship-details', '.file-details', '.health-card', '.pano-facts'],
  ...[
    '.pano-greeting',
    '.localizer',
    '.pano-work',
    '.pano-slots',
    '.delivery-head',
    '.pano-message',
    '.pano-posted',
    '.thumbnail-card',
  ],
  ...['.pano-returned h5', '.pano-returned li strong', '.pano-returned li p', '.pano-returned small', '.pano-pin-place'],
  ...[
    '.app-header__localizer',
    '.pano-drawn',
    '.value-container',
    'option',
    'figcaption',
    '[lang="vi"] *',
    '[lang="vi"]:not(html)',
  ],
].join(', ');

const unmarkedInVietnamese =
  /^(?:Pano|API|SHA-256|Trang(?: sau)?|JSON|Facebook|Zalo|WebVTT|RRULE|\d[\d.,]* ?[kMG]?B.*|[\w.-]+@[\w.-]+|https?:.*|[a-z0-9]+(?:-[a-z0-9]+)+)$/;
const vietnameseInEnglish = /^(?:Tiếng Việt|Preview of .*)$/;

/** Runs in the page: texts and names of controls that can be seen or are read out. */
function wordsOnScreen(skipped: string): string[] {
  const seen = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest(`script, style, ${skipped}`) || !parent.checkVisibility()) continue;
    seen.add((walker.currentNode.textContent ?? '').trim());
  }
  for (const name of ['aria-label', 'title', 'placeholder'])
    for (const element of document.querySelectorAll(`[${name}]`))
      if (!element.closest(`[aria-hidden="true"], ${skipped}`)) seen.add((element.getAttribute(name) ?? '').trim());
  seen.delete('');
  return [...seen];
}

/** Every view of the studio speaks its reader's language alone, and keeps nobody out. A document shows what an empty form has. */
export async function everyView(walker: Walker): Promise<void> {
  const all = await viewsOf(walker);
  const views = all.filter((view, at) => !view.endsWith('/create') || !all[at - 1]?.startsWith(view.replace('create', '')));
  expect(views.length).toBeGreaterThan(30);
  const found: string[] = [];
  for (const language of ['vi', 'en'] as const) {
    await walker.page.context().addCookies([{ name: 'payload-lng', value: language, url: walker.siteUrl }]);
    for (const view of views) {
      await openView(walker, view);
      const look = async () => [
        ...(await foreignWordsOn(walker.page, language)).map((text) => `“${text}” in ${language}`),
        ...(language === 'vi' ? await barriersOn(walker.page) : []),
      ];
      // A large form is drawn in many steps.
      let seen = await look();
      if (seen.length > 0) {
        await walker.page.waitForTimeout(patience(2_000));
        seen = await look();
      }
      found.push(...seen.map((what) => `${view}: ${what}`));
    }
  }
  expect(found).toEqual([]);
}

const looks = [
  { name: 'light', colorScheme: 'light', width: 1366, height: 768 },
  { name: 'dark', colorScheme: 'dark', width: 1366, height: 768 },
  { name: 'phone-light', colorScheme: 'light', width: 390, height: 844 },
  { name: 'phone-dark', colorScheme: 'dark', width: 390, height: 844 },
] as const;

/** Pictures of every view, light and dark, on a small screen of an office and on a phone, into `folder`: for people to judge. */
export async function picturesOfViews(walker: Walker, folder: string): Promise<void> {
  const { page } = walker;
  const views = await viewsOf(walker);
  for (const { name, colorScheme, width, height } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const view of views) {
      await openView(walker, view);
      const file =
        view
          .slice('/admin'.length)
          .replace(/\/[0-9a-f-]{24,}$/, '/1')
          .replaceAll('/', '-') || '-start';
      await page.screenshot({ path: `${folder}/${name}/${file.slice(1)}.png` });
    }
  }
}
