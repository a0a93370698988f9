import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** Weights of the pages' type, and where the whole fonts lie. */
const weights = {
  400: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  700: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
};

/** Vowels that take a tone, and the tones; together with "đ" and ASCII all that Vietnamese is written with. */
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const marks = '\u00a0–—‘’“”…·•×÷°²³%‰₫€½→←↑↓≥≤−§«»©®›';

/**
 * The fonts of the pages, cut down to Vietnamese: two files of some 20 kB instead of four of 67 kB together, half of what a page
 * may weigh. Letters of other languages come from the device.
 */
export async function generateFonts(root: string): Promise<[path: string, bytes: Buffer][]> {
  const require = createRequire(join(root, 'package.json'));
  return Promise.all(
    Object.entries(weights).map(async ([weight, file]): Promise<[string, Buffer]> => {
      const whole = await readFile(require.resolve(file));
      const bytes = await subsetFont(whole, pageLetters(), { targetFormat: 'woff2', noLayoutClosure: true });
      return [`src/portal/assets/fonts/be-vietnam-pro-${weight}.woff2`, bytes];
    }),
  );
}

function pageLetters(): string {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index));
  const toned = vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
  const small = [...toned, 'đ'];
  return [...ascii, ...small, ...small.map((letter) => letter.toUpperCase()), ...marks].join('');
}
