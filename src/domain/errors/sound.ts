import type { ErrorText } from './error-text.ts';

/** Sound files: the recordings of loudspeaker bulletins. */
export const soundErrors = {
  'sound.not-sound': {
    remedy: 'fix-content',
    vi: 'Tệp không phải là bản ghi âm dù có tên như bản ghi âm: bên trong là {got}. Hãy chọn đúng tệp MP3 hoặc M4A.',
    en: 'Expected an MP3 or M4A recording, got {got}.',
  },
  'sound.is-video': {
    remedy: 'fix-content',
    vi: 'Tệp là phim có hình ({got}), không phải bản ghi âm. Hãy tải phim lên ở mục Video ngắn với tên .mp4, hoặc xuất riêng phần tiếng ra MP3, M4A.',
    en: 'Expected a recording without pictures, got a video ({got}).',
  },
  'sound.other-format': {
    remedy: 'fix-content',
    vi: 'Bản ghi âm dạng {got}, máy nghe podcast và đài truyền thanh không phát được. Hãy xuất lại dạng MP3 hoặc M4A (AAC) rồi tải lên.',
    en: 'Expected MP3 or AAC in MP4, got {got}.',
  },
  'sound.empty': {
    remedy: 'fix-content',
    vi: 'Bản ghi âm dài 0 giây, không có tiếng nào bên trong. Hãy mở nghe thử, ghi âm lại rồi tải lên.',
    en: 'Expected sound of some length, got 0 s.',
  },
  'sound.cut': {
    remedy: 'fix-content',
    vi: 'Bản ghi âm bị đứt: chỉ có {seconds} giây đầu, phần sau thiếu (có thể tải lên dở dang). Hãy nghe thử đến hết tệp trên máy, xuất lại dạng MP3 rồi tải lên lần nữa.',
    en: 'Expected a whole recording, got its first {seconds} s.',
  },
  'sound.unreadable': {
    remedy: 'fix-content',
    vi: 'Không đọc được bản ghi âm: tệp hỏng ({reason}). Hãy nghe thử đến hết tệp trên máy, xuất lại dạng MP3 rồi tải lên lần nữa.',
    en: 'Expected a whole recording, could not read it: {reason}.',
  },
} as const satisfies Record<string, ErrorText>;
