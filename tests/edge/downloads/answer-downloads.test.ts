import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../src/domain/errors.ts';
import type { Downloads } from '../../../src/edge/downloads/ports.ts';
import { readDownloads } from '../../../src/measure/scans.ts';
import type { PackOffer } from '../../../src/portal/offers.ts';
import { digest, editions, siteState, temporaryFolder, withoutEdition } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';

let site: OpenEdge;
afterEach(() => site.close());

const picture = { artworkKey: 'ap-phich', formatId: 'poster-a3', bytes: null };
const offer: PackOffer = {
  campaignId: 'can-tho-2026',
  title: 'Bình dân học vụ số thành phố Cần Thơ năm 2026',
  issuerName: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
  bytes: 24_400_000,
  languages: [],
  groups: [
    {
      medium: 'poster',
      headline: 'Mỗi công dân <một> tài khoản',
      formatLabel: 'Áp phích A3 (297 × 420 mm)',
      preview: { path: '/m/sha256-ab.webp', widthPx: 320, heightPx: 453, alt: 'Áp phích' },
      files: [
        {
          path: 'ap-phich/01-a3-31135.pdf',
          artworkKey: 'ap-phich',
          formatId: 'poster-a3',
          label: 'PDF cho nhà in',
          bytes: 812_000,
          isForOffice: false,
        },
        { ...picture, path: 'ap-phich/01-a3-31135.jpg', label: 'Ảnh JPEG', isForOffice: false },
        { ...picture, path: 'ap-phich/01-a3-31135-in-a4.pdf', label: 'PDF in giấy A4', isForOffice: true },
      ],
    },
    {
      ...{ medium: 'banner', headline: 'Không ai bị bỏ lại', formatLabel: 'Băng rôn ngang 5 × 0,8 m', preview: null },
      files: [{ ...picture, path: 'bang-ron/01-5x0-8m-31135.pdf', label: 'PDF cho nhà in', isForOffice: false }],
    },
  ],
  texts: [
    { kind: 'facebook', link: 'https://bdhvs.example.vn/q/A', text: 'Học <số>\n\nXem hướng dẫn: https://bdhvs.example.vn/q/A' },
    { kind: 'loudspeaker', link: null, text: 'BẢN ĐỌC TRÊN LOA TRUYỀN THANH' },
  ],
};
const phones = () =>
  siteState({ units: siteState().units.map((unit) => (unit.code === '92' ? { ...unit, supportPhone: '1900 1234' } : unit)) });

describe('the page of a commune', () => {
  const open = async (downloads: Partial<Downloads> = { offers: async () => [offer] }) => {
    site = await openEdge({ site: phones(), downloads });
  };

  it('shows what there is, with sizes, previews, and the number of its digital team', async () => {
    await open();
    const { status, text } = await site.ask('/tai-ve/xa/31135');
    expect(status).toBe(200);
    expect(text).toContain('<h1>Phường Ninh Kiều</h1>');
    expect(text).toContain('href="/tai-ve/can-tho-2026/31135"');
    expect(text).toContain('khoảng 24 MB');
    expect(text).toContain('href="/tai-ve/can-tho-2026/31135/ap-phich/01-a3-31135.pdf"');
    expect(text).toContain('812 kB');
    expect(text).toContain('src="/m/sha256-ab.webp"');
    expect(text).toContain('href="tel:19001234"');
    expect(text).not.toContain('<một>');
    expect(text).not.toContain('Bản tiếng');
  });

  it('offers the packs of other languages', async () => {
    await open({ offers: async () => [{ ...offer, languages: ['en', 'km'] }] });
    const { text } = await site.ask('/tai-ve/xa/31135');
    expect(text).toMatch(/href="\/tai-ve\/can-tho-2026\/31135\?tieng=km"[^>]*>.*Bản tiếng Khmer \(ZIP\)/);
    expect(text).toContain('Bản tiếng Anh (ZIP)');
  });

  it('has the texts to paste, whole and to be copied, and opens Facebook at the link of the commune', async () => {
    await open();
    const { text } = await site.ask('/tai-ve/xa/31135');
    const words = 'Học &#60;số&#62;\n\nXem hướng dẫn: https://bdhvs.example.vn/q/A';
    expect(text).toContain(`<p class="pasted">${words}</p>`);
    expect(text).toContain(`data-copy="${words}"`);
    expect(text).toContain('sharer.php?u=https%3A%2F%2Fbdhvs.example.vn%2Fq%2FA"');
    expect(text).toContain('BẢN ĐỌC TRÊN LOA TRUYỀN THANH');
  });

  it('shows on request what an office can print by itself, and nothing else', async () => {
    await open();
    expect((await site.ask('/tai-ve/xa/31135')).text).toContain('href="/tai-ve/xa/31135?in=van-phong"');
    const { text } = await site.ask('/tai-ve/xa/31135?in=van-phong');
    expect(text).toContain('01-a3-31135-in-a4.pdf');
    for (const hidden of ['01-a3-31135.pdf', '01-a3-31135.jpg', 'Băng rôn ngang']) expect(text).not.toContain(hidden);
    // The pack is whole all the same.
    expect(text).toContain('4 tệp in và ảnh');
  });

  it('is not sent again while nothing has changed, in whatever encoding it came', async () => {
    await open();
    const plain = await site.ask('/tai-ve/xa/31135');
    const zipped = await site.ask('/tai-ve/xa/31135', { headers: { 'accept-encoding': 'gzip' } });
    const squeezed = await site.ask('/tai-ve/xa/31135', { headers: { 'accept-encoding': 'br, gzip' } });
    expect([zipped.headers['content-encoding'], squeezed.headers['content-encoding']]).toEqual(['gzip', 'br']);
    expect(gunzipSync(zipped.body).toString()).toBe(plain.text);
    expect(brotliDecompressSync(squeezed.body).toString()).toBe(plain.text);
    const again = await site.ask('/tai-ve/xa/31135', { headers: { 'if-none-match': String(squeezed.headers.etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('says so when no campaign covers it, and is a 404 for a code that no commune has', async () => {
    await open({});
    expect((await site.ask('/tai-ve/xa/11359')).text).toContain('Chưa có chiến dịch nào dành riêng cho địa phương này');
    expect((await site.ask('/tai-ve/xa/99999')).status).toBe(404);
  });
});

describe('a pack in the making', () => {
  const path = '/tai-ve/can-tho-2026/31135';
  const open = async (progress: Downloads['progress']) => {
    site = await openEdge({ site: siteState(), downloads: { progress } });
  };

  it('is waited for on a page that loads itself again, unless the reader turns that off', async () => {
    await open(async () => ({ state: 'working', done: 3, total: 24 }));
    const { status, text, headers } = await site.ask(path);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(text).toContain('Đã vẽ 3 trên 24 tệp.');
    expect(text).toContain(`<noscript><meta http-equiv="refresh" content="3;url=${path}"></noscript>`);
    expect((await site.ask(`${path}?tu-dong=0`)).text).not.toContain('http-equiv="refresh"');
  });

  it('leads to the file once it is there', async () => {
    await open(async () => ({ state: 'ready', bytes: 24_400_000 }));
    const { text } = await site.ask(path);
    expect(text).toContain(`content="1;url=${path}.zip"`);
    expect(text).toContain('24 MB');
    expect(JSON.parse((await site.ask(`${path}.json`)).text)).toEqual({ state: 'ready', bytes: 24_400_000 });
  });

  it('of another language keeps it to the file, and a language that there is none of is Vietnamese', async () => {
    const asked = vi.fn<Downloads['progress']>(async () => ({ state: 'working', done: 1, total: 6 }));
    await open(asked);
    const { text } = await site.ask(`${path}?tieng=km`);
    expect(asked).toHaveBeenLastCalledWith({ campaignId: 'can-tho-2026', unitCode: '31135', locale: 'km' });
    expect(text).toContain(`data-progress="${path}.json?tieng=km" data-zip="${path}.zip?tieng=km"`);
    expect(text).toMatch(/href="[^"]*31135\?tieng=km&(amp;|#38;)?tu-dong=0"/);
    expect(text).toContain('bằng tiếng Khmer');
    await site.ask(`${path}.json?tieng=khmer`);
    expect(asked).toHaveBeenLastCalledWith({ campaignId: 'can-tho-2026', unitCode: '31135' });
  });

  it.each([
    ['pack.busy', 503, '15'],
    ['pack.out-of-scope', 404, undefined],
    ['store.blob-missing', 500, undefined],
  ] as const)('that fails with %s answers %d to people and to the script', async (code, status, retryAfter) => {
    const silenced = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const error = new AppError(code, { params: { unit: 'x', campaign: 'y', scope: 'z', sha256: 'w' } });
    await open(() => Promise.reject(error));
    const page = await site.ask(path);
    expect([page.status, page.headers['retry-after']]).toEqual([status, retryAfter]);
    expect(page.text).toContain('<html lang="vi">');
    const data = await site.ask(`${path}.json`);
    expect(data.status).toBe(status);
    expect(JSON.parse(data.text)).toEqual({ state: 'failed', message: error.forPeople });
    silenced.mockRestore();
  });

  it('of a withdrawn campaign is gone, of an unknown campaign or commune is not found, and nothing is begun', async () => {
    const progress = vi.fn<Downloads['progress']>();
    site = await openEdge({ site: withoutEdition(editions.campaign), downloads: { progress } });
    expect((await site.ask(path)).status).toBe(410);
    expect((await site.ask('/tai-ve/khong-co/31135')).status).toBe(404);
    expect((await site.ask('/tai-ve/can-tho-2026/99999.json')).status).not.toBe(200);
    expect(progress).not.toHaveBeenCalled();
  });
});

describe('a single piece', () => {
  const path = '/tai-ve/can-tho-2026/31135/ap-phich/01-a3-31135.pdf';
  const bytes = Buffer.from('%PDF-1.6 '.repeat(300));
  const open = async () => {
    const file = join(await temporaryFolder(), 'piece.bin');
    await writeFile(file, bytes);
    const piece: Downloads['file'] = async (wanted) => {
      if (wanted.path !== 'ap-phich/01-a3-31135.pdf') return null;
      const facts = { sha256: digest('sha256', bytes), bytes: bytes.length, mimeType: 'application/pdf', artworkKey: 'ap-phich' };
      return { path: file, filename: '01-a3-31135.pdf', ...facts };
    };
    site = await openEdge({ site: siteState(), downloads: { file: piece } });
  };

  it('comes as a file, counted for its artwork, and goes on where it broke off', async () => {
    await open();
    const first = await site.ask(path, { headers: { range: 'bytes=0-99' } });
    const rest = await site.ask(path, { headers: { range: 'bytes=100-', 'if-range': String(first.headers.etag) } });
    expect([first.status, rest.status, first.headers['content-type']]).toEqual([206, 206, 'application/pdf']);
    expect(Buffer.concat([first.body, rest.body]).equals(bytes)).toBe(true);
    await site.scans.flush();
    expect((await readDownloads(site.folder)).totals).toEqual([
      { campaignId: 'can-tho-2026', unitCode: '31135', artworkKey: 'ap-phich', hour: '2026-11-23T09', count: 1 },
    ]);
  });

  it('that the pack does not have is a 404 with a way on', async () => {
    await open();
    const { status, text } = await site.ask('/tai-ve/can-tho-2026/31135/ap-phich/02-a3-31135.pdf');
    expect(status).toBe(404);
    expect(text).toContain('Chọn lại xã, phường');
    expect((await site.ask('/tai-ve/can-tho-2026/31135/ap-phich/..%2f..%2fx')).status).toBe(400);
  });
});
