'use client';

import { useAuth, useFormFields } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import type { RecordingPreview } from '../../../studio-api/recordings.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call, read } from '../call.ts';
import { PostsPanel } from '../posts/posts-panel.tsx';
import { type RemovablePost, RemovePosts } from '../posts/remove-posts.tsx';
import { useLanguage } from '../use-language.ts';
import { Asking, type Question } from './asking.tsx';
import { useRested } from './confirmation.tsx';
import { EditionWarnings } from './edition-warnings.tsx';
import { Recordings } from './recording-players.tsx';
import type { Standing } from './standing.ts';
import { StandingView } from './standing-view.tsx';
import { editionWords } from './words.ts';

type Preview = { artworkKey: string; formatId: string; label: string; url: string };

/** Panel of an edition: exactly what will go out, and the decisions about it. */
export function EditionPanel() {
  const words = editionWords[useLanguage()];
  const sha256 = useFormFields(([fields]) => fields.sha256?.value as string | undefined);
  const stored = useFormFields(([fields]) => fields.state?.value as string | undefined) ?? '';
  const actor = toActor(useAuth().user);
  const [previews, setPreviews] = useState<Preview[]>([]);
  const [recordings, setRecordings] = useState<RecordingPreview[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [standing, setStanding] = useState<Standing | null>(null);
  const [asking, setAsking] = useState<Question | null>(null);
  // The buttons change with every answer: what was pressed before must not press what came to its place.
  const isRested = useRested(answer);
  const look = useCallback(async (of: string) => {
    const given = await read(`editions/${of}/standing`);
    if (given.ok) setStanding(given as unknown as Standing);
  }, []);
  useEffect(() => {
    if (!sha256) return;
    void look(sha256);
    read(`editions/${sha256}/previews`).then((given) => {
      setPreviews((given.previews as Preview[]) ?? []);
      setRecordings((given.recordings as RecordingPreview[]) ?? []);
    });
  }, [sha256, look]);
  if (!sha256) return null;

  const act = async (name: string, body: Record<string, unknown> = {}) => {
    setBusy(true);
    const given = await call(`editions/${sha256}/${name}`, { reason, ...body });
    setAnswer(given);
    setBusy(false);
    setAsking(null);
    await look(sha256);
  };
  const state = typeof answer?.state === 'string' ? answer.state : stored;
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
    <div className="pano-panel">
      <h3>{words.exactly}</h3>
      {previews.length > 0 ? (
        <div className="pano-previews">
          {previews.map((preview) => (
            <figure key={preview.url}>
              <a href={preview.url} target="_blank" rel="noreferrer">
                {/* biome-ignore lint/performance/noImgElement: drawn for this view, behind a login; nothing to optimise. */}
                <img src={preview.url} alt={preview.label} loading="lazy" />
              </a>
              <figcaption>{preview.label}</figcaption>
            </figure>
          ))}
        </div>
      ) : (
        <p>{words.noArtworks}</p>
      )}
      <Recordings recordings={recordings} />
      <PostsPanel sha256={sha256} />
      {standing ? <StandingView standing={standing} /> : null}
      {state === 'submitted' ? <EditionWarnings sha256={sha256} /> : null}
      {state === 'submitted' && may(actor, 'approve') && asking === null ? (
        <textarea
          className="pano-reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          placeholder={words.reasonHint}
          aria-label={words.reason}
        />
      ) : null}
      {asking === null || standing === null ? (
        <div className="pano-actions">
          {state === 'submitted' && may(actor, 'approve') ? button('approve', words.approve) : null}
          {state === 'submitted' && may(actor, 'approve') ? (
            <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={() => act('reject')}>
              {words.reject}
            </button>
          ) : null}
          {state === 'submitted' && may(actor, 'submit') ? button('recall', words.recall, true) : null}
          {state === 'approved' && may(actor, 'schedule') ? button('publish', words.publish) : null}
          {isReturnable(state, standing) && may(actor, 'withdraw') ? button('publish', words.bringBack, true) : null}
          {isWithdrawable(state, standing) && may(actor, 'withdraw') ? button('withdraw', words.withdraw, true) : null}
        </div>
      ) : (
        <Asking {...{ asking, standing, sha256, isBusy, act }} onNo={() => setAsking(null)} />
      )}
      <AnswerMessage answer={answer} />
      <RemovePosts posts={(answer?.posts as RemovablePost[] | undefined) ?? []} reason={reason} />
    </div>
  );
}

/** An edition that a newer took the place of may come back, unless it is what people read. */
function isReturnable(state: string, standing: Standing | null): boolean {
  return state === 'superseded' && standing !== null && !standing.isPublic && standing.wasApproved;
}

function isWithdrawable(state: string, standing: Standing | null): boolean {
  return state === 'approved' || (state === 'superseded' && standing !== null && standing.wasApproved);
}
