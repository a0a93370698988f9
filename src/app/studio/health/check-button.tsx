'use client';

import { useState } from 'react';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { healthWords } from './words.ts';

/** Button that asks the platform now which account the channel speaks for. */
export function CheckButton({ channelKey }: { channelKey: string }) {
  const words = healthWords[useLanguage()];
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setAnswer(await call(`channels/${channelKey}/check`, {}));
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={check}>
        {isBusy ? words.asking : words.check}
      </button>
      <AnswerMessage answer={answer} />
    </>
  );
}
