import { fold } from '../text/fold.ts';

/** Words of a name of a place as they are compared: "phuong ninh kieu can tho" of "Phường Ninh Kiều, Cần Thơ". */
export const typedWords = (text: string): string[] =>
  fold(text.replace(/[,;–—-]+/g, ' '))
    .split(/\s+/)
    .filter(Boolean);
