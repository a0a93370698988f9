import type { ErrorText } from './error-text.ts';

/** Recordings against the words that they speak. */
export const recordingErrors = {
  'recording.without-text': {
    remedy: 'fix-content',
    vi: 'Có bản ghi âm ({language}) nhưng ô “Loa truyền thanh” bằng tiếng này còn trống, nên người không nghe được và đài truyền thanh không có lời. Hãy chép lời đọc vào ô đó.',
    en: 'Expected the words of the recording in {language}, got none.',
  },
  'recording.text-changed': {
    remedy: 'fix-content',
    vi: 'Lời loa truyền thanh ({language}) đã khác ấn bản trước mà bản ghi âm vẫn là bản cũ. Hãy nghe lại; nếu không còn khớp thì ghi âm lại rồi gửi duyệt lần nữa.',
    en: 'The loudspeaker text in {language} has changed since the edition before, its recording has not.',
  },
} as const satisfies Record<string, ErrorText>;
