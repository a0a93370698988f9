'use client';

import { useState } from 'react';
import { type Answer, call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { deliveryWords } from './words.ts';

/** An action as the endpoint offers it. `needsReason`, `needsLink`: what must be filled in before it is sent. */
export type OfferedAction = { name: string; label: string; needsReason: boolean; needsLink: boolean };

/** Buttons for the actions that this account may take now. An action that needs a reason or a link asks for it first. */
export function ActionButtons({
  id,
  actions,
  onDone,
}: {
  id: string;
  actions: OfferedAction[];
  onDone: (answer: Answer) => void;
}) {
  const words = deliveryWords[useLanguage()];
  const [chosen, setChosen] = useState<OfferedAction | null>(null);
  const [reason, setReason] = useState('');
  const [link, setLink] = useState('');
  const [isBusy, setBusy] = useState(false);
  const send = async (action: OfferedAction) => {
    setBusy(true);
    const answer = await call(`deliveries/${id}/${action.name}`, { reason, link });
    setBusy(false);
    if (answer.ok) setChosen(null);
    onDone(answer);
  };
  const press = (action: OfferedAction) => (action.needsReason || action.needsLink ? setChosen(action) : send(action));
  if (actions.length === 0) return null;
  return (
    <>
      <div className="pano-actions">
        {actions.map((action, index) => (
          <button
            key={action.name}
            type="button"
            className={`pano-button ${index === 0 ? '' : 'is-quiet'}`}
            aria-expanded={chosen?.name === action.name}
            disabled={isBusy}
            onClick={() => press(action)}
          >
            {action.label}
          </button>
        ))}
      </div>
      {chosen ? (
        <div className="delivery-form">
          {chosen.needsLink ? (
            <label>
              {words.linkOfPost}
              <input value={link} onChange={(event) => setLink(event.target.value)} placeholder="https://…" inputMode="url" />
            </label>
          ) : null}
          <label>
            {chosen.needsReason ? words.reasonNeeded : words.reasonOptional}
            <textarea value={reason} onChange={(event) => setReason(event.target.value)} rows={2} />
          </label>
          <div className="pano-actions">
            <button type="button" className="pano-button" disabled={isBusy} onClick={() => send(chosen)}>
              {chosen.label}
            </button>
            <button type="button" className="pano-button is-quiet" onClick={() => setChosen(null)}>
              {words.close}
            </button>
          </div>
        </div>
      ) : null}
    </>
  );
}
