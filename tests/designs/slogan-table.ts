import { type SetSlogan, setSlogan } from './slogan-lines.ts';
import { slogans } from './slogan-list.ts';

/** `npm run slogans [-- design …]`: how the headlines of all slogans break, a row for each design and format. */
const say = (line: string) => process.stdout.write(`${line}\n`);
const wanted = new Set(process.argv.slice(2).filter((word) => !word.startsWith('--')));
const isVerbose = process.argv.includes('--lines');
const rows = new Map<string, SetSlogan[]>();
for (const slogan of slogans) {
  for (const set of setSlogan(slogan)) {
    if (wanted.size > 0 && !wanted.has(set.design)) continue;
    const name = `${set.design} ${set.format}`;
    rows.set(name, [...(rows.get(name) ?? []), set]);
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
say('| design and format | slogans | torn | lone syllable | least reach | mean reach | mean size px |');
say('|---|---|---|---|---|---|---|');
for (const [name, sets] of [...rows].sort()) {
  const reaches = sets.map(({ reach }) => reach);
  const torn = sets.filter((set) => set.torn.length > 0);
  const lone = sets.filter((set) => set.hasLoneSyllable);
  const sizes = mean(sets.map(({ sizePx }) => sizePx)).toFixed(1);
  const cells = [name, sets.length, torn.length, lone.length, percent(Math.min(...reaches)), percent(mean(reaches)), sizes];
  say(`| ${cells.join(' | ')} |`);
  const shown = isVerbose ? sets : [];
  for (const { lines, torn: words, sizePx } of shown)
    say(`  ${sizePx}  ${lines.join(' / ')}${words.length > 0 ? `   TORN: ${words.join(', ')}` : ''}`);
}
const all = [...rows.values()].flat();
const share = all.filter((set) => set.hasLoneSyllable).length / all.length;
say(`\n${all.length} headlines, ${all.filter(({ torn }) => torn.length > 0).length} torn, ${percent(share)} lone`);
