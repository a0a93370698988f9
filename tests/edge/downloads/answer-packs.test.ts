import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../src/domain/errors.ts';
import type { PackSource } from '../../../src/edge/downloads/ports.ts';
import { readDownloads } from '../../../src/measure/scans.ts';
import { digest, editions, siteState, withoutEdition } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge, packBytes } from '../open-edge.ts';

let site: OpenEdge;
afterEach(() => site.close());
const path = '/tai-ve/can-tho-2026/31135.zip';
const downloads = async (): Promise<number> => {
  await site.scans.flush();
  return (await readDownloads(site.folder)).totals.reduce((sum, { count }) => sum + count, 0);
};

describe('a pack', () => {
  it('comes as a file with its Vietnamese name, and is counted for campaign and unit', async () => {
    site = await openEdge({ site: siteState() });
    const { status, headers, body } = await site.ask(path);
    expect(status).toBe(200);
    expect(body.equals(packBytes)).toBe(true);
    expect(headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(packBytes.length),
      etag: `"${digest('sha256', packBytes)}"`,
      'accept-ranges': 'bytes',
    });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="Bo tai lieu  Ninh Kieu.zip"; filename*=UTF-8''${encodeURIComponent('Bộ tài liệu – Ninh Kiều.zip')}`,
    );
    await site.scans.flush();
    expect((await readDownloads(site.folder)).totals).toEqual([
      { campaignId: 'can-tho-2026', unitCode: '31135', hour: '2026-11-23T09', count: 1 },
    ]);
  });

  it('goes on where a broken download stopped, counted once', async () => {
    site = await openEdge({ site: siteState() });
    const first = await site.ask(path, { headers: { range: 'bytes=0-99' } });
    const rest = await site.ask(path, { headers: { range: 'bytes=100-', 'if-range': String(first.headers.etag) } });
    expect([first.status, rest.status]).toEqual([206, 206]);
    expect(Buffer.concat([first.body, rest.body]).equals(packBytes)).toBe(true);
    expect(await downloads()).toBe(1);
    const changed = await site.ask(path, { headers: { range: 'bytes=100-', 'if-range': '"older"' } });
    expect([changed.status, changed.body.length]).toEqual([200, packBytes.length]);
  });

  it('is not sent again to who has it, and not counted for HEAD', async () => {
    site = await openEdge({ site: siteState() });
    const head = await site.ask(path, { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(packBytes.length), 0]);
    expect((await site.ask(path, { headers: { 'if-none-match': String(head.headers.etag) } })).status).toBe(304);
    expect(await downloads()).toBe(0);
  });
});

it('that takes long is waited for on its page, and comes when it is there', async () => {
  const file = { path: '', filename: 'a.zip', sha256: 'a'.repeat(64), bytes: 0 };
  let finish = (): void => {};
  const made = new Promise<void>((resolve) => {
    finish = resolve;
  });
  site = await openEdge({
    site: siteState(),
    packPatienceMs: 20,
    packs: () => made.then(() => ({ ...file, path: site.folder })),
  });
  const { status, headers } = await site.ask(path);
  expect([status, headers.location]).toEqual([303, '/tai-ve/can-tho-2026/31135']);
  expect(await downloads()).toBe(0);
  finish();
});

describe('no pack', () => {
  it.each([
    ['/tai-ve/khong-co/31135.zip', 'chiến dịch đã kết thúc'],
    ['/tai-ve/can-tho-2026/99999.zip', 'Không có đơn vị hành chính mang mã “99999”'],
    ['/tai-ve/can-tho-2026/abc.zip', 'Không tìm thấy trang'],
    ['/tai-ve/can-tho-2026/31135.rar', 'Không tìm thấy trang'],
  ])('at %s: 404, and the source is not even asked', async (wrong, words) => {
    const packs = vi.fn<PackSource>();
    site = await openEdge({ site: siteState(), packs });
    const { status, text } = await site.ask(wrong);
    expect(status).toBe(404);
    expect(text).toContain(words);
    expect(packs).not.toHaveBeenCalled();
  });

  it('for a withdrawn campaign: 410', async () => {
    site = await openEdge({ site: withoutEdition(editions.campaign) });
    expect((await site.ask(path)).status).toBe(410);
  });

  it.each([
    ['store.pointer-old', 503, '15'],
    ['unit.unknown', 404, undefined],
    ['store.blob-missing', 500, undefined],
  ] as const)('when the source throws %s: %d', async (failure, status, retryAfter) => {
    const silenced = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const packs: PackSource = () => Promise.reject(AppError.of({ code: failure, params: { code: 'x' } }));
    site = await openEdge({ site: siteState(), packs });
    const answer = await site.ask(path);
    expect([answer.status, answer.headers['retry-after']]).toEqual([status, retryAfter]);
    expect(answer.text).toContain('<html lang="vi">');
    expect(await downloads()).toBe(0);
    silenced.mockRestore();
  });

  it('when the source has a bug: 500 that tells the reader nothing of it, and the log everything', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const bug = new Error('secret path /srv/pano');
    site = await openEdge({ site: siteState(), packs: () => Promise.reject(bug) });
    const { status, text } = await site.ask(path);
    expect(status).toBe(500);
    expect(text).toContain('Trang gặp lỗi');
    expect(text).not.toContain('secret');
    expect(log).toHaveBeenCalledWith(expect.stringContaining(path), bug);
    log.mockRestore();
  });
});
