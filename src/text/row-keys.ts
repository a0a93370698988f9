import { slug } from './slug.ts';

const mostLetters = 60;

/** `name`: the text of the row from which its key is made. */
type Row = { key: string; name: string };

/**
 * Keys for the rows of one list: those that have one keep it, the others get one from their text ("ap-phich-vneid"), a free one.
 * Public addresses contain keys, so a key never changes with the words.
 */
export function rowKeys(rows: readonly Row[]): string[] {
  const taken = new Set(rows.map(({ key }) => key).filter((key) => key !== ''));
  return rows.map(({ key, name }) => {
    if (key !== '') return key;
    const stem = slug(name).slice(0, mostLetters).replace(/-+$/, '') || 'muc';
    let free = stem;
    for (let number = 2; taken.has(free); number++) free = `${stem}-${number}`;
    taken.add(free);
    return free;
  });
}
