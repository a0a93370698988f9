'use client';

import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { type Answer, call } from '../call.ts';
import { QuestionDialog } from '../question-dialog.tsx';
import { useLanguage } from '../use-language.ts';
import { Compared } from './changes-since.tsx';
import type { FieldShape } from './other-languages.ts';
import { type SavedAsNew, saveAsNew } from './save-as-new.ts';
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

type Lost = {
  collection: string;
  typed: Typed;
  /** The document as it was last seen, in all languages; `null`: nobody knows the others. */
  all: Record<string, unknown> | null;
  onSaved: (id: string) => void;
  onBack: () => void;
};

/** The document was deleted meanwhile: the words can become a new one, with those of the other languages. */
export function Gone({ collection, typed, all, onSaved, onBack }: Lost) {
  const words = togetherWords[useLanguage()];
  const { config, getEntityConfig } = useConfig();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [made, setMade] = useState<SavedAsNew['made']>(null);
  const save = async () => {
    setBusy(true);
    const fields = (getEntityConfig({ collectionSlug: collection })?.fields ?? []) as readonly FieldShape[];
    const { localization } = config;
    const locales = localization ? localization.locales.map(({ code }) => code) : [];
    const saved = await saveAsNew({ collection, typed, fields, locales, all, made });
    setBusy(false);
    setMade(saved.made);
    if (saved.isWhole) return onSaved(String(saved.made?.id));
    setFailure(saved.message === '' ? words.newFailed : saved.message);
  };
  return (
    <QuestionDialog isWide heading={words.goneHeading} onBack={onBack}>
      <p>
        {words.goneAbout} {all === null ? words.openOnly : null}
      </p>
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
