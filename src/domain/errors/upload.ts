import type { ErrorText } from './error-text.ts';

/** Files of people whose parser was ended, or ended by itself: it runs in a cage (`src/cage`), so nothing else is harmed. */
export const uploadErrors = {
  'upload.memory': {
    remedy: 'fix-content',
    vi: 'Không mở được tệp: riêng tệp này cần hơn {most} MB bộ nhớ, nên hệ thống đã dừng đọc để không ảnh hưởng việc khác. Tệp có thể hỏng, quá lớn khi mở ra, hoặc được làm ra để phá hoại. Hãy mở tệp trên máy, xuất lại nhỏ hơn rồi thử lần nữa.',
    en: 'The file was not opened: it needs more than {most} MB of memory alone, so reading was stopped. It may be damaged, too large once unpacked, or made to do harm. Open it on your computer, export it smaller and try again.',
  },
  'upload.time': {
    remedy: 'fix-content',
    vi: 'Không mở được tệp: đọc quá {most} giây vẫn chưa xong, nên hệ thống đã dừng để không ảnh hưởng việc khác. Tệp có thể hỏng, quá phức tạp, hoặc được làm ra để phá hoại. Hãy mở tệp trên máy, xuất lại nhỏ hơn rồi thử lần nữa.',
    en: 'The file was not opened: reading it was not done after {most} s and was stopped. It may be damaged, too complex, or made to do harm. Open it on your computer, export it smaller and try again.',
  },
  'upload.crashed': {
    remedy: 'fix-content',
    vi: 'Không mở được tệp: bộ đọc dừng đột ngột khi đọc tệp này, nên tệp không được nhận; những việc khác không bị ảnh hưởng. Tệp có thể hỏng hoặc được làm ra để phá hoại. Hãy mở tệp trên máy, xuất lại rồi thử lần nữa.',
    en: 'The file was not opened: its reader ended while reading it, so it was not taken; nothing else is harmed. It may be damaged, or made to do harm. Open it on your computer, export it anew and try again.',
  },
  'upload.output': {
    remedy: 'fix-content',
    vi: 'Không nhận được tệp: sau khi làm sạch, tệp lớn hơn {most} MB. Hãy thu nhỏ ảnh hoặc cắt ngắn phim, rồi tải lên lại.',
    en: 'The file was not taken: cleaned, it is larger than {most} MB. Make the picture smaller or the video shorter and upload it again.',
  },
  'upload.busy': {
    remedy: 'retry',
    vi: 'Đang có quá nhiều tệp chờ được đọc nên tệp này chưa được nhận. Chưa có gì được lưu. Hãy thử lại sau ít phút.',
    en: 'Too many files wait to be read, so this one was not taken. Nothing was stored. Try again in some minutes.',
  },
} as const satisfies Record<string, ErrorText>;
