import { diffWordsWithSpace } from 'diff';

type Marked = { before: string; after: string; side: 'before' | 'after' };

/** One of two texts with the words that only it has marked: struck out in the older one, underlined in the newer. */
export function MarkedText({ before, after, side }: Marked) {
  const parts = diffWordsWithSpace(before, after).filter(({ added, removed }) => (side === 'before' ? !added : !removed));
  return (
    <span className="pano-marked">
      {parts.map(({ value, added, removed }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change their order.
        if (removed) return <del key={at}>{value}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: as above.
        if (added) return <ins key={at}>{value}</ins>;
        return value;
      })}
    </span>
  );
}
