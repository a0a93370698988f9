import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { samplePassword } from '../../scripts/sample/accounts.ts';
import { openBrowser } from '../setup/browser.ts';

const siteUrl = 'http://localhost:4700';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const out = '/root/views';
mkdirSync(out, { recursive: true });

function texts() {
  const seen: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!parent || parent.closest('script, style, noscript')) continue;
    const text = (node.textContent ?? '').trim();
    if (!text || !/\p{L}{2,}/u.test(text)) continue;
    if (!parent.checkVisibility()) continue;
    const where = parent.closest('[class]')?.className;
    seen.push(`${text.slice(0, 120)}\t${typeof where === 'string' ? where.slice(0, 60) : ''}`);
  }
  for (const el of document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')) for (const a of ['aria-label', 'title', 'placeholder', 'alt']) { const t = el.getAttribute(a); if (t && /\p{L}{2,}/u.test(t)) seen.push(`${t.slice(0, 120)}\t@${a} ${String(el.className).slice(0, 40)}`); }
  return [...new Set(seen)];
}

it('views', { timeout: 1_700_000 }, async () => {
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.goto(`${siteUrl}/admin/login`);
  await page.fill('#field-email', process.env.WHO ?? 'quan-tri@pano.example');
  await page.fill('#field-password', samplePassword);
  await page.click('button[type=submit]');
  await page.waitForSelector('.pano-dashboard');
  const links = await page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('aside a[href], nav a[href]')].map((a) => new URL(a.href).pathname));
  const views = ['/admin', '/admin/account', ...new Set(links.filter((l) => l.startsWith('/admin/') && l !== '/admin/logout'))];
  const all: string[] = [];
  for (const v of views) {
    all.push(v);
    const slug = /\/collections\/([^/]+)$/.exec(v)?.[1];
    if (!slug) continue;
    const id = await page.evaluate(async (s) => (await (await fetch(`/api/${s}?limit=1&depth=0`)).json()).docs?.[0]?.id, slug);
    all.push(`${v}/create`);
    if (id) all.push(`${v}/${id}`);
  }
  console.warn(all.length, 'views');
  for (const language of ['vi', 'en']) {
    await context.addCookies([{ name: 'payload-lng', value: language, url: siteUrl }]);
    for (const v of all) {
      await page.goto(siteUrl + v);
      await page.waitForLoadState('networkidle').catch(() => null);
      await page.waitForTimeout(400);
      const name = v.replaceAll('/', '_').slice(7) || 'home';
      const lines = await page.evaluate(texts);
      appendFileSync(`${out}/${language}.txt`, lines.map((l) => `${v}\t${l}`).join('\n') + '\n');
      if (language === 'vi') {
        await page.screenshot({ path: `${out}/${name}.png` });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(async () => (window as never as { axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string; target: string[] }[] }[] }> } }).axe.run());
        for (const x of violations.filter((x) => x.impact === 'critical' || x.impact === 'serious')) appendFileSync(`${out}/axe.txt`, `${v}\t${x.impact}\t${x.id}\t${x.nodes.length}\t${x.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' :: ' + n.html.slice(0, 160)).join(' || ')}\n`);
      }
    }
  }
  writeFileSync(`${out}/done`, 'x');
  await browser.close();
});
