import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusRules } from './focus.ts';
import { bookMarkSvg } from './icons.ts';

/** Files that the pages load, as they come out of the checkout: no build step, no framework. */
export type PortalAssets = {
  script: string;
  /** `script` fetches it when a pack is checked. */
  packChecker: string;
  icon: string;
  /** The mark as podcast directories want it: a square PNG of 1,400 px (Apple: 1,400 to 3,000). */
  podcastCover: Buffer;
  fonts: { name: string; weight: 400 | 700; bytes: Buffer }[];
  /** The style sheet, once the fonts have their hashed paths, in the order of `fonts`. */
  stylesheet: (fontPaths: string[]) => string;
};

const folder = join(import.meta.dirname, 'assets');
/** In the order in which they need each other. */
const scripts = [
  '../../text/typed/fold.js',
  '../../text/typed/typed-words.js',
  '../../text/typed/likeness.js',
  'parts.js',
  'page.js',
  'find-commune.js',
  'picker.js',
  'speech.js',
  'support.js',
  'progress.js',
  'pack-check.js',
];
const sheets = [
  'palette.css',
  'base.css',
  'controls.css',
  'home.css',
  'guide.css',
  'campaign.css',
  'written.css',
  'tools.css',
  'downloads.css',
  'docs.css',
  'print.css',
];

export function readPortalAssets(): PortalAssets {
  const fonts = ([400, 700] as const).map((weight) => {
    const name = `be-vietnam-pro-${weight}`;
    return { name, weight, bytes: readFileSync(join(folder, 'fonts', `${name}.woff2`)) };
  });
  const css = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return {
    script: scripts.map((name) => joined(readFileSync(join(folder, name), 'utf8'))).join('\n'),
    packChecker: readFileSync(join(folder, 'check-pack.js'), 'utf8'),
    icon: bookMarkSvg,
    podcastCover: readFileSync(join(folder, 'podcast.png')),
    fonts,
    stylesheet: (paths) =>
      fonts.map((font, index) => fontFace({ ...font, path: paths[index] ?? '' })).join('\n') + squeeze(css) + focusRules,
  };
}

/** Letters that the font has not come from the device, one by one. */
function fontFace({ weight, path }: { weight: number; path: string }): string {
  return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(${path}) format("woff2")}`;
}

/** Modules that only import each other become one file: their imports and exports are left out, and what is for us to read. */
function joined(module: string): string {
  return module
    .replace(/^import .*\n/gm, '')
    .replace(/^export /gm, '')
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^\s*\/\/ .*\n/gm, '')
    .replace(/^ +/gm, '');
}

/** Drops comments, line breaks and indents; the compression does the rest. */
function squeeze(css: string): string {
  return css.replace(/\/\*[^*]*\*\//g, '').replace(/\n\s*/g, '');
}
