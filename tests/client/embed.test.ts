import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { openBrowser } from '../setup/browser.ts';
import { patience } from '../setup/patience.ts';
import { editions, siteState } from '../setup/publish-fixture.ts';

let site: OpenEdge;
let browser: Browser;
let stranger: Server;
/** Origin of a site of somebody else, with a strict policy that allows the edge and nothing more. */
let strangerUrl = '';

beforeAll(async () => {
  site = await openEdge({ site: siteState() });
  browser = await openBrowser();
  const edge = `http://127.0.0.1:${site.port}`;
  stranger = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    if (pathname === '/style.css') {
      response.setHeader('Content-Type', 'text/css').end('a { color: lime !important; }');
      return;
    }
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'self'; script-src ${edge}; connect-src ${edge}`,
    );
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>Xã</title><link rel="stylesheet" href="/style.css">
<h1>UBND phường</h1><main><script async src="${edge}/embed.js" ${searchParams.get('attributes')}></script></main></html>`);
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  strangerUrl = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
}, patience(120_000));
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await new Promise((resolve) => stranger.close(resolve));
});

async function open(attributes: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${strangerUrl}/?attributes=${encodeURIComponent(attributes)}`);
  await page.locator('main [aria-busy=false]').waitFor();
  return { page, complaints };
}

it('shows the latest guides of a commune on a site with a strict policy, each with its issuer', async () => {
  const { page, complaints } = await open('data-unit="31135"');
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('Hướng dẫn mới nhất');
  const rows = page.getByRole('region', { name: 'Hướng dẫn mới nhất' }).getByRole('listitem');
  const { guide, scam } = editions;
  expect(await rows.allTextContents()).toEqual([scam, guide].map(({ content }) => content.title.vi + content.issuer.name));
  const link = rows.last().getByRole('link');
  expect(await link.getAttribute('href')).toBe('https://bdhvs.example.vn/huong-dan/cai-vneid');
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(complaints).toEqual([]);
});

it('keeps its look in a shadow tree, and takes language, number and heading from its element', async () => {
  const { page } = await open('data-limit="1" data-lang="en" data-heading="For our ward"');
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('For our ward');
  expect(await page.getByRole('listitem').count()).toBe(1);
  expect(await page.getByRole('link', { name: 'All guides' }).count()).toBe(1);
  expect(await page.locator('main > div').evaluate((host) => [host.shadowRoot !== null, host.getAttribute('lang')])).toEqual([
    true,
    'en',
  ]);
  const colour = await page
    .getByRole('link')
    .first()
    .evaluate((link) => getComputedStyle(link).color);
  expect(colour).toBe('rgb(155, 20, 20)');
});

it('says where to look when it is told a unit that does not exist', async () => {
  const { page, complaints } = await open('data-unit="1"');
  const link = page.getByRole('link', { name: `127.0.0.1:${site.port}` });
  expect(await link.getAttribute('href')).toBe(`http://127.0.0.1:${site.port}/huong-dan`);
  expect(complaints.join(' ')).toContain('/content/v1/units');
});

it('weighs at most 5 kB before compression', async () => {
  const { body, headers } = await site.ask('/embed.js');
  expect(body.length).toBeLessThanOrEqual(5 * 1024);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
});
