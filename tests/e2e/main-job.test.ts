/** One file, because all walks share one demo, and a demo takes minutes to open. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { samplePassword } from '../../scripts/sample/accounts.ts';
import { readZip } from '../packs/zip-reader.ts';
import { readQrCodes } from '../render/qr-reader.ts';
import { openBrowser } from '../setup/browser.ts';
import { attackDemo, type Demo, openDemo, runBeside } from '../setup/demo.ts';
import { patience } from '../setup/patience.ts';
import { drawPdfPage, pngOf } from '../setup/pdf-pixels.ts';
import { changeGuide } from './change-guide.ts';
import { connectChannel } from './connect-channel.ts';
import { everyView, picturesOfViews } from './every-view.ts';
import { firstPiece } from './first-piece.ts';
import { nothingForbiddenNorFramed, watchPolicy } from './page-policy.ts';
import { searchAsTyped } from './search-as-typed.ts';
import type { Walker } from './studio-walk.ts';
import { studioWalks } from './studio-walks.ts';
import { whatStood } from './what-stood.ts';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  demo = await openDemo();
  browser = await openBrowser();
}, patience(480_000));
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

afterEach(async ({ task }) => {
  const stood = task.result?.state === 'fail' ? await whatStood(browser) : null;
  for (const context of browser.contexts()) await context.close();
  if (stood !== null) throw new Error(`There stood ${stood}`);
});

const get = (path: string, init?: RequestInit) => fetch(`${demo.siteUrl}${path}`, init);
const sha256 = (bytes: ArrayBuffer) => createHash('sha256').update(Buffer.from(bytes)).digest('hex');

async function openPage(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, acceptDownloads: true });
  context.setDefaultTimeout(patience(60_000));
  return watchPolicy(await context.newPage());
}

async function logIn(email: string, password = samplePassword): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  context.setDefaultTimeout(patience(60_000));
  const page = watchPolicy(await context.newPage());
  await page.goto(`${demo.siteUrl}/admin/login`);
  await page.fill('#field-email', email);
  await page.fill('#field-password', password);
  await page.click('button[type=submit]');
  await page.waitForSelector('.pano-dashboard');
  return page;
}

const walk = async (email: string, password?: string): Promise<Walker> => ({
  page: await logIn(email, password),
  siteUrl: demo.siteUrl,
});

it('prints one table whose hashes are those of the bytes that anybody gets', async () => {
  const rows = demo
    .output()
    .split('\n')
    .filter((line) => /\s[0-9a-f]{12}$/.test(line.trimEnd()));
  expect(rows.length).toBeGreaterThanOrEqual(18);
  for (const name of ['Content API', 'RSS', 'JSON Feed', 'Trang hướng dẫn', 'Bộ tài liệu']) {
    const row = rows.find((line) => line.startsWith(name)) ?? '';
    const url = /http:\S+/.exec(row)?.[0] ?? '';
    expect(sha256(await (await fetch(url)).arrayBuffer()).slice(0, 12), name).toBe(row.trimEnd().slice(-12));
  }
  expect(demo.output()).toContain('Bài trên trang Facebook');
});

describe('a citizen and a commune officer', () => {
  it('finds the commune without typing accents, waits for its pack, opens a PDF, scans its code and lands on the guide', {
    timeout: patience(180_000),
  }, async () => {
    const page = await openPage();
    await page.goto(`${demo.siteUrl}/tai-ve`);
    await page.getByRole('combobox').fill('ninh kieu');
    await page.getByRole('option', { name: 'Phường Ninh Kiều' }).click();
    await page.waitForURL('**/tai-ve/xa/31135');
    const download = page.waitForEvent('download', { timeout: patience(120_000) });
    await page
      .getByRole('link', { name: /Tải trọn bộ/ })
      .first()
      .click();
    const zip = await download;
    expect(zip.suggestedFilename()).toMatch(/can-tho.*ninh-kieu.*31135\.zip$/);
    const files = readZip(await readFile(await zip.path()));
    const [name, poster] = [...files].find(([path]) => /^ap-phich\/01-.*31135\.pdf$/.test(path)) ?? [];
    expect(name).toBeDefined();
    const codes = await readQrCodes(await pngOf(await drawPdfPage(poster ?? Buffer.alloc(0))));
    expect(codes).toEqual([expect.stringMatching(/^HTTP:\/\/.+\/Q\/[0-9A-Z]+$/)]);
    await page.goto(codes[0] ?? '');
    expect(page.url()).toMatch(/\/huong-dan\/[a-z-]+\?xa=31135$/);
    expect(await page.locator('.steps > li img').count()).toBeGreaterThanOrEqual(5);
  });

  it('takes a single piece, the same bytes that lie in the pack, whole or from where the network broke off', async () => {
    const page = await openPage();
    await page.goto(`${demo.siteUrl}/tai-ve/xa/31120`);
    const link = page.getByRole('link', { name: /Ảnh JPEG/ }).first();
    const [piece] = await Promise.all([page.waitForEvent('download', { timeout: patience(60_000) }), link.click()]);
    const bytes = await readFile(await piece.path());
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
    const url = `${demo.siteUrl}${await link.getAttribute('href')}`;
    const { headers } = await fetch(url, { method: 'HEAD' });
    const range = { range: `bytes=${Math.floor(bytes.length / 2)}-`, 'if-range': headers.get('etag') ?? '' };
    const rest = await fetch(url, { headers: range });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(Math.floor(bytes.length / 2)))).toBe(true);
    await page.reload();
    expect(await link.locator('small').textContent()).toMatch(/kB|MB/);
  });

  it('scans the code of a poster and lands on a guide that names who issued it', async () => {
    const code = /\/q\/([0-9A-Z]{16})/i.exec(demo.output())?.[1] ?? '';
    const page = await openPage();
    await page.goto(`${demo.siteUrl}/Q/${code}`);
    expect(page.url()).toContain('/huong-dan/');
    expect(await page.locator('ol li').count()).toBeGreaterThanOrEqual(5);
    expect(await page.textContent('body')).toContain('Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ');
  });
});

it('gives a printing house one file with a page for each commune, named in its bookmarks', {
  timeout: patience(120_000),
}, async () => {
  const folder = join(demo.folder, 'nha-in');
  const args = ['--province', '92', '--campaign', 'can-tho-2026', '--limit', '3', '--out', folder];
  expect(runBeside(demo, 'scripts/print-run.ts', args)).toContain('3 trang');
  const files = (await readdir(folder)).sort();
  expect(files).toContain('can-tho-2026-ap-phich-chinh-a3-thanh-pho-can-tho.pdf');
  const [ticket, ...others] = files.filter((file) => !file.endsWith('.pdf'));
  expect([ticket, others]).toEqual(['can-tho-2026-phieu-in.json', []]);
  const { pieces } = JSON.parse(await readFile(join(folder, String(ticket)), 'utf8'));
  expect(pieces[0].places.map(({ pages }: { pages: string }) => pages)).toEqual(['1', '2', '3']);
  const pdf = (await readFile(join(folder, 'can-tho-2026-ap-phich-chinh-a3-thanh-pho-can-tho.pdf'))).toString('latin1');
  expect(pdf.match(/\/Type ?\/Page\b(?!s)/g)).toHaveLength(3);
  expect(pdf).toContain('GTS_PDFX');
});

describe('an editor and an approver', () => {
  it('change a guide: drafted, submitted, approved by someone else, on the portal within seconds', {
    timeout: patience(120_000),
  }, async () => {
    await changeGuide({ editor: await walk('bien-tap@pano.example'), approver: () => walk('phe-duyet@pano.example') });
  });

  it('of an empty office get a campaign with poster and leaflet and an article approved: seen, no id, no failed save', {
    timeout: patience(240_000),
  }, async () => {
    await firstPiece(walk);
  });

  it('is told in Vietnamese why own work cannot be approved', async () => {
    const editor = await logIn('bien-tap@pano.example');
    const answer = await editor.evaluate(async () => {
      const { docs } = await (await fetch('/api/editions?limit=1&depth=0')).json();
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      return (await fetch(`/api/pano/editions/${docs[0].sha256}/approve`, init)).json();
    });
    expect(answer).toMatchObject({ ok: false, code: 'workflow.forbidden', message: expect.stringContaining('không được duyệt') });
  });

  it('gets a sentence for a corrupt upload, and nothing is stored', async () => {
    const editor = await logIn('bien-tap@pano.example');
    const answer = await editor.evaluate(async () => {
      const countMedia = async () => (await (await fetch('/api/media?limit=1')).json()).totalDocs;
      const before = await countMedia();
      const form = new FormData();
      form.set(
        'file',
        new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3])], 'anh.png', { type: 'image/png' }),
      );
      form.set('_payload', JSON.stringify({ alt: 'Ảnh hỏng' }));
      const response = await fetch('/api/media', { method: 'POST', body: form });
      return { status: response.status, text: await response.text(), added: (await countMedia()) - before };
    });
    expect(answer).toMatchObject({ status: 400, added: 0 });
    expect(answer.text).toMatch(/[ảệốạứờ]/);
  });
});

describe('an administrator', () => {
  it('connects a channel by filling in named boxes; what is wrong is said beside its box, and nothing comes from elsewhere', {
    timeout: patience(240_000),
  }, async () => {
    await connectChannel(await walk('quan-tri@pano.example'));
  });
});

/** What is told in the studio is the same on every Node and database, so the other runs walk the main job alone. */
const isMainJobAlone = process.env.PANO_E2E === 'main-job';

describe.skipIf(isMainJobAlone)('nothing wrong goes public, nothing typed is lost', () => {
  it.each(studioWalks)('$what', { timeout: patience(240_000) }, async ({ run }) => {
    await run(walk);
  });
});

it('keeps the public side up while the studio is killed, and the studio comes back', { timeout: patience(300_000) }, async () => {
  process.kill(demo.pidOf('studio.ts'), 'SIGKILL');
  for (const path of [
    '/',
    '/huong-dan/cai-vneid',
    '/huong-dan/cai-vneid/de-doc',
    '/en/huong-dan/cai-vneid',
    '/tai-ve/xa/31120',
    '/tai-ve/can-tho-2026/31120.zip',
    `/q/${/\/q\/([0-9A-Z]+)/i.exec(demo.output())?.[1] ?? ''}`,
    '/content/v1/campaigns',
    '/feeds/portal.rss',
    '/boards/bang-led-mau/manifest.json',
  ]) {
    expect((await get(path)).status, path).toBe(200);
  }
  const admin = await get('/admin');
  expect([200, 502, 503]).toContain(admin.status);
  if (admin.status !== 200) expect(await admin.text()).toContain('tạm dừng');
  await expect.poll(async () => (await get('/admin/login')).status, { timeout: patience(180_000), interval: 1_000 }).toBe(200);
});

it.skipIf(isMainJobAlone)(
  'finds units, campaigns, deliveries and communes as people type them',
  { timeout: patience(180_000) },
  async () => {
    await searchAsTyped({ studio: await logIn('quan-tri@pano.example'), portal: await openPage(), siteUrl: demo.siteUrl });
  },
);

it.skipIf(isMainJobAlone)(
  'every view speaks the language of who reads it, and keeps nobody out',
  {
    timeout: patience(400_000),
  },
  async () => {
    await everyView(await walk('quan-tri@pano.example'));
  },
);

/** `PANO_VIEW_PICTURES=folder npx vitest run tests/e2e/main-job.test.ts -t pictures` */
const pictures = process.env.PANO_VIEW_PICTURES ?? '';
it.skipIf(pictures === '')('pictures of every view', { timeout: patience(900_000) }, async () => {
  await picturesOfViews(await walk('quan-tri@pano.example'), pictures);
});

it('no page did what its policy forbids, and no other page can frame the studio', async () => {
  await nothingForbiddenNorFramed({ browser, siteUrl: demo.siteUrl });
});

it.skipIf(isMainJobAlone)('holds against what was found by attacking it', { timeout: patience(240_000) }, async () => {
  const table = await attackDemo(demo);
  expect(table.split('\n').filter((line) => line.startsWith('BROKE'))).toEqual([]);
  expect(table).toMatch(/\n\d+ held, 0 broke/);
});
