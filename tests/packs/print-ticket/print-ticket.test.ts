import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PrintFormat } from '../../../src/formats/format.ts';
import { formatOf } from '../../../src/formats/formats.ts';
import { drawnFilesOf } from '../../../src/packs/pack-files.ts';
import { packTicket, ticketFiles } from '../../../src/packs/print-ticket/pack-ticket.ts';
import { type PrintTicket, placeOf } from '../../../src/packs/print-ticket/print-ticket.ts';
import { finishingOf } from '../../../src/packs/print-ticket/print-words.ts';
import { ticketSheets } from '../../../src/packs/print-ticket/ticket-sheets.tsx';
import { pagePx, sheetMargin } from '../../../src/packs/sheets/sheet-parts.tsx';
import { layOut } from '../../../src/render/engines/layout.ts';
import { askVeraPdf, canAskVeraPdf } from '../../setup/verapdf.ts';
import { campaignEdition, leafletEdition } from '../editions.ts';

const unit = { code: '11359', name: 'Phường Gia Viên', provinceName: 'Thành phố Hải Phòng' };

function ticketOf(change: Partial<ReturnType<typeof campaignEdition>['content']> = {}): PrintTicket | null {
  const campaign = campaignEdition();
  const content = { ...campaign.content, ...change };
  const request = {
    ...{ campaign: { ...campaign, content }, leaflets: [leafletEdition()], unit },
    siteUrl: 'https://bdhvs.example.vn',
  };
  return packTicket(request, drawnFilesOf(request));
}
const ticket = ticketOf() as PrintTicket;
const textOf = async (of: PrintTicket, sheet = 0) =>
  (await layOut(ticketSheets(of)[sheet] as never, pagePx)).lines.map(({ text }) => text.replaceAll('\u00a0', ' ')).join(' ');

it('names each file that a printing house prints, and no other', () => {
  expect(ticket.pieces.map(({ file }) => file)).toEqual([
    '01-ap-phich-chinh-a3-phuong-gia-vien-hai-phong-11359.pdf',
    '01-bang-ron-chinh-4x0-7m-ty-le-1-10-phuong-gia-vien-hai-phong-11359.pdf',
    '01-cai-vneid-a5-phuong-gia-vien-hai-phong-11359.pdf',
  ]);
  expect(ticket.pieces.every(({ places }) => places.length === 1 && places[0]?.code === unit.code)).toBe(true);
  expect(ticketOf({ packContents: [{ artworkKey: 'khung-led', outputs: [] }] })).toBeNull();
});

it('says size, scale, material and finishing, and leaves room for who orders how many', async () => {
  const text = await textOf(ticket);
  for (const words of [
    'Phiếu đặt in',
    'Nơi nhận: Phường Gia Viên, Thành phố Hải Phòng (mã đơn vị 11359)',
    'Thành phẩm 4.000 × 700 mm, bù xén 50 mm mỗi cạnh; tệp 1:10, in phóng 1000%; 1 mặt.',
    'Bạt hiflex 340 g/m². Hoàn thiện: gấp mép 50 mm bốn cạnh, đóng khuy cách nhau 50 cm.',
    'Thành phẩm 148 × 210 mm, bù xén 3 mm mỗi cạnh; tệp đúng khổ, in 100%; 2 mặt.',
    'in hai mặt, lật theo cạnh dài; cắt theo dấu.',
    'Số lượng: …………… bản.',
    'Người đặt: ……',
  ]) {
    expect(text).toContain(words);
  }
});

it('tells how a folded leaflet is turned and where it is folded', () => {
  expect(finishingOf(formatOf('leaflet-a4-trifold') as PrintFormat, 2)).toBe(
    'in hai mặt, lật theo cạnh ngắn; cắt theo dấu; gấp tại 97 và 197 mm (mặt ngoài, từ mép trái)',
  );
});

it('of many long pieces for a hundred places stays on its sheets, and counts the copies', async () => {
  const places = Array.from({ length: 100 }, (_, index) => ({
    ...placeOf({ ...unit, code: String(11_300 + index), name: 'Phường Văn Miếu – Quốc Tử Giám' }, String(index + 1)),
    copies: 20,
  }));
  const long = `${ticket.pieces[0]?.title} và thêm nhiều chữ để dài ra hai dòng cho chắc chắn là vừa trang giấy`;
  const pieces = ticket.pieces.flatMap((piece) =>
    [1, 2, 3, 4].map((copy) => ({ ...piece, title: long, file: `${copy}-${piece.file}`, places })),
  );
  const many = { ...ticket, pieces };
  const sheets = ticketSheets(many);
  expect(sheets.length).toBeGreaterThan(12 * 2);
  for (const sheet of sheets) {
    const { lines } = await layOut(sheet, pagePx);
    const bottom = Math.max(...lines.map(({ top, height }) => top + height));
    const right = Math.max(...lines.map(({ left, width }) => left + width));
    expect(bottom).toBeLessThanOrEqual(pagePx.height - sheetMargin.endPx);
    expect(right).toBeLessThanOrEqual(pagePx.width - sheetMargin.sidePx + 1);
  }
  expect(await textOf(many)).toContain('Số lượng: 2.000 bản cho 100 nơi, theo danh sách kèm theo.');
  expect(await textOf(many, sheets.length - 1)).toContain('trang 100 Phường Văn Miếu – Quốc Tử Giám (11399) 20 bản');
});

it('says the same to a program', async () => {
  const { json } = await ticketFiles(ticket);
  expect(JSON.parse(json)).toMatchObject({
    version: 1,
    pieces: [{ widthMm: 297, heightMm: 420, scale: 1 }, { scale: 10 }, { sides: 2 }],
  });
});

it.skipIf(!canAskVeraPdf)('is PDF/UA-1 in the judgement of veraPDF', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pano-ticket-'));
  const path = join(folder, 'phieu-in.pdf');
  await writeFile(path, (await ticketFiles(ticket)).pdf);
  expect((await askVeraPdf([path])).failures).toEqual([]);
  await rm(folder, { recursive: true });
});
