'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Attempt } from '../../../domain/attempt.ts';
import type { Delivery } from '../../../domain/delivery.ts';
import { stateWords } from '../../../domain/delivery-words.ts';
import { type MetricSnapshot, opensDays } from '../../../domain/metrics.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import type { TrailEntry } from '../../../domain/trail.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, read } from '../call.ts';
import { PublicBadge } from '../edition/standing-view.tsx';
import { Fact } from '../fact.tsx';
import { momentOf, numberOf } from '../moments.ts';
import { useLanguage } from '../use-language.ts';
import { ActionButtons, type OfferedAction } from './action-buttons.tsx';
import { Numbers } from './numbers.tsx';
import { Timeline } from './timeline.tsx';
import { toneOf } from './tones.ts';
import { deliveryWords } from './words.ts';

type Story = {
  delivery: Pick<Delivery, 'state' | 'dueAt' | 'nextAt' | 'receipt'> & { link: string | null; reason: string | null };
  channel: { key: string; name: string; kind: string };
  edition: { id: string; number: number; title: string; isPublic: boolean } | null;
  attempts: Attempt[];
  trail: TrailEntry[];
  metrics: MetricSnapshot[];
  /** How often the post's link was opened, counted by Pano. `null` when the post has no link. */
  opens: number | null;
  acts: OfferedAction[];
};

/** Panel of a delivery: its state and the reason, the actions that are open, and its whole history. */
export function DeliveryPanel() {
  const language = useLanguage();
  const words = deliveryWords[language];
  const { id } = useDocumentInfo();
  const [story, setStory] = useState<Story | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const load = useCallback(async () => {
    const found = await read(`deliveries/${id}/timeline`);
    if (found.ok) setStory(found as unknown as Story);
    else setAnswer(found);
  }, [id]);
  useEffect(() => {
    if (id) void load();
  }, [id, load]);
  if (!id) return null;
  return (
    <div className="pano-panel">
      {story === null ? <p>{words.reading}</p> : <StoryHead story={story} language={language} />}
      {story ? (
        <ActionButtons
          id={String(id)}
          actions={story.acts}
          onDone={(given) => {
            setAnswer(given);
            void load();
          }}
        />
      ) : null}
      <AnswerMessage answer={answer} />
      {story ? (
        <>
          <h4 className="delivery-heading">{words.story}</h4>
          <Timeline attempts={story.attempts} trail={story.trail} language={language} />
          <Numbers metrics={story.metrics} language={language} />
        </>
      ) : null}
    </div>
  );
}

type StoryProps = { story: Story; language: ReaderLanguage };

function StoryHead({ story, language }: StoryProps) {
  const words = deliveryWords[language];
  const { state, reason } = story.delivery;
  return (
    <>
      <div className="delivery-head">
        <span className={`pano-pill is-${toneOf(state)} is-large`}>{stateWords[state][language]}</span>
        <h3>{story.edition ? story.edition.title : words.editionGone}</h3>
      </div>
      <Facts story={story} language={language} />
      {reason ? <p className={`pano-reason-box is-${toneOf(state)}`}>{reason}</p> : null}
      {state === 'rehearsed' ? <p className="pano-reason-box is-calm">{words.rehearsed}</p> : null}
    </>
  );
}

function Facts({ story: { delivery, channel, edition, opens }, language }: StoryProps) {
  const words = deliveryWords[language];
  const { state, dueAt, nextAt, receipt, link } = delivery;
  const isWaiting = ['planned', 'retry-wait', 'processing', 'committing'].includes(state);
  return (
    <dl className="pano-facts">
      <Fact name={words.channel}>
        <a href={`/admin/suc-khoe-kenh#${channel.key}`}>{channel.name}</a>
      </Fact>
      <Fact name={words.dueAt}>{momentOf(dueAt, language)}</Fact>
      {isWaiting && nextAt !== dueAt ? <Fact name={words.nextAt}>{momentOf(nextAt, language)}</Fact> : null}
      {edition ? (
        <Fact name={words.edition}>
          <a href={`/admin/collections/editions/${edition.id}`}>{words.editionNumber(edition.number)}</a>{' '}
          {edition.isPublic ? <PublicBadge /> : null}
        </Fact>
      ) : null}
      {receipt ? (
        <Fact name={state === 'removed' ? words.wasAt : words.postOnChannel}>
          {receipt.url ? (
            <a href={receipt.url} target="_blank" rel="noreferrer">
              {receipt.url.replace(/^https?:\/\//, '')}
            </a>
          ) : (
            receipt.id
          )}
        </Fact>
      ) : null}
      {opens === null ? null : <Fact name={words.opens(opensDays)}>{words.countedByPano(numberOf(opens, language))}</Fact>}
      {state === 'unconfirmed' && link ? <Fact name={words.findBy}>{link}</Fact> : null}
    </dl>
  );
}
