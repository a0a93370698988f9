/**
 * Who may import what. A room that needs something it may not import gets it as an argument. `src/README.md` draws the map.
 */
const payload = '^node_modules/(payload|@payloadcms)/';
const next = '^node_modules/next/';
const database = '^(src/db/|node_modules/(mongodb|mongoose|drizzle-orm|@libsql)/)';
const rim = '^(collections/|src/app/|src/server/|payload\\.config\\.ts)';

/** Rooms from the ground up: each may import the rooms before it, and no other. Type-only imports count too. */
const rooms = [
  'src/domain',
  'src/access',
  'src/text',
  'src/concurrency',
  'src/cage',
  'src/store',
  'src/keys',
  'src/codes',
  'src/net',
  'src/settings.ts',
  'src/accounts',
  'src/measure',
  'src/formats',
  'src/units',
  'src/schedule',
  'src/spreadsheet',
  'src/typeset',
  'src/designs',
  'src/render',
  'src/channels',
  'src/media',
  'src/delivery',
  'src/webhooks',
  'src/portal',
  'src/content-types',
  'src/boards',
  'src/edge',
  'src/db',
  'src/planning',
  'src/posts',
  'src/workflow',
  'src/publish',
  'src/packs',
  'src/studio-api',
  'collections',
  'payload.config.ts',
  'src/app',
  'src/server',
  'scripts',
];

/** A path at the start of a pattern: the dot of a file's name is a dot. */
const pattern = (paths) => `^(${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})(/|$)`;

const arrowsRunDown = rooms.slice(0, -1).map((room, index) => ({
  name: `${room} imports no room above it`,
  severity: 'error',
  from: { path: pattern([room]) },
  to: { path: pattern(rooms.slice(index + 1)) },
}));

module.exports = {
  forbidden: [
    ...arrowsRunDown,
    {
      name: 'every-room-is-on-the-list',
      comment: 'A new room takes its place in `rooms` above.',
      severity: 'error',
      from: { path: '^src/', pathNot: [pattern(rooms), '^src/(client/|payload-types\\.ts$)'] },
      to: {},
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
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
