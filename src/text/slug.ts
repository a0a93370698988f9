import { fold } from './fold.ts';

/** Lower-case ASCII name for URLs and files: "Phường Gia Viên" → "phuong-gia-vien". Empty when nothing readable is left. */
export function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
