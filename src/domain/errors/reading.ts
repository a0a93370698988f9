import type { ErrorText } from './error-text.ts';

/** What makes a guide hard to read. */
export const readingErrors = {
  'reading.long-sentence': {
    remedy: 'fix-content',
    vi: 'Câu dài {syllables} tiếng: “{sentence}”. Hãy tách thành các câu không quá {most} tiếng.',
    en: 'A sentence of {syllables} syllables: “{sentence}”. Split it into sentences of at most {most}.',
  },
  'reading.hard-word': {
    remedy: 'fix-content',
    vi: '“{written}” không phải ai cũng hiểu ngay. Có thể nói: {plain}. Nếu chữ này hiện trên màn hình, hãy để trong dấu “ ”.',
    en: 'Not everybody understands “{written}” at once. It can be said so: {plain}. A word that the screen shows belongs in “ ”.',
  },
} as const satisfies Record<string, ErrorText>;
