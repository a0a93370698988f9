import { createHash } from 'node:crypto';
import { PassThrough, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { decodeShortCode } from '../../src/codes/short-code.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { UnitFace } from '../../src/domain/unit.ts';
import { buildPack, type PackJob, type PackProgress, packFileName, packKey } from '../../src/packs/pack.ts';
import { renderRendition } from '../../src/render/rendition.ts';
import type { Rendition, RenditionRequest } from '../../src/render/request.ts';
import { readQrCodes } from '../render/qr-reader.ts';
import { campaignEdition, leafletEdition } from './editions.ts';
import { readZip } from './zip-reader.ts';

const giaVien: UnitFace = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Stands in for drawing where only the order of files matters: later pieces are ready first. */
async function fakeRender(request: RenditionRequest): Promise<Rendition> {
  const bytes = Buffer.from(JSON.stringify(request));
  await new Promise((resolve) => setImmediate(resolve));
  return { bytes, mimeType: 'image/png', sha256: sha256(bytes), findings: [], code: 'X', codeUrl: 'X' };
}

async function make(changes: Partial<PackJob> = {}) {
  const output = new PassThrough();
  const job = { campaign: campaignEdition(), leaflets: [leafletEdition()], unit: giaVien, siteUrl: 'https://bdhvs.example.vn' };
  const [pack, zip] = await Promise.all([buildPack({ ...job, render: fakeRender, output, ...changes }), buffer(output)]);
  return { pack, zip, files: readZip(zip) };
}

describe('a pack', () => {
  it('holds every piece, text and a manifest that tells the truth', async () => {
    const { pack, zip, files } = await make();
    expect([...files.keys()]).toEqual([
      'DOC-TRUOC.txt',
      'loi-dang/facebook.txt',
      'loi-dang/zalo.txt',
      'loi-dang/loa-truyen-thanh.txt',
      'huong-dan-treo.pdf',
      'phieu-in-11359.pdf',
      'phieu-in-11359.json',
      'ap-phich/01-ap-phich-chinh-a3-phuong-gia-vien-hai-phong-11359-doc-tren-may.pdf',
      'ap-phich/01-ap-phich-chinh-a3-phuong-gia-vien-hai-phong-11359-in-a4.pdf',
      'ap-phich/01-ap-phich-chinh-a3-phuong-gia-vien-hai-phong-11359.jpg',
      'ap-phich/01-ap-phich-chinh-a3-phuong-gia-vien-hai-phong-11359.pdf',
      'bang-ron/01-bang-ron-chinh-4x0-7m-ty-le-1-10-phuong-gia-vien-hai-phong-11359.jpg',
      'bang-ron/01-bang-ron-chinh-4x0-7m-ty-le-1-10-phuong-gia-vien-hai-phong-11359.pdf',
      'man-hinh-led/01-khung-led-p5-384x192-phuong-gia-vien-hai-phong-11359.png',
      'mang-xa-hoi/01-ap-phich-chinh-4x5-phuong-gia-vien-hai-phong-11359.png',
      'to-roi/01-cai-vneid-a5-phuong-gia-vien-hai-phong-11359-doc-tren-may.pdf',
      'to-roi/01-cai-vneid-a5-phuong-gia-vien-hai-phong-11359-in-a4.pdf',
      'to-roi/01-cai-vneid-a5-phuong-gia-vien-hai-phong-11359-mat-1.jpg',
      'to-roi/01-cai-vneid-a5-phuong-gia-vien-hai-phong-11359-mat-2.jpg',
      'to-roi/01-cai-vneid-a5-phuong-gia-vien-hai-phong-11359.pdf',
      'danh-muc.json',
    ]);
    const manifest = JSON.parse(files.get('danh-muc.json')?.toString() ?? '');
    expect(manifest.editions.map((edition: { sha256: string }) => edition.sha256)).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
    for (const file of manifest.files) expect(sha256(files.get(file.path) ?? Buffer.alloc(0))).toBe(file.sha256);
    expect(pack).toMatchObject({
      bytes: zip.length,
      sha256: sha256(zip),
      fileName: 'binh-dan-hoc-vu-so-hai-phong-phuong-gia-vien-11359.zip',
    });
  });

  it('gives the same bytes for the same editions, in any time zone', async () => {
    const first = await make();
    vi.stubEnv('TZ', 'America/New_York');
    const again = await make();
    vi.unstubAllEnvs();
    expect(again.zip.equals(first.zip)).toBe(true);
    expect(again.pack.key).toBe(first.pack.key);
  });

  it('reports progress to the end', async () => {
    const seen: PackProgress[] = [];
    await make({ onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(seen.every(({ total }) => total === 13)).toBe(true);
  });

  it('writes texts that Notepad shows, with the place and a code of their own', async () => {
    const { files } = await make();
    const codes = ['facebook', 'zalo', 'loa-truyen-thanh'].map((name) => {
      const text = files.get(`loi-dang/${name}.txt`)?.toString() ?? '';
      expect(text).toContain('Phường Gia Viên, Thành phố Hải Phòng');
      expect(text).toContain('Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ');
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      return decodeShortCode(/\b[0-9A-Z]{16}\b/.exec(text)?.[0] ?? '');
    });
    expect(codes.map(({ medium }) => medium)).toEqual(['social', 'zalo', 'loudspeaker']);
    expect(codes.every(({ unitCode, edition }) => unitCode === '11359' && edition === 12)).toBe(true);
    const readMe = files.get('DOC-TRUOC.txt')?.toString() ?? '';
    // One number for each kind of file, and no rule for all that says another.
    const printing = readMe.slice(readMe.indexOf('2. IN NHƯ'), readMe.indexOf('3. TREO'));
    expect(printing.match(/\d+%/g)).toEqual(['100%', '1000%', '100%']);
    expect(printing).toContain('Băng rôn ngang 4 × 0,7 m: tệp vẽ theo tỷ lệ 1:10, khi in phóng 1000%');
    expect(printing).toContain('Áp phích A3 (297 × 420 mm): in đúng khổ, tỷ lệ 100%');
    expect(readMe).not.toContain('Actual size');
    expect(readMe).toMatch(/in-a4\.pdf\r\n {6}Áp phích A3.*ghép từ nhiều tờ A4, bản in ra bằng 88% khổ thật/);
    expect(readMe).toContain('Duyệt ngày 02/02/2026');
    expect(readMe).toContain('31/12/2026');
  });
});

describe('a campaign without texts or pieces', () => {
  const { content } = campaignEdition();
  const captions = { facebook: { vi: ' ' }, zalo: { vi: 'Mời bà con' }, loudspeaker: { vi: '' } };

  it('gives no file without words, and a list that names no such file', async () => {
    const { files } = await make({ campaign: campaignEdition({ content: { ...content, captions } }) });
    expect([...files.keys()].filter((path) => path.startsWith('loi-dang/'))).toEqual(['loi-dang/zalo.txt']);
    const readMe = files.get('DOC-TRUOC.txt')?.toString() ?? '';
    expect(readMe).toContain('   loi-dang/  Bài đăng Zalo (mở bằng Notepad, sao chép nguyên văn).');
    expect(readMe).not.toMatch(/Facebook|loa truyền thanh/);
  });

  it('is not told how to hang, print or show what it does not have', async () => {
    const silent = { ...captions, zalo: { vi: '' } };
    const bare = campaignEdition({ content: { ...content, captions: silent, artworks: [] } });
    const alone = (await make({ campaign: bare, leaflets: [leafletEdition()] })).files.get('DOC-TRUOC.txt')?.toString() ?? '';
    expect(alone).toContain('Tờ rơi: phát tận tay');
    expect(alone).not.toMatch(/Áp phích|Băng rôn|LED|loi-dang\//);
    await expect(make({ campaign: bare, leaflets: [] })).rejects.toMatchObject({ code: 'pack.empty' });
    const [first] = content.artworks;
    if (first === undefined) throw new Error('Expected an artwork.');
    const social = { ...bare.content, artworks: [{ ...first, design: 'social-tile', formats: ['social-1x1'] }] };
    const { files } = await make({ campaign: campaignEdition({ content: social }), leaflets: [] });
    expect([...files.keys()].filter((path) => !path.startsWith('mang-xa-hoi/'))).toEqual(['DOC-TRUOC.txt', 'danh-muc.json']);
    const nothing = files.get('DOC-TRUOC.txt')?.toString() ?? '';
    expect(nothing).toContain('Gói này không có tệp để in.');
    expect(nothing).toContain('Gói này không có ấn phẩm để treo, phát.');
    expect(nothing).not.toMatch(/treo ngang tầm mắt|Không có nhà in|loi-dang/);
  });
});

describe('a recorded bulletin', () => {
  const sound = Buffer.from('tiếng nói');
  const file = {
    ...{ sha256: sha256(sound), filename: 'a.mp3', mimeType: 'audio/mpeg', bytes: sound.length, seconds: 185 },
    alt: { vi: '' },
  };
  const { content } = campaignEdition();
  const captions = { ...content.captions, recordings: { vi: file.sha256, km: file.sha256 } };
  const campaign = campaignEdition({ content: { ...content, captions, files: [file] } });

  it('lies beside its text, so that a loudspeaker without internet can play it', async () => {
    const { files, pack } = await make({ campaign, files: async () => sound });
    expect(files.get('loi-dang/loa-truyen-thanh.mp3')).toEqual(sound);
    expect(files.get('loi-dang/loa-truyen-thanh-km.mp3')).toEqual(sound);
    expect(pack.files).toContainEqual({
      path: 'loi-dang/loa-truyen-thanh.mp3',
      bytes: sound.length,
      sha256: file.sha256,
    });
    const script = files.get('loi-dang/loa-truyen-thanh.txt')?.toString();
    expect(script).toContain('Thời lượng: khoảng 3 phút');
    expect(script).toContain('không cần mạng: loa-truyen-thanh.mp3');
    expect(files.get('DOC-TRUOC.txt')?.toString()).toContain('loi-dang/loa-truyen-thanh.mp3');
  });

  it('is not left out in silence where nobody reads files', async () => {
    await expect(make({ campaign })).rejects.toThrow('recording');
  });
});

describe('communes of one name', () => {
  const [here, there] = [
    { code: '26791', name: 'Xã Tân Phú', provinceName: 'Tỉnh Đồng Nai' },
    { code: '28900', name: 'Xã Tân Phú', provinceName: 'Tỉnh Vĩnh Long' },
  ];

  it('never share a file name, a key or a code', async () => {
    const [first, second] = [await make({ unit: here }), await make({ unit: there })];
    expect(first.pack.fileName).not.toBe(second.pack.fileName);
    expect(first.pack.key).not.toBe(second.pack.key);
    const shared = [...first.files.keys()].filter((path) => second.files.has(path) && /\.(pdf|png|jpg)$/.test(path));
    // The hanging sheet names no commune and is the same everywhere.
    expect(shared).toEqual(['huong-dan-treo.pdf']);
    expect(first.files.get('loi-dang/zalo.txt')).not.toEqual(second.files.get('loi-dang/zalo.txt'));
  });

  it('are refused without a province', async () => {
    const unit = { ...here, provinceName: null };
    await expect(make({ unit })).rejects.toMatchObject({ code: 'pack.unnamed-unit' });
  });
});

describe('bad input', () => {
  it.each(['submitted', 'rejected', 'superseded', 'withdrawn'] as const)(
    'of a %s campaign or leaflet makes no pack',
    async (state) => {
      let isDrawn = false;
      const render = (request: RenditionRequest) => {
        isDrawn = true;
        return fakeRender(request);
      };
      await expect(make({ campaign: campaignEdition({ state }), render })).rejects.toMatchObject({
        code: 'pack.not-approved',
        params: { state },
      });
      await expect(make({ leaflets: [leafletEdition({ state })], render })).rejects.toMatchObject({ code: 'pack.not-approved' });
      expect(isDrawn).toBe(false);
    },
  );

  it('of a foreign leaflet makes no pack', async () => {
    await expect(
      make({ campaign: campaignEdition({ content: { ...campaignEdition().content, id: 'khac' } }) }),
    ).rejects.toMatchObject({
      code: 'pack.foreign-leaflet',
    });
  });

  it('ends the archive when a piece cannot be drawn', async () => {
    const output = new PassThrough();
    const render = async () => Promise.reject(new AppError('render.crashed'));
    const job = { campaign: campaignEdition(), leaflets: [], unit: giaVien, siteUrl: 'https://a.vn', render, output };
    await expect(buildPack(job)).rejects.toMatchObject({ code: 'render.crashed' });
    expect(output.destroyed).toBe(true);
  });

  it('ends with the error of a full disk', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('ENOSPC')) });
    const job = { campaign: campaignEdition(), leaflets: [], unit: giaVien, siteUrl: 'https://a.vn', render: fakeRender, output };
    await expect(buildPack(job)).rejects.toThrow('ENOSPC');
  });
});

it('draws real pieces in the commune’s name, each leading to its own place', async () => {
  const { files } = await make({ render: renderRendition });
  const pictures = [...files].filter(([path]) => /\.(png|jpg)$/.test(path) && !path.includes('led'));
  const codes = await Promise.all(pictures.map(async ([, bytes]) => (await readQrCodes(bytes))[0]?.split('/Q/')[1] ?? ''));
  const decoded = codes.map((code) => decodeShortCode(code));
  expect(decoded.map(({ medium }) => medium)).toEqual(['poster', 'banner', 'social', 'leaflet', 'leaflet']);
  expect(decoded.map(({ edition }) => edition)).toEqual([12, 12, 12, 13, 13]);
  expect(decoded.every(({ unitCode }) => unitCode === '11359')).toBe(true);
});

it('keys a pack by its approval, its unit and its address', () => {
  const request = { campaign: campaignEdition(), leaflets: [leafletEdition()], unit: giaVien, siteUrl: 'https://a.vn' };
  const others = [
    { ...request, campaign: campaignEdition({ sha256: 'c'.repeat(64) }) },
    { ...request, leaflets: [] },
    { ...request, siteUrl: 'https://b.vn' },
    { ...request, unit: { ...giaVien, name: 'Phường Mới' } },
  ];
  expect(new Set([request, ...others].map(packKey)).size).toBe(5);
  expect(packKey({ ...request })).toBe(packKey(request));
  expect(packFileName({ ...request, unit: { code: '92', name: 'Thành phố Cần Thơ', provinceName: null } })).toBe(
    'binh-dan-hoc-vu-so-thanh-pho-can-tho-92.zip',
  );
});
