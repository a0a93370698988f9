'use client';

import { useEffect, useState } from 'react';
import { type Answer, read } from '../call.ts';
import { Differences, type ShownDifferences } from '../history/differences.tsx';
import { useLanguage } from '../use-language.ts';
import { togetherWords } from './words.ts';

/** What the document says now and did not say when it was opened here. `since`: its `updatedAt` of then. */
export function Changes({ collection, id, since }: { collection: string; id: string; since: string }) {
  const words = togetherWords[useLanguage()];
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    void read(`documents/${collection}/${id}/changes?since=${encodeURIComponent(since)}`).then(setAnswer);
  }, [collection, id, since]);
  return <Compared answer={answer} names={{ before: words.before, after: words.after }} />;
}

type Shown = { answer: Answer | null; names: { before: string; after: string } };

/** Two states beside each other, once the server has compared them. */
export function Compared({ answer, names }: Shown) {
  const words = togetherWords[useLanguage()];
  if (answer === null)
    return (
      <div className="pano-skeleton is-low" aria-busy="true">
        {words.looking}
      </div>
    );
  if (!answer.ok) return <p>{words.notCompared}</p>;
  return <Differences {...(answer as unknown as ShownDifferences)} names={names} none={words.none} />;
}
