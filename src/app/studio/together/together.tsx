'use client';

import { useDocumentInfo, useForm, useFormModified, useFormProcessing, useLocale } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { useTypedElsewhere } from '../typing/typed-elsewhere.ts';
import { useLanguage } from '../use-language.ts';
import { Changes } from './changes-since.tsx';
import { Conflict, Gone } from './conflict.tsx';
import { openForm } from './open-forms.ts';
import { useAllLanguages } from './use-all-languages.ts';
import { type News, useNews } from './use-news.ts';
import type { Answered, OpenForm, SavedSince, Typed } from './watch-saves.ts';
import { togetherWords } from './words.ts';

type Words = (typeof togetherWords)['vi'];
type Question = { typed: Typed; answer: (answered: Answered) => void; since: SavedSince | null };

/**
 * Above the fields of a form: what others have done with the document since it was opened here. A save over what somebody else
 * has saved is asked about, and nothing that was typed is lost whatever the answer is.
 */
export function Together() {
  const { id, collectionSlug, savedDocumentData, hasSavePermission, isTrashed } = useDocumentInfo();
  const savedAt = String(savedDocumentData?.updatedAt ?? '');
  if (id === undefined || !collectionSlug || savedAt === '' || isTrashed || hasSavePermission !== true) return null;
  return <Beside key={`${collectionSlug}/${id}`} collection={collectionSlug} id={String(id)} savedAt={savedAt} />;
}

type Open = { collection: string; id: string; savedAt: string };

function Beside({ collection, id, savedAt }: Open) {
  const words = togetherWords[useLanguage()];
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const { getData, setModified } = useForm();
  const { code: locale } = useLocale();
  const { question, form } = useQuestions({ collection, id, savedAt });
  const { news, others, close } = useNews({ collection, id, form, savedAt, isBusy: isProcessing });
  const all = useAllLanguages({ collection, id, moment: news?.kind === 'newer' ? news.savedAt : savedAt });
  const { keepFor, forgetHere } = useTypedElsewhere({ collection, id });
  const [isSeen, setSeen] = useState(false);

  /** What is typed here is offered again on the page that comes. */
  const take = (typed: Typed) => {
    keepFor({ ...typed, savedAt: form.current.base });
    leaveTo(() => window.location.reload());
  };
  const leaveTo = (go: () => void) => {
    // The browser asks whoever leaves with something unsaved.
    setModified(false);
    setTimeout(go, 50);
  };
  if (question !== null && question.since !== null) {
    const { since, typed, answer } = question;
    const onAnswer = (answered: Answered) => {
      answer(answered);
      if (answered === 'leave') take(typed);
    };
    return <Conflict {...{ collection, id, since, typed, onAnswer }} />;
  }
  if (question !== null) {
    const { typed, answer } = question;
    const onSaved = (newId: string) => {
      answer('leave');
      forgetHere(typed.locale);
      leaveTo(() => window.location.assign(`/admin/collections/${collection}/${newId}`));
    };
    return <Gone {...{ collection, typed, all: all.current, onSaved, onBack: () => answer('back') }} />;
  }
  const alsoHere =
    others.length === 0 ? null : (
      <p className="pano-also-here" role="status">
        {words.alsoHere(others.join(', '))}
      </p>
    );
  if (news === null) return alsoHere;
  const isThere = news.kind === 'newer';
  return (
    <div className="pano-together pano-message" role="status">
      <p>
        {sentence(words, news)} {isThere && isModified ? words.saveMine : null}
      </p>
      <span className="pano-actions">
        {isThere ? (
          <>
            <button type="button" className="pano-button is-quiet" onClick={() => setSeen(!isSeen)}>
              {isSeen ? words.hide : words.see}
            </button>
            <button
              type="button"
              className="pano-button is-quiet"
              title={isModified ? words.takeMine : undefined}
              onClick={() => (isModified ? take({ values: getData(), locale }) : leaveTo(() => window.location.reload()))}
            >
              {words.take}
            </button>
          </>
        ) : null}
        <button type="button" className="pano-button is-quiet" onClick={close}>
          {words.close}
        </button>
      </span>
      {alsoHere}
      {isThere && isSeen ? <Changes {...{ collection, id, since: form.current.base }} /> : null}
    </div>
  );
}

function sentence(words: Words, { kind, by, at, isOwn }: News): string {
  if (kind === 'gone') return words.gone;
  const who = by === '' ? words.somebody : by;
  if (kind === 'trashed') return words.trashed(who, at);
  return isOwn ? words.ownElsewhere(at) : words.saved(who, at);
}

/** Tells the page's saves about this form, and holds what they ask. */
function useQuestions({ collection, id, savedAt }: Open) {
  const [question, setQuestion] = useState<Question | null>(null);
  const form = useRef<OpenForm>({ base: savedAt, askSince: async () => 'back', askGone: async () => 'back' });
  useEffect(() => {
    const ask = (typed: Typed, since: SavedSince | null) =>
      new Promise<Answered>((done) => {
        const answer = (answered: Answered) => {
          setQuestion(null);
          done(answered);
        };
        setQuestion({ typed, since, answer });
      });
    Object.assign(form.current, {
      askSince: (since: SavedSince, typed: Typed) => ask(typed, since),
      askGone: (typed: Typed) => ask(typed, null),
    });
    return openForm(`${collection}/${id}`, form.current);
  }, [collection, id]);
  // A save of one's own, or a page that was loaded anew.
  useEffect(() => {
    form.current.base = savedAt;
  }, [savedAt]);
  return { question, form };
}
