'use client';

import { useAuth, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useRef, useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import type { CopyTarget } from '../../../studio-api/copied-pieces.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call, read } from '../call.ts';
import { QuestionDialog } from '../question-dialog.tsx';
import { useLanguage } from '../use-language.ts';
import { artworkWords } from './words.ts';

/** At the end of a piece: it is copied to another campaign as it stands in the form, with the words of all languages. */
export function CopyPiece({ path }: { path: string }) {
  const words = artworkWords[useLanguage()];
  const isWriter = may(toActor(useAuth().user), 'write');
  const [isOpen, setOpen] = useState(false);
  const piece = Number(/^artworks\.(\d+)\./.exec(path)?.[1]);
  if (!isWriter || Number.isNaN(piece)) return null;
  return (
    <div className="field-type">
      <button type="button" className="pano-button is-quiet" onClick={() => setOpen(true)}>
        {words.copy}
      </button>
      {isOpen ? <Copying piece={piece} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Copying({ piece, onClose }: { piece: number; onClose: () => void }) {
  const words = artworkWords[useLanguage()];
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { id, collectionSlug } = useDocumentInfo();
  const { code: locale } = useLocale();
  const { getFields } = useForm();
  const targets = useTargets(typed, id === undefined ? '' : String(id));
  const copyTo = async (target: string) => {
    setBusy(true);
    const values = reduceFieldsToValues(getFields(), true) as Record<string, unknown>;
    const form = { collection: collectionSlug, id: id === undefined ? null : String(id), locale, values };
    setAnswer(await call(`campaigns/${target}/pieces`, { ...form, piece }));
    setBusy(false);
  };
  return (
    <QuestionDialog heading={words.copyHeading} first={box} onBack={onClose}>
      <p>{words.copyHint}</p>
      <div className="pano-search pano-targets">
        <input
          ref={box}
          type="search"
          value={typed}
          placeholder={words.copyExample}
          aria-label={words.copySearch}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Targets {...{ targets, isBusy }} onChoose={(target) => void copyTo(target)} />
      </div>
      <AnswerMessage answer={answer}>
        {answer?.ok === true ? (
          <>
            {' '}
            <a href={`/admin/collections/campaigns/${String(answer.campaign)}`} target="_blank" rel="noreferrer">
              {words.openThere}
            </a>
          </>
        ) : null}
      </AnswerMessage>
      <div className="pano-actions pano-after">
        <button type="button" className="pano-button is-quiet" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </QuestionDialog>
  );
}

type Listed = { targets: CopyTarget[] | null | undefined; isBusy: boolean; onChoose: (id: string) => void };

function Targets({ targets, isBusy, onChoose }: Listed) {
  const words = artworkWords[useLanguage()];
  if (targets === undefined) return <p>{words.looking}</p>;
  if (targets === null) return <p className="pano-message is-error">{words.targetsFailed}</p>;
  if (targets.length === 0) return <p>{words.noTarget}</p>;
  return (
    <ul>
      {targets.map(({ id, title, about }) => (
        <li key={id}>
          <button type="button" className="pano-target" disabled={isBusy} onClick={() => onChoose(id)}>
            <strong>{title}</strong>
            <span className="pano-quiet">{about}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const restMs = 200;

/** Campaigns that the account may write. `undefined` while they are asked for, `null` where there was no answer. */
function useTargets(typed: string, except: string): CopyTarget[] | null | undefined {
  const [found, setFound] = useState<CopyTarget[] | null>();
  useEffect(() => {
    let isOld = false;
    const ask = async () => {
      const answer = await read(`campaigns/writable?name=${encodeURIComponent(typed)}&except=${encodeURIComponent(except)}`);
      if (!isOld) setFound(answer.ok ? (answer.campaigns as CopyTarget[]) : null);
    };
    const timer = setTimeout(() => void ask(), typed === '' ? 0 : restMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [typed, except]);
  return found;
}
