import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** Source files and packages that decide what an entry makes. Paths count from the root of the project; both lists are sorted. */
export type Sources = { files: string[]; packages: string[] };

const renderEntry = 'src/render/threads/worker.ts';
const packEntry = 'src/packs/pack-worker.ts';

/** Path → text of the lists of sources: the fingerprints of drawn pieces and of packs hash what these lists name. */
export function generateSources(root: string): Map<string, string> {
  const render = sourcesOf({ root, entry: renderEntry });
  const pack = sourcesOf({ root, entry: packEntry });
  const ofPacksOnly = {
    files: pack.files.filter((file) => !render.files.includes(file)),
    packages: pack.packages.filter((name) => !render.packages.includes(name)),
  };
  return new Map([
    ['src/render/sources.gen.ts', sourcesText({ entry: renderEntry, name: 'render', ...render })],
    [
      'src/packs/sources.gen.ts',
      sourcesText({ entry: packEntry, name: 'pack', except: 'src/render/sources.gen.ts', ...ofPacksOnly }),
    ],
  ]);
}

/**
 * Follows the imports of `entry`, except those of types: they decide no byte. A path that is put together from `projectRoot`,
 * `import.meta.dirname` or `import.meta.url` and literal words counts too, so that an ICC profile or a worker's file is found.
 *
 * Throws when an import or such a path leads to no file.
 */
export function sourcesOf({ root, entry }: { root: string; entry: string }): Sources {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [join(root, entry)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = relative(root, path);
    if (files.has(file)) continue;
    files.add(file);
    if (!/\.(ts|tsx|mjs|js)$/.test(path)) continue;
    const { imports, paths } = readLinks({ root, path, text: readFileSync(path, 'utf8') });
    for (const specifier of imports) {
      if (specifier.startsWith('.')) waiting.push(assertFile({ path: join(dirname(path), specifier), from: file }));
      else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier));
    }
    waiting.push(...paths.filter((each) => isFileOf(root, each)).map((each) => assertFile({ path: each, from: file })));
  }
  return { files: [...files].sort(), packages: [...packages].sort() };
}

type Links = { imports: string[]; paths: string[] };

/** Modules that a file imports for their values, and paths that it puts together from literal words. */
export function readLinks({ root, path, text }: { root: string; path: string; text: string }): Links {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  // JSX is compiled to calls of React.
  const links: Links = { imports: path.endsWith('.tsx') ? ['react'] : [], paths: [] };
  const visit = (node: ts.Node): void => {
    const specifier = importedBy(node);
    if (specifier !== null) links.imports.push(specifier);
    const built = ts.isCallExpression(node) || ts.isNewExpression(node) ? builtPath({ root, path, node }) : null;
    if (built !== null) links.paths.push(built);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return links;
}

/** The specifier of `import`, `export … from`, `import()` and of a `require` that is made on the spot; `null` for types and all else. */
function importedBy(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node)) return isOfTypes(node.importClause) ? null : literal(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.isTypeOnly || !node.moduleSpecifier ? null : literal(node.moduleSpecifier);
  if (!ts.isCallExpression(node)) return null;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isCallExpression(node.expression) && nameOf(node.expression.expression) === 'createRequire';
  return isImport || isRequire ? literal(node.arguments[0]) : null;
}

function isOfTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

/** `join(projectRoot, 'src', …)`, `join(import.meta.dirname, …)` and `new URL('…', import.meta.url)` as a path; else `null`. */
function builtPath({
  root,
  path,
  node,
}: {
  root: string;
  path: string;
  node: ts.CallExpression | ts.NewExpression;
}): string | null {
  const [first, ...rest] = node.arguments ?? [];
  if (nameOf(node.expression) === 'URL' && rest[0] && isMeta(rest[0], 'url')) {
    const name = literal(first);
    return name === null ? null : join(dirname(path), name);
  }
  if (nameOf(node.expression) !== 'join' || !first) return null;
  const start = nameOf(first) === 'projectRoot' ? root : isMeta(first, 'dirname') ? dirname(path) : null;
  const words = rest.map(literal);
  return start === null || words.includes(null) ? null : join(start, ...words.filter((word) => word !== null));
}

const nameOf = (node: ts.Node): string | null => (ts.isIdentifier(node) ? node.text : null);
const literal = (node: ts.Node | undefined): string | null => (node && ts.isStringLiteralLike(node) ? node.text : null);

function isMeta(node: ts.Node, property: string): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === property && ts.isMetaProperty(node.expression);
}

/** Paths outside `src` are no sources: the root itself, `package.json`, installed packages. A path without an ending is a folder. */
function isFileOf(root: string, path: string): boolean {
  return path.startsWith(join(root, 'src/')) && /\.\w+$/.test(path);
}

function assertFile({ path, from }: { path: string; from: string }): string {
  if (existsSync(path) && statSync(path).isFile()) return path;
  throw new Error(`Expected ${from} to name files that exist, got ${path}`);
}

/** "@scope/name/file.js" → "@scope/name". */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

type ListText = Sources & { entry: string; name: string; except?: string };

function sourcesText({ entry, name, except, files, packages }: ListText): string {
  const but = except ? `, without those of \`${except}\`` : '';
  return [
    '// Generated from the import graph by `npm run generate`. Do not edit.',
    `/** Every file that \`${entry}\` reaches through imports and literal paths${but}. */`,
    `export const ${name}Sources = [`,
    ...files.map((file) => `  '${file}',`),
    '];',
    '',
    '/** The packages that these files import. */',
    `export const ${name}Packages = [`,
    ...packages.map((each) => `  '${each}',`),
    '];',
    '',
  ].join('\n');
}
