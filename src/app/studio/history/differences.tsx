import { MarkedText } from '../edition/marked-text.tsx';
import { useLanguage } from '../use-language.ts';
import { historyWords } from './words.ts';

/** As the studio's endpoints give them. */
export type ShownDifferences = { differences: { field: string; before: string; after: string }[]; more: number };

type Shown = ShownDifferences & { names: { before: string; after: string }; none: string };

/** Two states of a document, place by place, with the words marked that differ. */
export function Differences({ differences, more, names, none }: Shown) {
  const words = historyWords[useLanguage()];
  if (differences.length === 0) return <p>{none}</p>;
  return (
    <>
      <dl>
        {differences.map(({ field, before, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their order.
          <div key={index}>
            <dt>{field}</dt>
            <dd>
              {names.before}: <MarkedText {...{ before, after }} side="before" />
            </dd>
            <dd>
              {names.after}: <MarkedText {...{ before, after }} side="after" />
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 ? <p>{words.more(more)}</p> : null}
    </>
  );
}
