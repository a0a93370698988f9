import { join } from 'node:path';
import type { Channel } from '../../src/channels/define-channel.ts';

/**
 * Text of `facts.gen.ts`: what the edge and the database know of each channel without loading its client. Throws for a file that
 * exports no channel.
 */
export async function channelFactsText({ folder, files }: { folder: string; files: string[] }): Promise<string> {
  const rows = await Promise.all(files.map((file) => factsRow(join(folder, file))));
  return [
    '// Generated from this folder by `npm run generate`. Do not edit.',
    "import type { ChannelFacts } from './contract/facts.ts';",
    '',
    '/** What generic code knows of each channel without loading it, by id. */',
    'export const channelFacts: Readonly<Record<string, ChannelFacts>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

async function factsRow(path: string): Promise<string> {
  const { default: channel } = (await import(path)) as { default?: Channel };
  if (channel === undefined) throw new Error(`Expected a channel as the default export of ${path}.`);
  const { id, livesIn, surface, utmMedium } = channel;
  const quoted = surface === null ? 'null' : `'${surface}'`;
  return `  '${id}': { livesIn: '${livesIn}', surface: ${quoted}, utmMedium: '${utmMedium}' },`;
}
