/** No-break space: keeps two words on one line. */
const nbsp = '\u00a0';

/** Text without what nobody sees: NFC, no zero-width or soft-hyphen characters, which word processors leave behind. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/** Where a line must not end, and what stands there instead of a space. In this order: some build on the one before. */
const bindings: [RegExp, string][] = [
  // A dash between phrases stays with the first of them; one between two numbers with both.
  [/[ \u00a0][-–—] /g, `${nbsp}– `],
  [/(\d\S*)\u00a0– (?=\d)/g, `$1${nbsp}–${nbsp}`],
  [/(?<![\p{L}\d])(TP|TX|TT|Tp|P|Q)\. /gu, `$1.${nbsp}`],
  // "số 1022", "bước 2", "Điều 27", "mức độ 2"; "khóa XIV".
  [/(?<!\p{L})(ngày|tháng|năm|quý|số|bước|trang|mục|điều|khoản|mức|độ|giờ|lần|thứ|đợt|khóa|án) (?=\d)/giu, `$1${nbsp}`],
  [/(?<!\p{L})(quý|kỳ|khóa|thứ|hội|phần|chương) (?=[IVXLC]+(?![\p{L}\d]))/giu, `$1${nbsp}`],
  // "80 %", "5 triệu", "10 tháng"; but the year of a date may go to the next line. "0292 3 830 025".
  [
    /(\d) (?=(?:%|tháng|năm(?!\u00a0\d)|giờ|phút|giây|m|cm|mm|km|kg|nghìn|đồng|triệu|tỷ|người|ngày|tuổi|lần|bước)(?![\p{L}\d]))/giu,
    `$1${nbsp}`,
  ],
  // "80 triệu người".
  [/(\d\u00a0(?:nghìn|triệu|tỷ)) (?=(?:đồng|người|lượt|hộ)(?!\p{L}))/giu, `$1${nbsp}`],
  [/(\d) (?=\d)/g, `$1${nbsp}`],
  [/([≥≤<>±]) (?=\d)/g, `$1${nbsp}`],
];

/**
 * Text as it is set: clean, single spaces, a dash between phrases as an en dash, and no-break spaces where a line must not end.
 * What was typed stays: a new line, and a no-break space. Empty lines fall away.
 *
 * A document number ("57-NQ/TW") has no spaces and so is never broken: lines break at spaces only.
 */
export function bindText(text: string): string {
  return cleanText(text)
    .split(/[\r\n]+/)
    .map(bindLine)
    .filter((line) => line !== '')
    .join('\n');
}

function bindLine(line: string): string {
  const plain = line
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/ *\u00a0[ \u00a0]*/g, nbsp)
    .trim();
  return bindings.reduce((bound, [pattern, instead]) => bound.replace(pattern, instead), plain);
}

/** Without the breaks and no-break spaces that were typed: for a box that cannot keep them. */
export function withoutTypedBreaks(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
