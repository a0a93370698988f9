import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { campaignPhrases } from './campaign-phrases.ts';
import { projectRoot } from './packages.ts';

/** An entry that begins at a place of a text. `syllables`: how many. */
export type Entry = { syllables: readonly string[]; isCampaign: boolean; family: number };

/**
 * Lines of the list: a first syllable, and what follows it in each word, parted by "|": "kinh\tdoanh|tế|tế học". Made by
 * `scripts/words.ts`.
 */
const listFile = join(projectRoot, 'src/typeset/words/vi.txt');

/** What follows a first syllable; read apart when a text first has it. */
let unread: Map<string, string> | null = null;
const known = new Map<string, Entry[]>();

/** All entries that begin with a syllable, as `plainSyllable` gives it. */
export function entriesFrom(first: string): Entry[] {
  unread ??= readList();
  const found = known.get(first);
  if (found) return found;
  const listed = (unread.get(first) ?? '').split('|').filter((rest) => rest !== '');
  const words = listed.map((rest): Entry => {
    // "học" is in "học", "học sinh", "học sinh cá biệt": the longer family holds more firmly.
    const family = listed.filter((other) => other.startsWith(`${rest} `)).length;
    return { syllables: [first, ...rest.split(' ')], isCampaign: false, family };
  });
  const entries = [...words, ...(campaign().get(first) ?? [])];
  if (entries.length > 0) known.set(first, entries);
  return entries;
}

function readList(): Map<string, string> {
  const rows = readFileSync(listFile, 'utf8').split('\n');
  return new Map(rows.flatMap((row) => (row === '' || row.startsWith('#') ? [] : [row.split('\t') as [string, string]])));
}

let byFirst: Map<string, Entry[]> | null = null;

function campaign(): Map<string, Entry[]> {
  if (byFirst) return byFirst;
  byFirst = new Map();
  for (const phrase of campaignPhrases) {
    const syllables = phrase.split(/\s+/).map(plainSyllable);
    const [first = ''] = syllables;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { syllables, isCampaign: true, family: 0 }]);
  }
  return byFirst;
}

const tones = /[\u0300\u0301\u0303\u0309\u0323]/;

const plain = new LRUCache<string, string>({ max: 10_000 });

/** Small letters, and the tone at the end: "hoá" and "hóa" are one syllable. The list is written so. */
export function plainSyllable(syllable: string): string {
  const found = plain.get(syllable) ?? plainly(syllable);
  plain.set(syllable, found);
  return found;
}

function plainly(syllable: string): string {
  const apart = syllable.toLocaleLowerCase('vi').normalize('NFD');
  const tone = tones.exec(apart)?.[0];
  return (tone === undefined ? apart : apart.replace(tone, '')).normalize('NFC') + (tone ?? '');
}
