'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useState } from 'react';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { webhookWords } from './words.ts';

/** Panel of a failed webhook call: call the portal again. Only administrators see webhook calls; the endpoint checks that too. */
export function WebhookCallPanel() {
  const words = webhookWords[useLanguage()];
  const { id } = useDocumentInfo();
  const stored = useFormFields(([fields]) => fields.state?.value as string | undefined);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!id || (stored !== 'dead' && answer === null)) return null;

  const retry = async () => {
    setBusy(true);
    setAnswer(await call(`webhook-calls/${id}/retry`, {}));
    setBusy(false);
  };
  return (
    <div className="pano-panel">
      <h4>{words.heading}</h4>
      <p>{words.explanation}</p>
      <div className="pano-actions">
        <button type="button" className="pano-button" onClick={retry} disabled={isBusy || answer?.ok}>
          {isBusy ? words.saving : words.callAgain}
        </button>
      </div>
      <AnswerMessage answer={answer} />
    </div>
  );
}
