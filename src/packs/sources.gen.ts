// Generated from the import graph by `npm run generate`. Do not edit.
/** Every file that `src/packs/worker.ts` reaches through imports and literal paths, without those of `src/render/sources.gen.ts`. */
export const packSources = [
  'src/domain/content.ts',
  'src/domain/locale.ts',
  'src/domain/recordings.ts',
  'src/keys/signing-keys.ts',
  'src/packs/archive.ts',
  'src/packs/contents.ts',
  'src/packs/outputs.ts',
  'src/packs/pack-request.ts',
  'src/packs/pack.ts',
  'src/packs/read-me.ts',
  'src/packs/recordings.ts',
  'src/packs/sheets/hang-figures.tsx',
  'src/packs/sheets/hang-page.tsx',
  'src/packs/sheets/hang-sheet.ts',
  'src/packs/sheets/hang-words.ts',
  'src/packs/sign-manifest.ts',
  'src/packs/sources.gen.ts',
  'src/packs/texts.ts',
  'src/packs/worker.ts',
  'src/portal/paths.ts',
  'src/render/engines/layout.ts',
  'src/text/dates.ts',
  'src/workflow/freeze/canonical.ts',
];

/** The packages that these files import. */
export const packPackages = [
  'yazl',
];
