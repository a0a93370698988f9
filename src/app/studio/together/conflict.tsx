'use client';

import { useEffect, useState } from 'react';
import { type Answer, call } from '../call.ts';
import { QuestionDialog } from '../question-dialog.tsx';
import { useLanguage } from '../use-language.ts';
import { asNew } from './as-new.ts';
import { Compared } from './changes-since.tsx';
import type { Answered, SavedSince, Typed } from './watch-saves.ts';
import { togetherWords } from './words.ts';

type Asked = {
  collection: string;
  id: string;
  since: SavedSince;
  typed: Typed;
  onAnswer: (answered: Answered) => void;
};

/** Somebody else has saved since the form was opened: what differs, and whose words it shall be. */
export function Conflict({ collection, id, since, typed, onAnswer }: Asked) {
  const words = togetherWords[useLanguage()];
  const [compared, setCompared] = useState<Answer | null>(null);
  useEffect(() => {
    void call(`documents/${collection}/${id}/compare`, { ...typed, collection, id }).then(setCompared);
  }, [collection, id, typed]);
  return (
    <QuestionDialog isWide heading={words.sinceHeading} onBack={() => onAnswer('back')}>
      <p>{since.message}</p>
      <div className="pano-compared">
        <Compared answer={compared} names={{ before: words.stored, after: words.mine }} />
      </div>
      <p className="pano-quiet">
        {words.keepMine}: {words.keepMineAbout}
        <br />
        {words.takeTheirs}: {words.takeMine}
      </p>
      <div className="pano-actions">
        <button type="button" className="pano-button" onClick={() => onAnswer('back')}>
          {words.back}
        </button>
        <button type="button" className="pano-button is-quiet" onClick={() => onAnswer('leave')}>
          {words.takeTheirs}
        </button>
        <button type="button" className="pano-button is-quiet" disabled={compared === null} onClick={() => onAnswer('mine')}>
          {words.keepMine}
        </button>
      </div>
    </QuestionDialog>
  );
}

type Lost = { collection: string; typed: Typed; onSaved: (id: string) => void; onBack: () => void };

/** The document was deleted meanwhile: the words can become a new one. */
export function Gone({ collection, typed, onSaved, onBack }: Lost) {
  const words = togetherWords[useLanguage()];
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const save = async () => {
    setBusy(true);
    const { id, message } = await create({ collection, typed });
    setBusy(false);
    if (id !== null) return onSaved(id);
    setFailure(message === '' ? words.newFailed : message);
  };
  return (
    <QuestionDialog isWide heading={words.goneHeading} onBack={onBack}>
      <p>{words.goneAbout}</p>
      {failure === '' ? null : (
        <p className="pano-field-error" role="alert">
          {failure}
        </p>
      )}
      <div className="pano-actions">
        <button type="button" className="pano-button" disabled={isBusy} onClick={() => void save()}>
          {isBusy ? words.savingNew : words.asNew}
        </button>
        <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={onBack}>
          {words.back}
        </button>
      </div>
    </QuestionDialog>
  );
}

/** By Payload's own way, as its form does. `id` null: it was refused. */
async function create({ collection, typed }: Pick<Lost, 'collection' | 'typed'>) {
  const body = new FormData();
  body.set('_payload', JSON.stringify(asNew(typed.values)));
  const address = `/api/${collection}?locale=${typed.locale}&depth=0`;
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', body }).catch(() => null);
  const told = (await response?.json().catch(() => null)) as { doc?: { id: unknown }; errors?: { message?: string }[] } | null;
  const id = response?.ok && told?.doc ? String(told.doc.id) : null;
  return { id, message: told?.errors?.[0]?.message ?? '' };
}
