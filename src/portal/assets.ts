import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bookMarkSvg } from './icons.ts';

/** Files that the pages load, as they come out of the checkout: no build step, no framework. */
export type PortalAssets = {
  script: string;
  icon: string;
  fonts: { name: string; weight: 400 | 700; unicodeRange: string; bytes: Buffer }[];
  /** The style sheet, once the fonts have their hashed paths, in the order of `fonts`. */
  stylesheet: (fontPaths: string[]) => string;
};

/** From the style sheets of `@fontsource/be-vietnam-pro`: a page that has no Vietnamese letter loads one font only. */
const subsets = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

const folder = join(import.meta.dirname, 'assets');
/** In the order in which they need each other. */
const scripts = ['parts.js', 'page.js', 'picker.js', 'speech.js', 'support.js', 'progress.js'];
const sheets = ['base.css', 'controls.css', 'home.css', 'guide.css', 'campaign.css', 'tools.css', 'downloads.css', 'print.css'];

export function readPortalAssets(): PortalAssets {
  const require = createRequire(import.meta.url);
  const fonts = (['vietnamese', 'latin'] as const).flatMap((subset) =>
    ([400, 700] as const).map((weight) => {
      const name = `be-vietnam-pro-${subset}-${weight}`;
      const bytes = readFileSync(require.resolve(`@fontsource/be-vietnam-pro/files/${name}-normal.woff2`));
      return { name, weight, unicodeRange: subsets[subset], bytes };
    }),
  );
  const css = sheets.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return {
    script: scripts.map((name) => joined(readFileSync(join(folder, name), 'utf8'))).join('\n'),
    icon: bookMarkSvg,
    fonts,
    stylesheet: (paths) => fonts.map((font, index) => fontFace({ ...font, path: paths[index] ?? '' })).join('\n') + squeeze(css),
  };
}

function fontFace({ weight, unicodeRange, path }: { weight: number; unicodeRange: string; path: string }): string {
  return `@font-face{font-family:"Be Vietnam Pro";font-weight:${weight};font-display:swap;src:url(${path}) format("woff2");unicode-range:${unicodeRange}}`;
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
