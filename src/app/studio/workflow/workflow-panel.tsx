'use client';

import { useAuth, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui';
import { useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { workflowWords } from './words.ts';

/** Panel of a content document: its state and the next step. */
export function WorkflowPanel() {
  const words = workflowWords[useLanguage()];
  const states: Record<string, string> = words.states;
  const { id, collectionSlug } = useDocumentInfo();
  const { user } = useAuth();
  const isModified = useFormModified();
  const state = useFormFields(([fields]) => fields.workflowState?.value as string | undefined) ?? 'draft';
  const sha256 = useFormFields(([fields]) => fields.editionSha256?.value as string | undefined);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!id) return null;

  const submit = async () => {
    setBusy(true);
    const given = await call('submit', { collection: collectionSlug, id: String(id) });
    setAnswer(given);
    setBusy(false);
  };
  const shown = typeof answer?.sha256 === 'string' ? answer.sha256 : sha256;
  return (
    <div className="pano-panel">
      <h4>{words.heading}</h4>
      <p>{states[answer?.ok ? 'submitted' : state] ?? state}</p>
      <div className="pano-actions">
        {may(toActor(user), 'submit') ? (
          <button type="button" className="pano-button" onClick={submit} disabled={isBusy || isModified}>
            {isBusy ? words.submitting : words.submit}
          </button>
        ) : null}
        {shown ? (
          <a className="pano-button is-quiet" href={`/admin/collections/editions?where[sha256][equals]=${shown}`}>
            {words.seeEdition}
          </a>
        ) : null}
      </div>
      {isModified ? <p>{words.saveFirst}</p> : null}
      <AnswerMessage answer={answer}>{answer ? <Warnings answer={answer} /> : null}</AnswerMessage>
    </div>
  );
}

/** Warnings for the approver. They do not stop the edition. */
function Warnings({ answer }: { answer: Answer }) {
  const warnings = (answer.warnings ?? []) as { artwork: string; message: string }[];
  if (warnings.length === 0) return null;
  return (
    <ul>
      {warnings.map(({ artwork, message }) => (
        <li key={`${artwork} ${message}`}>
          {artwork}: {message}
        </li>
      ))}
    </ul>
  );
}
