import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { encodeShortCode } from '../../src/codes/short-code.ts';
import { publicSigningKeys } from '../../src/keys/signing-keys.ts';
import { buildPack } from '../../src/packs/pack.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { campaignEdition, leafletEdition } from '../packs/editions.ts';
import { posterRequest } from '../render/samples.ts';
import { openBrowser } from '../setup/browser.ts';
import { digest, editions, picture, siteState } from '../setup/publish-fixture.ts';

let site: OpenEdge;
let browser: Awaited<ReturnType<typeof openBrowser>> | null = null;
/** Where somebody wants to look: `PANO_SHOTS=folder`. */
const shots = process.env.PANO_SHOTS;

beforeAll(async () => {
  const { bytes } = await renderRendition({ ...posterRequest({ unit: null }), output: 'webp' });
  const tile = { artworkKey: 'ap-phich', formatId: 'social-4x5', widthPx: 1080, heightPx: 1350 } as const;
  const hashes = { sha256: digest('sha256', bytes), md5: digest('md5', bytes) };
  const drawn = picture(editions.campaign, { ...tile, ...hashes, mimeType: 'image/webp', bytes });
  site = await openEdge({ site: siteState({ boards: [], pictures: [drawn], signingKeys: publicSigningKeys() }) });
});
afterAll(async () => {
  await site?.close();
});

/** A browser a page: the packaged Chromium is one process, which ends with its first context. */
afterEach(() => browser?.close());

async function openPage(path: string, options: { javaScriptEnabled?: boolean } = {}) {
  browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 412, height: 900 }, ...options });
  await page.goto(`http://127.0.0.1:${site.port}${path}`);
  return page;
}

async function realPack(): Promise<Buffer> {
  const output = new PassThrough();
  const unit = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };
  const bytes = Buffer.from('x');
  const drawn = { bytes, sha256: digest('sha256', bytes), mimeType: '', findings: [], code: 'X', codeUrl: '' };
  const render = async () => drawn;
  const request = { campaign: campaignEdition(), leaflets: [leafletEdition()], unit, siteUrl: 'https://bdhvs.example.vn' };
  return (await Promise.all([buildPack({ ...request, render, output }), buffer(output)]))[1];
}

it('shows what the genuine piece looks like, without a script', async () => {
  const code = encodeShortCode({ edition: 3, artwork: 1, unitCode: '31135', medium: 'social' });
  const page = await openPage(`/v/${code}`, { javaScriptEnabled: false });
  const image = page.locator('.genuine img');
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1080);
  const words = await page.locator('main').textContent();
  for (const said of [
    'đang có hiệu lực',
    'Ban Tuyên giáo',
    '20/11/2026',
    'Phường Ninh Kiều',
    'Tờ thật có hình, chữ và màu như thế này',
  ]) {
    expect(words).toContain(said);
  }
  if (shots) await page.screenshot({ path: `${shots}/verify.png`, fullPage: true });
});

it('checks a pack on the device and sends nothing', async () => {
  const page = await openPage('/v');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const pack = await realPack();
  const choose = (name: string, bytes: Buffer) =>
    page.setInputFiles('#goi', { name, mimeType: 'application/zip', buffer: bytes });
  const verdict = page.locator('.pack-check .verdict');

  await choose('goi.zip', pack);
  await verdict.filter({ hasText: 'Gói thật: chữ ký đúng' }).waitFor();
  expect(await page.locator('.pack-check li').allTextContents()).toContain('Dành cho: Phường Gia Viên, Thành phố Hải Phòng');
  if (shots) await page.screenshot({ path: `${shots}/verify-pack.png`, fullPage: true });

  const damaged = Buffer.from(pack);
  damaged[Math.floor(pack.length / 3)] = (damaged[Math.floor(pack.length / 3)] ?? 0) ^ 1;
  await choose('gia.zip', damaged);
  await verdict.filter({ hasText: 'Gói đã bị thay đổi' }).waitFor();
  expect(sent.every((line) => /^GET \/(assets\/check-pack-\w+\.js|\.well-known\/pano-signing-keys\.json)$/.test(line))).toBe(
    true,
  );
});

it('says without a script that a pack cannot be checked here, and what can be done', async () => {
  const page = await openPage('/v', { javaScriptEnabled: false });
  expect(await page.locator('.pack-check').isVisible()).toBe(false);
  expect(await page.locator('main').textContent()).toContain('npm run verify-pack');
});
