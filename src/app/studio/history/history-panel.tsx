'use client';

import { useDocumentInfo, useFormModified } from '@payloadcms/ui';
import { useState } from 'react';
import type { ShownVersion } from '../../../studio-api/versions.ts';
import { type Answer, read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { Differences, type ShownDifferences } from './differences.tsx';
import { historyWords } from './words.ts';

/** Every save of a document that is kept: who, when, what differs from now, and the way back. Asked for when it is opened. */
export function HistoryPanel() {
  const words = historyWords[useLanguage()];
  const { id, collectionSlug } = useDocumentInfo();
  const [answer, setAnswer] = useState<Answer | null>(null);
  if (id === undefined || !collectionSlug) return null;
  const path = `documents/${collectionSlug}/${id}/versions`;
  const load = async (isOpen: boolean) => {
    if (isOpen) setAnswer(await read(path));
  };
  return (
    <details className="pano-panel pano-history" onToggle={({ currentTarget }) => void load(currentTarget.open)}>
      <summary>{words.heading}</summary>
      <p className="pano-quiet">{words.hint}</p>
      {answer === null ? <div className="pano-skeleton is-low">{words.loading}</div> : null}
      {answer !== null && !answer.ok ? <p className="pano-message is-error">{answer.message}</p> : null}
      {answer?.ok ? (
        <ol>
          {(answer.versions as ShownVersion[]).map((version, at) => (
            <Save key={version.id} {...{ version, path }} isNewest={at === 0} restorePath={`/api/${collectionSlug}/versions/`} />
          ))}
        </ol>
      ) : null}
    </details>
  );
}

type Saved = { version: ShownVersion; path: string; isNewest: boolean; restorePath: string };

function Save({ version: { id, at, by }, path, isNewest, restorePath }: Saved) {
  const words = historyWords[useLanguage()];
  const [compared, setCompared] = useState<Answer | null>(null);
  if (isNewest)
    return (
      <li>
        {words.saved(at, by)} <small>({words.newest})</small>
      </li>
    );
  return (
    <li>
      {words.saved(at, by)}{' '}
      <button
        type="button"
        className="pano-link"
        onClick={async () => setCompared(compared === null ? await read(`${path}/${id}`) : null)}
      >
        {words.compare}
      </button>
      {compared !== null && !compared.ok ? <p className="pano-message is-error">{compared.message}</p> : null}
      {compared?.ok ? (
        <>
          <Differences
            {...(compared as unknown as ShownDifferences)}
            names={{ before: words.now, after: words.thatSave }}
            none={words.same}
          />
          <Restore at={at} address={restorePath + id} />
        </>
      ) : null}
    </li>
  );
}

/** By Payload's own way, with the account's own rights; the page is loaded anew to show what came back. */
function Restore({ at, address }: { at: string; address: string }) {
  const words = historyWords[useLanguage()];
  const isModified = useFormModified();
  const { hasSavePermission } = useDocumentInfo();
  const [step, setStep] = useState<'idle' | 'asked' | 'busy' | 'failed'>('idle');
  if (hasSavePermission !== true) return null;
  const restore = async () => {
    setStep('busy');
    const answer = await fetch(address, { method: 'POST', credentials: 'same-origin' }).catch(() => null);
    if (answer?.ok) window.location.reload();
    else setStep('failed');
  };
  if (isModified) return <p>{words.saveFirst}</p>;
  if (step === 'idle')
    return (
      <button type="button" className="pano-button is-quiet" onClick={() => setStep('asked')}>
        {words.restore}
      </button>
    );
  return (
    <div className="pano-message">
      {step === 'failed' ? words.failed : words.restoreQuestion(at)}
      <span className="pano-actions">
        <button type="button" className="pano-button" disabled={step === 'busy'} onClick={restore}>
          {words.yes}
        </button>
        <button type="button" className="pano-button is-quiet" disabled={step === 'busy'} onClick={() => setStep('idle')}>
          {words.no}
        </button>
      </span>
    </div>
  );
}
