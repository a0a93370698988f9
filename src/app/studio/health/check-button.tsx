'use client';

import { useState } from 'react';
import { type Answer, call } from '../call.ts';

/** Asks the platform now as whom the channel speaks. The page is read again when the answer is good. */
export function CheckButton({ channelKey }: { channelKey: string }) {
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
        {isBusy ? 'Đang hỏi nền tảng…' : 'Kiểm tra kết nối'}
      </button>
      {answer ? (
        <div className={answer.ok ? 'pano-message' : 'pano-message is-error'} role="status">
          {answer.message}
        </div>
      ) : null}
    </>
  );
}
