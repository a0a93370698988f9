'use client';

import { useAuth, useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import type { RecordingPreview } from '../../../studio-api/recordings.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call, read } from '../call.ts';
import { PostsPanel } from '../posts/posts-panel.tsx';
import { type RemovablePost, RemovePosts } from '../posts/remove-posts.tsx';
import { useLanguage } from '../use-language.ts';
import { Recordings } from './recording-players.tsx';
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
  useEffect(() => {
    if (!sha256) return;
    read(`editions/${sha256}/previews`).then((given) => {
      setPreviews((given.previews as Preview[]) ?? []);
      setRecordings((given.recordings as RecordingPreview[]) ?? []);
    });
  }, [sha256]);
  if (!sha256) return null;

  const act = async (name: string) => {
    setBusy(true);
    setAnswer(await call(`editions/${sha256}/${name}`, { reason }));
    setBusy(false);
  };
  const state = typeof answer?.state === 'string' ? answer.state : stored;
  const button = (name: string, text: string, isQuiet = false) => (
    <button type="button" className={`pano-button ${isQuiet ? 'is-quiet' : ''}`} disabled={isBusy} onClick={() => act(name)}>
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
      {(state === 'submitted' && may(actor, 'approve')) || (state === 'approved' && may(actor, 'withdraw')) ? (
        <textarea
          className="pano-reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          placeholder={words.reasonHint}
          aria-label={words.reason}
        />
      ) : null}
      <div className="pano-actions">
        {state === 'submitted' && may(actor, 'approve') ? button('approve', words.approve) : null}
        {state === 'submitted' && may(actor, 'approve') ? button('reject', words.reject, true) : null}
        {state === 'approved' && may(actor, 'schedule') ? button('publish', words.publish) : null}
        {state === 'approved' && may(actor, 'withdraw') ? button('withdraw', words.withdraw, true) : null}
      </div>
      <AnswerMessage answer={answer} />
      <RemovePosts posts={(answer?.posts as RemovablePost[] | undefined) ?? []} reason={reason} />
    </div>
  );
}
