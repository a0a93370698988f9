'use client';

import {
  useAllFormFields,
  useAuth,
  useDebounce,
  useDocumentInfo,
  useForm,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
  useLocale,
  useServerFunctions,
} from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../call.ts';
import { rebase } from '../together/open-forms.ts';
import { useLanguage } from '../use-language.ts';
import { AskBeforeBack } from './ask-before-back.tsx';
import { forget, forgetOld, type Kept, keep, type Place, readKept } from './kept.ts';
import { type KeptAway, keptAway } from './kept-away.ts';
import { typingWords } from './words.ts';

const restMs = 1_500;

/**
 * What is typed and not saved is kept, in this browser at once and in the account every few seconds, and offered again: after a
 * session that ended, a page that was left or closed, a save that never arrived, on another device. Files are not kept.
 */
export function KeepTyping() {
  const words = typingWords[useLanguage()];
  const place = usePlace();
  const [session] = useState(() => crypto.randomUUID());
  const [away] = useState(() => keptAway(call));
  const { keptAt, hasRoom, isAway } = useKeeping({ place, session, away });
  const { offer, restore, drop, hasFailed, isChanged } = useOffer({ place, session, away });
  return (
    <div className="pano-typing" aria-live="polite">
      <AskBeforeBack />
      {offer === null ? null : (
        <p className="pano-message">
          {words.found(dateTime.format(offer.at))} {isChanged ? words.changed : null}
          <span className="pano-actions">
            <button type="button" className="pano-button" onClick={() => void restore()}>
              {words.restore}
            </button>
            <button type="button" className="pano-button is-quiet" onClick={drop}>
              {words.drop}
            </button>
          </span>
          {hasFailed ? words.failed : null}
        </p>
      )}
      {keptAt === null ? null : <small>{toldOf(words, { keptAt, hasRoom, isAway })}</small>}
    </div>
  );
}

type Told = { keptAt: number; hasRoom: boolean; isAway: boolean };

function toldOf(words: (typeof typingWords)['vi'], { keptAt, hasRoom, isAway }: Told): string {
  const at = time.format(keptAt);
  if (isAway) return words.keptAway(at);
  return hasRoom ? words.kept(at) : words.noRoom;
}

const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
const time = new Intl.DateTimeFormat('vi-VN', { ...zone, hour: '2-digit', minute: '2-digit' });
const dateTime = new Intl.DateTimeFormat('vi-VN', { ...zone, dateStyle: 'short', timeStyle: 'short' });

/** `null` before the account and the document are known. */
function usePlace(): Place | null {
  const { id, collectionSlug } = useDocumentInfo();
  const user = useAuth().user?.id;
  const { code: locale } = useLocale();
  return useMemo(() => {
    // The language comes a moment after the form.
    if (user === undefined || !collectionSlug || !locale) return null;
    return { user: String(user), collection: collectionSlug, id: id === undefined ? null : String(id), locale };
  }, [user, collectionSlug, id, locale]);
}

type Keeping = { place: Place | null; session: string; away: KeptAway };

/** `keptAt`: milliseconds, `null` while everything is saved. `isAway`: it is in the account, too. */
function useKeeping({ place, session, away }: Keeping): { keptAt: number | null; hasRoom: boolean; isAway: boolean } {
  const { savedDocumentData } = useDocumentInfo();
  const [fields] = useAllFormFields();
  const rested = useDebounce(fields, restMs);
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const isRefused = useFormSubmitted();
  /** A save has begun, and nobody knows yet how it ends. */
  const isSaving = useRef(false);
  const [state, setState] = useState<{ keptAt: number | null; hasRoom: boolean }>({ keptAt: null, hasRoom: true });
  const [awayAt, setAwayAt] = useState<number | null>(null);
  const savedAt = String(savedDocumentData?.updatedAt ?? '');
  const keepNow = () => {
    if (place === null || !isModified || isProcessing) return null;
    const { file: _, ...values } = reduceFieldsToValues(fields, true) as Record<string, unknown>;
    const kept = { session, at: Date.now(), savedAt, values };
    away.keep(place, kept, () => setAwayAt(kept.at));
    return { keptAt: kept.at, hasRoom: keep(localStorage, place, kept) };
  };
  const newest = useRef(keepNow);
  useEffect(() => {
    newest.current = keepNow;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept whenever the typing rests, not when a save changes the rest.
  useEffect(() => {
    const kept = newest.current();
    if (kept !== null) setState(kept);
  }, [rested, place]);
  useEffect(() => {
    if (!isModified) away.hold();
  }, [isModified, away]);
  // The last words before a page is left come without a rest.
  useEffect(() => {
    const keepLast = () => void newest.current();
    window.addEventListener('pagehide', keepLast);
    return () => {
      window.removeEventListener('pagehide', keepLast);
      keepLast();
    };
  }, []);
  useEffect(() => {
    if (isProcessing) isSaving.current = true;
    if (isProcessing || !isSaving.current) return;
    if (isRefused) isSaving.current = false;
    // Only a save makes an end of it: a refused one has left the form `submitted`, a form that was loaded anew never was.
    else if (place !== null && !isModified) {
      isSaving.current = false;
      forget(localStorage, place, session);
      void away.forget(place, session);
      setState({ keptAt: null, hasRoom: true });
    }
  }, [isProcessing, isModified, isRefused, place, session, away]);
  useEffect(() => {
    if (place === null || place.id !== null) return;
    // A new document is left for its own page in the moment it is saved: then nobody is here to see the end of the save.
    return () => {
      const forgetBoth = () => {
        forget(localStorage, place, session);
        void away.forget(place, session);
      };
      if (isSaving.current) setTimeout(() => isOnOwnPage(place) && forgetBoth());
    };
  }, [place, session, away]);
  return { ...state, isAway: awayAt !== null && awayAt === state.keptAt };
}

const isOnOwnPage = ({ collection }: Place): boolean =>
  new RegExp(`/collections/${collection}/(?!create$)[^/]+$`).test(location.pathname);

/** What an earlier visit left; `isChanged`: the document was saved since. */
function useOffer({ place, session, away }: Keeping) {
  const { id, collectionSlug, docPermissions, getDocPreferences, savedDocumentData } = useDocumentInfo();
  const { replaceState, setModified } = useForm();
  const { getFormState } = useServerFunctions();
  const [offer, setOffer] = useState<Kept | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (place === null) return;
    forgetOld(localStorage, Date.now());
    const here = readKept(localStorage, place, Date.now()).find((kept) => kept.session !== session) ?? null;
    setOffer(here);
    if (here !== null) return;
    let isGone = false;
    const find = async () => {
      const found = await away.find(place);
      if (!isGone && found !== null && found.session !== session) setOffer(found);
    };
    void find();
    return () => {
      isGone = true;
    };
  }, [place, session, away]);
  const drop = () => {
    if (offer !== null && place !== null) {
      forget(localStorage, place, offer.session);
      void away.forget(place, offer.session);
    }
    setOffer(null);
  };
  const restore = async () => {
    if (offer === null || !collectionSlug || !docPermissions) return;
    const answer = await getFormState({
      ...{ id, collectionSlug, docPermissions, data: offer.values },
      docPreferences: await getDocPreferences(),
      operation: id === undefined ? 'create' : 'update',
      ...{ renderAllFields: true, schemaPath: collectionSlug, skipValidation: true },
    }).catch(() => null);
    if (!answer || !('state' in answer) || !answer.state) return setFailed(true);
    replaceState(answer.state);
    setModified(true);
    if (offer.savedAt !== '') rebase(`${collectionSlug}/${id}`, offer.savedAt);
    drop();
  };
  const isChanged = offer !== null && offer.savedAt !== String(savedDocumentData?.updatedAt ?? '');
  return { offer, restore, drop, hasFailed, isChanged };
}
