'use client';

import { useAuth, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import type { ShownLine } from '../../../studio-api/shown-lines.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call, read } from '../call.ts';
import type { Standing } from '../edition/standing.ts';
import { PublicBadge, SaidNotes } from '../edition/standing-view.tsx';
import { editionWords } from '../edition/words.ts';
import { PublicationFaults } from '../publication/publication-faults.tsx';
import { ReturnedMarks } from '../returns/returned-marks.tsx';
import { useLanguage } from '../use-language.ts';
import { showField } from './show-field.ts';
import { workflowWords } from './words.ts';

type Words = (typeof workflowWords)['vi'];

/** Panel of a content document: its state and the next step. */
export function WorkflowPanel() {
  const words = workflowWords[useLanguage()];
  const { id, collectionSlug } = useDocumentInfo();
  const { user } = useAuth();
  const isModified = useFormModified();
  const state = useFormFields(([fields]) => fields.workflowState?.value as string | undefined) ?? 'draft';
  const sha256 = useFormFields(([fields]) => fields.editionSha256?.value as string | undefined);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const shown = typeof answer?.sha256 === 'string' ? answer.sha256 : sha256;
  // Saving changes the state: what is said is asked for again.
  const standing = useStanding(shown, `${state} ${isModified}`);
  if (!id) return null;

  const submit = async () => {
    setBusy(true);
    const given = await call('submit', { collection: collectionSlug, id: String(id), note });
    setAnswer(given);
    if (given.ok) setNote('');
    setBusy(false);
  };
  return (
    <div className="pano-panel pano-workflow">
      <h4>{words.heading}</h4>
      <PublicationFaults document={{ collection: String(collectionSlug), id: String(id) }} />
      <p>{stateSentence({ words, state: answer?.ok ? 'submitted' : state, standing })}</p>
      {standing ? <SaidNotes said={standing.said} /> : null}
      <ReturnedMarks sha256={shown} moment={state} mayTick={may(toActor(user), 'write')} isInForm />
      {standing ? <PublicNow standing={standing} /> : null}
      {may(toActor(user), 'submit') ? (
        <label className="pano-pick">
          {words.message}
          <textarea className="pano-reason" value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
      ) : null}
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
      <AnswerMessage answer={answer}>
        {answer ? <Findings answer={answer} /> : null}
        {answer ? <Warnings answer={answer} /> : null}
      </AnswerMessage>
    </div>
  );
}

/** What waits or is in force, and whether the document still says so; `standing` is of the edition of the document. */
function stateSentence({ words, state, standing }: { words: Words; state: string; standing: Standing | null }): string {
  const kind = standing?.state === 'submitted' || standing?.state === 'approved' ? standing.state : null;
  const isOfEdition = kind !== null && state.startsWith(kind);
  if (standing === null || kind === null || !isOfEdition) return (words.states as Record<string, string>)[state] ?? state;
  return standing.isEditedSince ? words.edited[kind](standing.number) : words.states[kind];
}

/** Asked again with every other `moment`. `null` while nothing is known. */
function useStanding(sha256: string | undefined, moment: string): Standing | null {
  const [standing, setStanding] = useState<Standing | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is why it is asked again.
  useEffect(() => {
    let isOld = false;
    if (!sha256) return;
    void read(`editions/${sha256}/standing`).then((given) => {
      if (!isOld && given.ok) setStanding(given as unknown as Standing);
    });
    return () => {
      isOld = true;
    };
  }, [sha256, moment]);
  return standing;
}

/** Which edition of the document people read now, under the same mark as everywhere. */
function PublicNow({ standing: { shown } }: { standing: Standing }) {
  const words = editionWords[useLanguage()];
  if (shown === null) return <p>{words.nothingPublic}</p>;
  return (
    <p>
      <PublicBadge /> <a href={`/admin/collections/editions/${shown.id}`}>{words.named(shown.number, shown.day)}</a>
    </p>
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

/** What stops the submission, and what does not, all at once. Each line leads to its field. */
function Findings({ answer }: { answer: Answer }) {
  const words = workflowWords[useLanguage()];
  const findings = (answer.findings ?? []) as ShownLine[];
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ severity, about, message, path }) => (
        <li key={`${path} ${about} ${message}`}>
          <button type="button" className="pano-link" disabled={path === ''} onClick={() => showField(path)}>
            {severity === 'warning' ? <em>{words.note} </em> : null}
            {about === '' ? message : `${about}: ${message}`}
          </button>
        </li>
      ))}
    </ul>
  );
}
