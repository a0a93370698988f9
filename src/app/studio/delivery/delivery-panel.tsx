'use client';

import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Attempt } from '../../../domain/attempt.ts';
import type { Delivery, DeliveryTrailEntry } from '../../../domain/delivery.ts';
import { type MetricSnapshot, opensDays } from '../../../domain/metrics.ts';
import { type Answer, read } from '../call.ts';
import { ActButtons, type OfferedAct } from './action-buttons.tsx';
import { Numbers } from './numbers.tsx';
import { Timeline } from './timeline.tsx';
import { momentOf, toneOf } from './tones.ts';

type Story = {
  delivery: Pick<Delivery, 'state' | 'dueAt' | 'nextAt' | 'receipt'> & { link: string | null; reason: string | null };
  stateWord: string;
  channel: { key: string; name: string; kind: string };
  edition: { id: string; number: number; title: string } | null;
  attempts: Attempt[];
  trail: DeliveryTrailEntry[];
  metrics: MetricSnapshot[];
  /** Of the post's link, counted by us; `null` where there is none. */
  opens: number | null;
  acts: OfferedAct[];
};

/** On a delivery: where it stands, why, what can be done, and everything that happened to it. */
export function DeliveryPanel() {
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
      {story === null ? <p>Đang đọc…</p> : <StoryHead story={story} />}
      {story ? (
        <ActButtons
          id={String(id)}
          acts={story.acts}
          onDone={(given) => {
            setAnswer(given);
            void load();
          }}
        />
      ) : null}
      {answer ? (
        <div className={answer.ok ? 'pano-message' : 'pano-message is-error'} role="status">
          {answer.message}
        </div>
      ) : null}
      {story ? (
        <>
          <h4 className="delivery-heading">Diễn biến</h4>
          <Timeline attempts={story.attempts} trail={story.trail} />
          <Numbers metrics={story.metrics} />
        </>
      ) : null}
    </div>
  );
}

function StoryHead({ story: { delivery, stateWord, channel, edition, opens } }: { story: Story }) {
  const { state, dueAt, nextAt, receipt, reason, link } = delivery;
  const isWaiting = ['planned', 'retry-wait', 'processing', 'committing'].includes(state);
  return (
    <>
      <div className="delivery-head">
        <span className={`pano-pill is-${toneOf(state)} is-large`}>{stateWord}</span>
        <h3>{edition ? edition.title : 'Ấn bản không còn'}</h3>
      </div>
      <dl className="pano-facts">
        <div>
          <dt>Kênh</dt>
          <dd>
            <a href={`/admin/suc-khoe-kenh#${channel.key}`}>{channel.name}</a>
          </dd>
        </div>
        <div>
          <dt>Hẹn lúc</dt>
          <dd>{momentOf(dueAt)}</dd>
        </div>
        {isWaiting && nextAt !== dueAt ? (
          <div>
            <dt>Hệ thống xem lại lúc</dt>
            <dd>{momentOf(nextAt)}</dd>
          </div>
        ) : null}
        {edition ? (
          <div>
            <dt>Ấn bản</dt>
            <dd>
              <a href={`/admin/collections/editions/${edition.id}`}>số {edition.number}</a>
            </dd>
          </div>
        ) : null}
        {receipt ? (
          <div>
            <dt>{state === 'removed' ? 'Đã từng ở' : 'Bài trên kênh'}</dt>
            <dd>
              {receipt.url ? (
                <a href={receipt.url} target="_blank" rel="noreferrer">
                  {receipt.url.replace(/^https?:\/\//, '')}
                </a>
              ) : (
                receipt.id
              )}
            </dd>
          </div>
        ) : null}
        {opens === null ? null : (
          <div>
            <dt>Lượt mở liên kết, {opensDays} ngày đầu</dt>
            <dd>{opens.toLocaleString('vi-VN')} (Pano đếm)</dd>
          </div>
        )}
        {state === 'unconfirmed' && link ? (
          <div>
            <dt>Tìm trên kênh theo</dt>
            <dd>{link}</dd>
          </div>
        ) : null}
      </dl>
      {reason ? <p className={`pano-reason-box is-${toneOf(state)}`}>{reason}</p> : null}
      {state === 'rehearsed' ? (
        <p className="pano-reason-box is-calm">
          Kênh đang diễn tập: mọi bước đã làm xong nhưng bài chưa được gửi đi. Không ai thấy bài này.
        </p>
      ) : null}
    </>
  );
}
