import { expect, it } from 'vitest';
import { browserNameOf, browserWords } from '../../src/accounts/browser-name.ts';

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

it.each([
  [chrome, 'Chrome trên Windows'],
  [`${chrome} Edg/142.0.0.0`, 'Edge trên Windows'],
  [chrome.replace('Chrome/', 'coc_coc_browser/136.0 Chrome/'), 'Cốc Cốc trên Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox trên Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari trên iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36',
    'Samsung Internet trên Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/142.0.0.0 Safari/537.36', 'Chrome trên Linux'],
  ['curl/8.5.0', 'Một chương trình khác'],
  ['', 'Một chương trình khác'],
  [`<script>${'x'.repeat(5_000)}`, 'Một chương trình khác'],
])('%s', (userAgent, words) => {
  expect(browserWords(browserNameOf(userAgent)).vi).toBe(words);
});
