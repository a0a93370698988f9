/**
 * Who may import what: `../shared/DESIGN.md`, "The house". A room that needs something it may not import gets it as an argument.
 */
const payload = '^node_modules/(payload|@payloadcms)/';
const next = '^node_modules/next/';
const database = '^(src/db/|node_modules/(mongodb|mongoose|drizzle-orm|@libsql)/)';
const rim = '^(collections/|src/app/|src/server/|payload\\.config\\.ts)';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'domain-imports-nothing',
      comment: 'The shared words stand on nothing.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'codes-know-the-domain-only',
      comment: 'Whoever reads a code on paper, edge or studio, reads it with this room alone.',
      severity: 'error',
      from: { path: '^src/codes/' },
      to: { pathNot: '^src/(codes|keys|domain)/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'pure-rooms',
      comment: 'Pure rooms know no Payload, no Next and no database; time and fetch are arguments.',
      severity: 'error',
      from: { path: '^src/(render|designs|typeset|formats|text|channels|schedule|report|units|media)/' },
      to: { path: [payload, next, database, rim], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'readers-of-generations',
      comment: 'The public side runs without Payload, Next and database.',
      severity: 'error',
      from: { path: '^src/(edge|portal|boards|store)/' },
      to: { path: [payload, next, database, rim] },
    },
    {
      name: 'client-stands-alone',
      comment: 'A portal copies the folder and has everything; its types are generated.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { pathNot: '^src/client/' },
    },
    {
      name: 'database-through-db',
      comment: 'These rooms reach the database through src/db.',
      severity: 'error',
      from: { path: '^src/(workflow|publish|delivery|packs|measure|posts|planning|webhooks)/' },
      to: { path: [next, rim, '^node_modules/(mongodb|mongoose|drizzle-orm|@libsql)/'] },
    },
    {
      name: 'payload-config-at-the-rim',
      comment: 'Only the rim knows how the studio is configured.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app|server)/' },
      to: { path: '^(payload\\.config\\.ts|collections/)' },
    },
    {
      name: 'studio-bundle-draws-nothing',
      comment: 'Next bundles the collections: engines and their binaries stay outside. Design ids come from `ids.gen.ts`.',
      severity: 'error',
      from: { path: '^(collections/|payload\\.config\\.ts)' },
      to: { path: '^src/(render/engines|designs/registry)', reachable: true },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(src|collections|scripts|payload\\.config\\.ts)' },
      to: { path: '^tests/' },
    },
    {
      name: 'scripts-stay-outside',
      severity: 'error',
      from: { path: '^(src|collections|payload\\.config\\.ts)' },
      to: { path: '^scripts/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.next/', '\\.css$'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
