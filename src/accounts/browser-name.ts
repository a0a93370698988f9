import type { ReaderText } from '../domain/reader-language.ts';
import { inBoth } from '../domain/reader-language.ts';

/** What a person may recognise a session by, and nothing more of the browser: no version, no address. */
export type BrowserName = { browser: string; system: string };

/** In this order: most browsers also name those before them. */
const browsers: [pattern: RegExp, name: string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bcoc_coc_browser\/|\bCocCoc\b/i, 'Cốc Cốc'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: [pattern: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** '' for what is not known. */
export function browserNameOf(userAgent: string): BrowserName {
  const nameIn = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
  return { browser: nameIn(browsers), system: nameIn(systems) };
}

/** "Chrome trên Windows". */
export function browserWords({ browser, system }: BrowserName): ReaderText {
  if (browser === '') return { vi: 'Một chương trình khác', en: 'Another program' };
  if (system === '') return inBoth(() => browser);
  return { vi: `${browser} trên ${system}`, en: `${browser} on ${system}` };
}
