'use client';

import { useState } from 'react';
import { type Answer, call } from '../call.ts';

export type OfferedAct = { name: string; label: string; needsReason: boolean; needsLink: boolean };

/** The decisions that are open to this account now. Each asks for what it needs before anything happens. */
export function ActButtons({ id, acts, onDone }: { id: string; acts: OfferedAct[]; onDone: (answer: Answer) => void }) {
  const [chosen, setChosen] = useState<OfferedAct | null>(null);
  const [reason, setReason] = useState('');
  const [link, setLink] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async (act: OfferedAct) => {
    setBusy(true);
    const answer = await call(`deliveries/${id}/${act.name}`, { reason, link });
    setBusy(false);
    if (answer.ok) setChosen(null);
    onDone(answer);
  };
  const press = (act: OfferedAct) => (act.needsReason || act.needsLink ? setChosen(act) : send(act));
  if (acts.length === 0) return null;
  return (
    <>
      <div className="pano-actions">
        {acts.map((act, index) => (
          <button
            key={act.name}
            type="button"
            className={`pano-button ${index === 0 ? '' : 'is-quiet'}`}
            aria-expanded={chosen?.name === act.name}
            disabled={isBusy}
            onClick={() => press(act)}
          >
            {act.label}
          </button>
        ))}
      </div>
      {chosen ? (
        <div className="delivery-form">
          {chosen.needsLink ? (
            <label>
              Liên kết của bài trên kênh
              <input value={link} onChange={(event) => setLink(event.target.value)} placeholder="https://…" inputMode="url" />
            </label>
          ) : null}
          <label>
            Lý do {chosen.needsReason ? '(bắt buộc, ít nhất 10 ký tự)' : '(không bắt buộc)'}
            <textarea value={reason} onChange={(event) => setReason(event.target.value)} rows={2} />
          </label>
          <div className="pano-actions">
            <button type="button" className="pano-button" disabled={isBusy} onClick={() => send(chosen)}>
              {chosen.label}
            </button>
            <button type="button" className="pano-button is-quiet" onClick={() => setChosen(null)}>
              Thôi
            </button>
          </div>
        </div>
      ) : null}
    </>
  );
}
