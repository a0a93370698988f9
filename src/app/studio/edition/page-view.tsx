'use client';

import { useEffect, useState } from 'react';
import { type Answer, read } from '../call.ts';
import { PageFrame } from '../preview/page-frame.tsx';
import { previewWords } from '../preview/words.ts';
import { MarkPage } from '../returns/mark-page.tsx';
import { useLanguage } from '../use-language.ts';
import { editionWords } from './words.ts';

/** The portal page of an edition in a frame, built by the functions of publication. */
export function PageView({ sha256 }: { sha256: string }) {
  const language = useLanguage();
  const [words, named] = [editionWords[language], previewWords[language]];
  const [answer, setAnswer] = useState<Answer | null>(null);
  const first = typeof window !== 'undefined' && window.innerWidth > 768 ? 'desk' : 'phone';
  useEffect(() => {
    let isOld = false;
    void read(`editions/${sha256}/page`).then((given) => {
      if (!isOld) setAnswer(given);
    });
    return () => {
      isOld = true;
    };
  }, [sha256]);
  return (
    <section className="pano-page-view">
      <h4>{words.page}</h4>
      {answer === null ? <div className="pano-skeleton">{named.drawing}</div> : null}
      {answer !== null && !answer.ok ? <p className="pano-message is-error">{answer.message}</p> : null}
      {answer?.ok ? (
        typeof answer.page === 'string' ? (
          <>
            <PageFrame {...{ page: answer.page, first }} />
            <MarkPage page={answer.page} first={first} />
          </>
        ) : (
          <p>{named.noPage}</p>
        )
      ) : null}
    </section>
  );
}
