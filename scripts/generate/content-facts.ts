import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ContentFacts } from '../../src/domain/content.ts';

const run = promisify(execFile);

/** Path → text of the facts of content types, for rooms that must not load pages and schemas. */
export async function generateContentFacts(): Promise<Map<string, string>> {
  const script = join(import.meta.dirname, 'print-content-facts.ts');
  const { stdout } = await run(process.execPath, [...process.execArgv, script]);
  const facts = JSON.parse(stdout) as [id: string, facts: ContentFacts][];
  return new Map([['src/domain/content-facts.gen.ts', factsText(facts)]]);
}

function factsText(facts: [id: string, facts: ContentFacts][]): string {
  return [
    '// Generated from src/content-types by `npm run generate`. Do not edit.',
    "import type { ContentFacts, ContentType } from './content.ts';",
    '',
    '/** Ids of all content types in the order of lists. */',
    `export const contentTypes = [${facts.map(([id]) => `'${id}'`).join(', ')}] as const satisfies readonly ContentType[];`,
    '',
    '/** What every room may know of a content type. */',
    'export const contentFacts = {',
    ...facts.map(([id, each]) => `  '${id}': ${JSON.stringify(each)},`),
    '} as const satisfies Record<ContentType, ContentFacts>;',
    '',
  ].join('\n');
}
