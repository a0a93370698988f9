import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Texts of a file and of everything below `root` that it imports, directly or through others, by path. */
export function sourcesOf({ file, root }: { file: string; root: string }): Map<string, string> {
  const sources = new Map<string, string>();
  const waiting = [resolve(file)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sources.has(path) || !existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    sources.set(path, text);
    for (const [, specifier = ''] of text.matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
      const target = resolve(dirname(path), specifier);
      if (target.startsWith(`${resolve(root)}/`)) waiting.push(target);
    }
  }
  return sources;
}
