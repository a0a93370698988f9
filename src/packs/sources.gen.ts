// Generated from the import graph by `npm run generate`. Do not edit.
/** Every file that `src/packs/pack-worker.ts` reaches through imports and literal paths, without those of `src/render/sources.gen.ts`. */
export const packSources = [
  'src/domain/content-facts.gen.ts',
  'src/domain/content-index.ts',
  'src/domain/content-list.ts',
  'src/domain/content.ts',
  'src/domain/durations.ts',
  'src/domain/locale.ts',
  'src/domain/piece-languages.ts',
  'src/domain/recordings.ts',
  'src/keys/signing-keys.ts',
  'src/packs/archive.ts',
  'src/packs/hang-guide/draw-hang-guide.ts',
  'src/packs/hang-guide/hang-figures.tsx',
  'src/packs/hang-guide/hang-page.tsx',
  'src/packs/hang-guide/hang-words.ts',
  'src/packs/outputs.ts',
  'src/packs/pack-files.ts',
  'src/packs/pack-recordings.ts',
  'src/packs/pack-request.ts',
  'src/packs/pack-texts.ts',
  'src/packs/pack-worker.ts',
  'src/packs/pack.ts',
  'src/packs/print-ticket/pack-ticket.ts',
  'src/packs/print-ticket/print-ticket.ts',
  'src/packs/print-ticket/print-words.ts',
  'src/packs/print-ticket/ticket-sheets.tsx',
  'src/packs/read-me.ts',
  'src/packs/sheets/sheet-parts.tsx',
  'src/packs/sheets/write-sheets.ts',
  'src/packs/sign-manifest.ts',
  'src/packs/sources.gen.ts',
  'src/portal/paths.ts',
  'src/text/dates.ts',
  'src/text/plan-date.ts',
  'src/workflow/freeze/canonical.ts',
];

/** The packages that these files import. */
export const packPackages = [
  'yazl',
];
