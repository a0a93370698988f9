import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { Confirmation } from './confirmation.tsx';
import type { Standing } from './standing.ts';
import { editionWords } from './words.ts';

export type Withdrawal = { reason: string; publicNote: string; backTo: number | null };

type Props = { sha256: string; standing: Standing; isBusy: boolean; onYes: (withdrawal: Withdrawal) => void; onNo: () => void };

/** A withdrawal: what stays in the office, what the public reads, and what comes instead. */
export function WithdrawalForm({ sha256, standing, isBusy, onYes, onNo }: Props) {
  const words = editionWords[useLanguage()];
  const [reason, setReason] = useState('');
  const [publicNote, setPublicNote] = useState('');
  const [back] = standing.back;
  const [backTo, setBackTo] = useState<number | null>(back?.number ?? null);
  const isReasoned = reason.trim().length >= 10;
  return (
    <Confirmation
      question={words.withdrawQuestion(standing.number)}
      yes={backTo === null ? words.withdrawYes : words.returnYes(backTo)}
      typed={null}
      isBusy={isBusy}
      isReady={isReasoned}
      onYes={() => onYes({ reason, publicNote, backTo })}
      onNo={onNo}
    >
      <label>
        {words.internalNote}
        <textarea className="pano-reason" value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <label>
        {words.publicNote}
        <textarea
          className="pano-reason"
          value={publicNote}
          placeholder={words.publicNoteHint}
          onChange={(event) => setPublicNote(event.target.value)}
        />
      </label>
      {back ? (
        <div role="radiogroup" aria-label={words.instead}>
          <label>
            <input type="radio" name="back" checked={backTo === back.number} onChange={() => setBackTo(back.number)} />
            {words.backTo(back.number, back.day)}
          </label>
          <label>
            <input type="radio" name="back" checked={backTo === null} onChange={() => setBackTo(null)} />
            {words.takeOff}
          </label>
        </div>
      ) : null}
      {backTo === null ? <GonePage {...{ sha256, publicNote }} /> : <p>{words.pageGoesBack(backTo)}</p>}
      {isReasoned ? null : <p>{words.reasonShort}</p>}
    </Confirmation>
  );
}

/** Waits this long after the last letter. */
const typingMs = 400;

/** The page that people read afterwards. */
function GonePage({ sha256, publicNote }: { sha256: string; publicNote: string }) {
  const words = editionWords[useLanguage()];
  const [page, setPage] = useState('');
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(async () => {
      const answer = await call(`editions/${sha256}/withdrawal-page`, { publicNote });
      if (!isOld && typeof answer.html === 'string') setPage(answer.html);
    }, typingMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [sha256, publicNote]);
  return (
    <figure>
      <figcaption>{words.goneCaption}</figcaption>
      <iframe className="pano-gone" title={words.goneCaption} sandbox="" srcDoc={page} />
    </figure>
  );
}
