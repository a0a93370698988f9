import { AppError } from '../../domain/errors.ts';

/** Characters of the words that are searched for. */
export const maxQueryLength = 200;

/** Throws `content.words-unreadable` for words that cannot be searched: none at all, too long, or with control characters. */
export function assertReadableWords(words: string): void {
  const reason = problemOf(words);
  if (reason !== null) throw new AppError('content.words-unreadable', { params: { parameter: 'q', reason } });
}

function problemOf(words: string): string | null {
  if (/\p{Cc}/u.test(words)) return 'Từ cần tìm có ký tự điều khiển không đọc được. Hãy gõ lại bằng chữ và số.';
  const { length } = words.normalize('NFC');
  if (length > maxQueryLength) {
    return `Từ cần tìm dài ${length} ký tự, tối đa ${maxQueryLength}. Hãy rút gọn còn vài từ chính.`;
  }
  if (/[\p{L}\p{N}]/u.test(words)) return null;
  return 'Chưa có từ cần tìm. Hãy gửi tham số q có ít nhất một chữ hoặc số, ví dụ ?q=vneid.';
}
