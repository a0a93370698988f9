import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawHangGuide } from '../../../src/packs/hang-guide/draw-hang-guide.ts';
import { type HangGuide, hangPage } from '../../../src/packs/hang-guide/hang-page.tsx';
import { forbidden, lastChecks, rulesFor } from '../../../src/packs/hang-guide/hang-words.ts';
import { drawnFilesOf } from '../../../src/packs/pack-files.ts';
import type { PackRequest } from '../../../src/packs/pack-request.ts';
import { pagePx } from '../../../src/packs/sheets/sheet-parts.tsx';
import { layOut } from '../../../src/render/engines/layout.ts';
import { outlineOf, partsOf, readStructure } from '../../render/print/read-structure.ts';
import { askVeraPdf, canAskVeraPdf } from '../../setup/verapdf.ts';
import { campaignEdition, leafletEdition } from '../editions.ts';

const unit = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };

function packRequest(change: Partial<ReturnType<typeof campaignEdition>['content']> = {}): PackRequest {
  const campaign = campaignEdition();
  const content = { ...campaign.content, ...change };
  return { campaign: { ...campaign, content }, leaflets: [leafletEdition()], unit, siteUrl: 'https://bdhvs.example.vn' };
}
const draw = (request: PackRequest) => drawHangGuide(request, drawnFilesOf(request));
const textOf = async (sheet: HangGuide) =>
  (await layOut(hangPage(sheet), pagePx)).lines.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');
const full: HangGuide = {
  campaignTitle: 'Phong trào “Bình dân học vụ số” trên địa bàn thành phố Cần Thơ giai đoạn 2026 – 2030, định hướng đến năm 2035',
  issuerName: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
  rules: rulesFor(new Set(['poster', 'banner', 'standee', 'panel', 'leaflet', 'led'])),
  lastDay: 'ngày 31/12/2026',
  hasPosters: true,
  hasBanners: true,
};

it('draws one A4 page, the same for every commune of the campaign', async () => {
  const pdf = await draw(packRequest());
  expect(pdf?.subarray(0, 8).toString()).toBe('%PDF-1.6');
  expect(pdf?.toString('latin1')).toContain('/MediaBox[0 0 595.276 841.89]');
  const other = await draw({ ...packRequest(), unit: { ...unit, code: '31135', name: 'Phường Ninh Kiều' } });
  expect(other?.equals(pdf ?? Buffer.alloc(0))).toBe(true);
});

it('changes with the day of taking down', async () => {
  const [until, open] = [
    await draw(packRequest()),
    await draw(packRequest({ period: { start: '2026-01-30', end: null, label: '' } })),
  ];
  expect(open).not.toBeNull();
  expect(until?.equals(open ?? Buffer.alloc(0))).toBe(false);
});

it('is left out of a pack of pictures', async () => {
  expect(await draw(packRequest({ packContents: [{ artworkKey: 'khung-led', outputs: [] }] }))).toBeNull();
});

it('says when to take down, where not to hang, and how far a code is read', async () => {
  const text = await textOf(full);
  for (const words of [...forbidden, 'Chậm nhất ngày 31/12/2026', 'không quá 15 ngày', 'Cạnh mã 40 cm', 'đứng cách tối đa 4 m']) {
    expect(text).toContain(words);
  }
  expect(await textOf({ ...full, lastDay: null })).toContain('có thông báo thu hồi');
});

it('keeps to the page with every kind of piece and a long title', async () => {
  const { lines } = await layOut(hangPage(full), pagePx);
  const mm = pagePx.width / 210;
  const edge = 15 * mm - 1;
  for (const { left, top, width, height, text } of lines) {
    expect(left, text).toBeGreaterThanOrEqual(edge);
    expect(left + width, text).toBeLessThanOrEqual(pagePx.width - edge);
    expect(top + height, text).toBeLessThanOrEqual(pagePx.height - 10 * mm);
  }
});

it('is read aloud in the order of its parts, with headings and lists', async () => {
  const structure = readStructure((await draw(packRequest())) ?? Buffer.alloc(0));
  expect(outlineOf(structure).slice(0, 8)).toEqual(['H1', 'P', 'P', 'P', 'P', 'P', 'H2', 'L LI LBody P']);
  expect(partsOf(structure, 'H2')).toHaveLength(4);
  expect(partsOf(structure, 'L').at(-1)?.parts).toHaveLength(lastChecks.length);
});

it.skipIf(!canAskVeraPdf)('is PDF/UA-1 in the judgement of veraPDF', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pano-hang-'));
  const path = join(folder, 'huong-dan-treo.pdf');
  await writeFile(path, (await draw(packRequest())) ?? '');
  expect((await askVeraPdf([path])).failures).toEqual([]);
  await rm(folder, { recursive: true });
});
