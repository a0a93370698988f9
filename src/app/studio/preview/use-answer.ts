'use client';

import { useEffect, useRef, useState } from 'react';
import { type Answer, call } from '../call.ts';
import { onBack } from '../connection/connection.ts';

/**
 * Asked again whenever `question` changes, one request at a time: a busy server gets the newest next, not all of them. What did
 * not reach the server is asked again once it answers; meanwhile the last answer stays.
 */
type Asked = {
  path: string;
  question: Record<string, unknown> | null;
  /** Something else goes first: nothing is asked as long as it does. */
  isHeld?: boolean;
};

/** `answer`: the last there was, also while a newer one is made. `isBusy`: it belongs to what was typed before. */
export function useAnswer({ path, question, isHeld = false }: Asked): { answer: Answer | null; isBusy: boolean } {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [shown, setShown] = useState('');
  const asking = useRef(false);
  const wanted = useRef('');
  const isLost = useRef(false);
  const text = question === null ? '' : JSON.stringify(question);
  useEffect(() => {
    wanted.current = text;
    if (isHeld) return;
    const askNext = async () => {
      if (asking.current || wanted.current === '') return;
      asking.current = true;
      const asked = wanted.current;
      const given = await call(path, JSON.parse(asked) as Record<string, unknown>);
      asking.current = false;
      isLost.current = given.isUnreachable === true;
      if (isLost.current) setAnswer((last) => last ?? given);
      else if (!given.isOvertaken) {
        setAnswer(given);
        setShown(asked);
      }
      if (wanted.current !== asked) await askNext();
    };
    void askNext();
    return onBack(() => {
      if (isLost.current) void askNext();
    });
  }, [path, text, isHeld]);
  return { answer: text === '' ? null : answer, isBusy: text !== '' && shown !== text };
}
