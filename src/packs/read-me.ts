import { encodeShortCode } from '../codes/short-code.ts';
import { addresses } from '../domain/addresses.ts';
import type { Medium } from '../domain/code.ts';
import type { Format } from '../formats/format.ts';
import { administrativeCode } from '../render/compose/piece-code.ts';
import { fitOnA4, tileOnA4 } from '../render/print/tiles.ts';
import { formatDate } from '../text/dates.ts';
import { planDeadline } from '../text/plan-date.ts';
import type { DrawnFile } from './pack-files.ts';
import { packRecordings } from './pack-recordings.ts';
import type { PackRequest } from './pack-request.ts';
import { lines, placeName, textsToPaste } from './pack-texts.ts';
import { packTicket, ticketName } from './print-ticket/pack-ticket.ts';

/** Text of `DOC-TRUOC.txt`: what the pack has, how to print and hang it, who issued it, how to check it. */
export function readMe(request: PackRequest, files: DrawnFile[]): string {
  return lines(
    ...headOf(request),
    '',
    '1. TRONG GÓI CÓ GÌ',
    ...listOf(files),
    ...(files.some(({ format }) => format.kind === 'print')
      ? ['   huong-dan-treo.pdf  Một tờ A4: treo ở đâu, cao bao nhiêu, không treo ở đâu, ngày tháo gỡ.']
      : []),
    ...(packTicket(request, files)
      ? [
          `   ${ticketName(request)}.pdf  Phiếu đặt in gửi nhà in: khổ, chất liệu, cách hoàn thiện của từng tệp; ghi số lượng rồi gửi kèm tệp.`,
        ]
      : []),
    ...textsOf(request),
    ...packRecordings(request).map(({ path }) => `   ${path}  Bản ghi âm bản tin: chép vào USB hoặc điện thoại, phát qua loa.`),
    '   danh-muc.json, phieu-in-….json  Danh mục tệp kèm mã kiểm tra SHA-256 và phiếu in cho phần mềm, dành cho cán bộ kỹ thuật.',
    '',
    '2. IN NHƯ THẾ NÀO',
    ...printingOf(files),
    '',
    '3. TREO, PHÁT Ở ĐÂU',
    ...hangingOf(files, removalOf(request)),
    '',
    '4. KIỂM TRA ẤN PHẨM LÀ THẬT',
    `   Mở ${request.siteUrl}${addresses.verify.path(webCode(request))}`,
    '   hoặc thay phần cuối bằng mã 16 ký tự in dưới mã QR của từng ấn phẩm.',
    '   Trang này cho biết cơ quan phát hành, ngày duyệt và ấn phẩm còn hiệu lực hay đã thu hồi.',
    '',
    'Không sửa nội dung tệp. Nếu thấy sai tên đơn vị hoặc lỗi khác, báo cơ quan phát hành để được cấp gói mới.',
  );
}

/** The texts that the pack has; the folder has none where nobody wrote any. */
function textsOf(request: PackRequest): string[] {
  const names = textsToPaste(request).map(({ path }) => textNames.get(path) ?? path);
  const [last, ...before] = names.toReversed();
  if (last === undefined) return [];
  const list = before.length === 0 ? last : `${before.toReversed().join(', ')} và ${last}`;
  return [`   loi-dang/  ${list.charAt(0).toUpperCase()}${list.slice(1)} (mở bằng Notepad, sao chép nguyên văn).`];
}

const textNames = new Map([
  ['loi-dang/facebook.txt', 'bài đăng Facebook'],
  ['loi-dang/zalo.txt', 'bài đăng Zalo'],
  ['loi-dang/loa-truyen-thanh.txt', 'bản đọc loa truyền thanh'],
]);

function headOf(request: PackRequest): string[] {
  const { content, version, approvedAt } = request.campaign;
  const approved = approvedAt ? `Duyệt ngày ${formatDate(new Date(approvedAt))}, phiên bản ${version}` : `Phiên bản ${version}`;
  return [
    'GÓI TRUYỀN THÔNG',
    content.title.vi,
    '',
    `Dành cho: ${placeName(request)} (mã đơn vị ${request.unit.code})`,
    `Cơ quan phát hành: ${content.issuer.name}`,
    ...(content.document.number ? [`Theo ${content.document.type} số ${content.document.number}`] : []),
    approved,
  ];
}

/** One entry a file, with its size; the pictures beside the files are named once. */
function listOf(files: DrawnFile[]): string[] {
  const main = files.filter(({ request }) => request.output !== 'jpeg');
  return [
    ...main.map((file) => `   ${file.path}\n      ${file.format.label.vi}${noteOf(file)}`),
    ...(main.length < files.length
      ? ['   Tệp .jpg cùng tên là ảnh xem trước, dùng để đăng mạng hoặc gửi Zalo; không dùng để in khổ lớn.']
      : []),
  ];
}

/** What the file is for. An office printer's sheets are smaller than the piece, and say so by the same number in their margin. */
function noteOf({ note, format, request: { paper } }: DrawnFile): string {
  if (!note) return '';
  if (format.kind !== 'print' || paper === undefined || paper === 'trim') return `: ${note}`;
  const { scale } = paper === 'a4-fit' ? fitOnA4(format) : tileOnA4(format);
  return `: ${note}, bản in ra bằng ${Math.round(scale * 100)}% khổ thật`;
}

const placing: { medium: Medium; line: string }[] = [
  { medium: 'poster', line: 'Áp phích: treo ngang tầm mắt, mã QR cao khoảng 1,2 - 1,5 m để bà con quét được.' },
  {
    medium: 'banner',
    line: 'Băng rôn: không treo ngang đường, không che biển báo, đèn tín hiệu; dây buộc chắc, căng phẳng.',
  },
  { medium: 'leaflet', line: 'Tờ rơi: phát tận tay, chỉ cho bà con mã QR và các bước ở mặt sau.' },
  { medium: 'led', line: 'Màn hình LED: phát nguyên khổ, mỗi khung hình ít nhất 6 giây.' },
];

/** Only of what the pack has. */
function hangingOf(files: DrawnFile[], removal: string): string[] {
  const media = new Set(files.map(({ format }) => format.medium));
  const lines = placing.filter(({ medium }) => media.has(medium)).map(({ line }) => `   - ${line}`);
  return lines.length === 0 ? ['   Gói này không có ấn phẩm để treo, phát.'] : [...lines, `   - ${removal}`];
}

function printingOf(files: DrawnFile[]): string[] {
  if (files.every(({ format }) => format.kind !== 'print')) return ['   Gói này không có tệp để in.'];
  const formats = new Map(files.map(({ format }) => [format.id, format]));
  return [
    ...[...formats.values()].flatMap((format) => printingNote(format) ?? []),
    '   Không có nhà in: dùng tệp có đuôi -in-a4.pdf, in bằng máy in văn phòng trên giấy A4, tắt “vừa khổ giấy” (Fit to page).',
    '   Gửi nhà in tệp .pdf không có đuôi -in-a4 và -doc-tren-may: màu CMYK, chữ đã chuyển thành nét, có dấu cắt. In đúng tỷ lệ ghi ở trên cho từng khổ, không để phần mềm tự co giãn.',
  ];
}

function printingNote(format: Format): string | null {
  if (format.kind !== 'print') return null;
  const bleed = `bù xén ${format.bleedMm} mm mỗi cạnh`;
  if (format.scale === 1) return `   - ${format.label.vi}: in đúng khổ, tỷ lệ 100%; ${bleed}.`;
  return `   - ${format.label.vi}: tệp vẽ theo tỷ lệ 1:${format.scale}, khi in phóng ${format.scale * 100}%; ${bleed} để gấp mép.`;
}

function removalOf({ campaign }: PackRequest): string {
  const lastDay = planDeadline(campaign.content.period.end);
  return lastDay
    ? `Tháo gỡ khi hết đợt: ${lastDay}.`
    : 'Tháo gỡ khi ấn phẩm cũ, rách hoặc khi cơ quan phát hành thông báo thu hồi.';
}

function webCode({ campaign, unit }: PackRequest): string {
  return encodeShortCode({ edition: campaign.number, artwork: 0, unitCode: administrativeCode(unit), medium: 'web' });
}
