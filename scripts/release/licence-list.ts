/** SPDX ids that ask for no more than keeping their text, or for nothing. */
export const freeLicences: readonly string[] = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib', 'Python-2.0'],
  ...['Unlicense', 'WTFPL', 'CC0-1.0'],
  // Data and fonts: name the author, do not sell the font alone.
  ...['CC-BY-4.0', 'OFL-1.1'],
];

/** What packages write in place of an SPDX id. */
export const otherSpellings: Readonly<Record<string, string>> = { 'Apache 2.0': 'Apache-2.0' };

/** A package that comes along although its licence asks for more, or says nothing. */
export type NamedLicence = {
  /** Whole names. */
  packages: RegExp;
  /** The licence as the package says it; `null` = it says none. */
  licence: string | null;
  why: string;
};

/** Each with its reason. One that fits no package any more fails the check. */
export const namedLicences: readonly NamedLicence[] = [
  {
    packages: /^(@resvg\/resvg-js(-.+)?|satori|mediabunny)$/,
    licence: 'MPL-2.0',
    why: 'Copyleft by the file: used unchanged, as published; its source is public.',
  },
  {
    packages: /^(axe-core|ical\.js|lightningcss(-.+)?)$/,
    licence: 'MPL-2.0',
    why: 'Copyleft by the file, in tests and tools only: no part of a release.',
  },
  {
    packages: /^@img\/sharp-libvips-.+$/,
    licence: 'LGPL-3.0-or-later',
    why: 'libvips: a shared library of its own that sharp loads and anybody can replace; unchanged, its source is public.',
  },
  {
    packages: /^@img\/sharp-(win32-.+|wasm32)$/,
    licence: 'LGPL-3.0-or-later',
    why: 'The same library, packed together with sharp for Windows and WebAssembly.',
  },
  { packages: /^@undecaf\/zbar-wasm$/, licence: 'LGPL-2.1+', why: 'Reads QR codes in tests only: no part of a release.' },
  { packages: /^(busboy|streamsearch)$/, licence: null, why: 'MIT, said in the older field `licenses` of their package.json.' },
  { packages: /^parse-cache-control$/, licence: null, why: 'BSD, said in the same field; in tools only: no part of a release.' },
];
