/** No-break space: keeps two words on one line. */
const nbsp = '\u00a0';

/** Text without what nobody sees: NFC, no zero-width or soft-hyphen characters, which word processors leave behind. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
}

/**
 * Text as it is set: clean, single spaces, a dash between phrases as an en dash, and no-break spaces where a line must not end.
 *
 * A document number ("57-NQ/TW") has no spaces and so is never broken: lines break at spaces only.
 */
export function bindText(text: string): string {
  return cleanText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ [-–—] /g, `${nbsp}– `)
    .replace(/\b(TP|TX|TT|Tp|P|Q)\. /g, `$1.${nbsp}`)
    .replace(/(ngày|tháng|năm|quý|số|bước|trang|mục|điều|khoản|mức|giờ) (\d)/giu, `$1${nbsp}$2`)
    .replace(/(\d) (%|tháng|năm|giờ|phút|giây|m|cm|mm|km|kg|đồng|triệu|tỷ|người|ngày)(?![\p{L}\d])/gu, `$1${nbsp}$2`);
}
