'use client';

import { useAuth, useFormFields } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import type { ShownCommune, ShownPiece } from '../../../studio-api/previews/pieces.ts';
import type { RecordingPreview } from '../../../studio-api/recordings.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call, read } from '../call.ts';
import { PostsPanel } from '../posts/posts-panel.tsx';
import { type RemovablePost, RemovePosts } from '../posts/remove-posts.tsx';
import { MarkingContext, useUnsent } from '../returns/marking.ts';
import { ReturnForm, UnsentLeft } from '../returns/return-form.tsx';
import { ReturnedMarks } from '../returns/returned-marks.tsx';
import { sentMarks } from '../returns/unsent-marks.ts';
import { returnWords } from '../returns/words.ts';
import { UndoButton } from '../undo/undo-button.tsx';
import { useLanguage } from '../use-language.ts';
import { Asking, type Question } from './asking.tsx';
import { useRested } from './confirmation.tsx';
import { EditionWarnings } from './edition-warnings.tsx';
import { PageView } from './page-view.tsx';
import { Recordings } from './recording-players.tsx';
import { SidesView } from './sides-view.tsx';
import type { Standing } from './standing.ts';
import { StandingView } from './standing-view.tsx';
import type { FollowUp } from './when.tsx';
import { editionWords } from './words.ts';

type Drawn = { pieces: ShownPiece[]; communes: ShownCommune[] };
const nothing: Drawn = { pieces: [], communes: [] };

/** Panel of an edition: exactly what will go out, and the decisions about it. */
export function EditionPanel() {
  const language = useLanguage();
  const words = editionWords[language];
  const sha256 = useFormFields(([fields]) => fields.sha256?.value as string | undefined);
  const stored = useFormFields(([fields]) => fields.state?.value as string | undefined) ?? '';
  const actor = toActor(useAuth().user);
  const { unsent, hasRoom, marking, setReason, drop, bringBack } = useUnsent({ user: actor?.id ?? '', sha256: sha256 ?? '' });
  const { reason, marks } = unsent;
  const [drawn, setDrawn] = useState(nothing);
  const [recordings, setRecordings] = useState<RecordingPreview[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [standing, setStanding] = useState<Standing | null>(null);
  const [asking, setAsking] = useState<Question | null>(null);
  // The buttons change with every answer: what was pressed before must not press what came to its place.
  const isRested = useRested(answer);
  const told = useRef<HTMLDivElement>(null);
  // What was typed above is gone after a return: what is told would be out of sight.
  useEffect(() => {
    if (answer?.state === 'rejected') told.current?.scrollIntoView({ block: 'center' });
  }, [answer]);
  const look = useCallback(async (of: string) => {
    const given = await read(`editions/${of}/standing`);
    if (given.ok) setStanding(given as unknown as Standing);
  }, []);
  useEffect(() => {
    if (!sha256) return;
    void look(sha256);
    read(`editions/${sha256}/previews`).then((given) => {
      if (given.ok) setDrawn(given as unknown as Drawn);
      setRecordings((given.recordings as RecordingPreview[]) ?? []);
    });
  }, [sha256, look]);
  const shown = useShown(standing, sha256);
  if (!sha256) return null;

  const act = async (name: string, body: Record<string, unknown> = {}, then: FollowUp = null) => {
    setBusy(true);
    const given = await call(`editions/${sha256}/${name}`, { reason, ...body });
    if (given.ok && (name === 'reject' || (name === 'approve' && marks.length === 0))) drop();
    if (given.ok && name === 'undo') bringBack();
    const next = given.ok && then ? await call(`editions/${sha256}/${then.name}`, then.body) : null;
    setAnswer(next === null ? given : { ...given, ...next, state: given.state, message: `${given.message} ${next.message}` });
    setBusy(false);
    setAsking(null);
    await look(sha256);
  };
  const state = typeof answer?.state === 'string' ? answer.state : stored;
  const isDeciding = state === 'submitted' && may(actor, 'approve');
  const button = (name: Question, text: string, isQuiet = false) => (
    <button
      type="button"
      className={`pano-button ${isQuiet ? 'is-quiet' : ''}`}
      disabled={isBusy || !isRested || standing === null}
      onClick={() => setAsking(name)}
    >
      {text}
    </button>
  );
  return (
    <MarkingContext value={isDeciding ? marking : null}>
      <div className="pano-panel">
        <h3>{words.exactly}</h3>
        <PageView sha256={sha256} />
        <SidesView {...{ sha256, ...drawn }} shown={shown} />
        <Recordings recordings={recordings} />
        <PostsPanel sha256={sha256} />
        {standing ? <StandingView standing={standing} /> : null}
        <ReturnedMarks sha256={sha256} moment={state} mayTick={may(actor, 'write')} isInForm={false} pieces={drawn.pieces} />
        {state === 'submitted' ? <EditionWarnings sha256={sha256} /> : null}
        {isDeciding && asking === null ? <ReturnForm {...{ sha256, unsent, hasRoom, setReason }} /> : null}
        {isDeciding && asking === 'approve' && marks.length > 0 ? <p>{returnWords[language].notSent(marks.length)}</p> : null}
        {state === 'submitted' ? null : <UnsentLeft unsent={unsent} onDrop={drop} />}
        {asking === null || standing === null ? (
          <div className="pano-actions">
            {isDeciding ? button('approve', words.approve) : null}
            {isDeciding ? (
              <button
                type="button"
                className="pano-button is-quiet"
                disabled={isBusy}
                onClick={() => act('reject', { marks: sentMarks(unsent) })}
              >
                {returnWords[language].sendBack(marks.length)}
              </button>
            ) : null}
            {state === 'submitted' && may(actor, 'submit') ? button('recall', words.recall, true) : null}
            {state === 'approved' && may(actor, 'schedule') ? button('publish', words.publish) : null}
            {isReturnable(state, standing) && may(actor, 'withdraw') ? button('publish', words.bringBack, true) : null}
            {isWithdrawable(state, standing) && may(actor, 'withdraw') ? button('withdraw', words.withdraw, true) : null}
          </div>
        ) : (
          <Asking {...{ asking, standing, sha256, isBusy, act }} mayPlan={may(actor, 'schedule')} onNo={() => setAsking(null)} />
        )}
        <div ref={told}>
          <AnswerMessage answer={answer}>
            {answer?.ok && answer.canUndo === true ? <UndoButton undo={() => act('undo')} /> : null}
          </AnswerMessage>
        </div>
        <RemovePosts posts={(answer?.posts as RemovablePost[] | undefined) ?? []} reason={reason} />
      </div>
    </MarkingContext>
  );
}

/** The pieces of the edition that the public reads, when it is another one. */
function useShown(standing: Standing | null, sha256: string | undefined) {
  const [pieces, setPieces] = useState<ShownPiece[] | null>(null);
  const shown = standing?.shown?.sha256 === sha256 ? null : (standing?.shown ?? null);
  const of = shown?.sha256;
  useEffect(() => {
    if (of === undefined) return;
    void read(`editions/${of}/previews`).then((given) => {
      if (given.ok) setPieces(given.pieces as ShownPiece[]);
    });
  }, [of]);
  return shown === null || pieces === null ? null : { ...shown, pieces };
}

/** An edition that a newer took the place of may come back, unless it is what people read. */
function isReturnable(state: string, standing: Standing | null): boolean {
  return state === 'superseded' && standing !== null && !standing.isPublic && standing.wasApproved;
}

function isWithdrawable(state: string, standing: Standing | null): boolean {
  return state === 'approved' || (state === 'superseded' && standing !== null && standing.wasApproved);
}
