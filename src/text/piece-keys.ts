import { slug } from './slug.ts';

const mostLetters = 60;

type Piece = { key: string; headline: string };

/**
 * Keys for the pieces of one document: those that have one keep it, the others get one from their headline ("ap-phich-vneid"), a
 * free one. Public addresses contain keys, so a key never changes with the words.
 */
export function pieceKeys(pieces: readonly Piece[]): string[] {
  const taken = new Set(pieces.map(({ key }) => key).filter((key) => key !== ''));
  return pieces.map(({ key, headline }) => {
    if (key !== '') return key;
    const stem = slug(headline).slice(0, mostLetters).replace(/-+$/, '') || 'an-pham';
    let free = stem;
    for (let number = 2; taken.has(free); number++) free = `${stem}-${number}`;
    taken.add(free);
    return free;
  });
}
