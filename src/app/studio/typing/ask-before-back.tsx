'use client';

import { useFormModified } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { QuestionDialog } from '../question-dialog.tsx';
import { useLanguage } from '../use-language.ts';
import { typingWords } from './words.ts';

type Going = Event & { navigationType: string; destination: { key: string } };
/** The browser's own: older browsers have none, and there the typing is kept and offered again. */
type Ways = EventTarget & { traverseTo: (key: string) => unknown };

/** Payload asks whoever leaves a form by a link. The browser's Back is asked about here. */
export function AskBeforeBack() {
  const words = typingWords[useLanguage()];
  const isModified = useFormModified();
  const [wanted, setWanted] = useState<string | null>(null);
  const mayGo = useRef(false);
  useEffect(() => {
    const ways = (window as { navigation?: Ways }).navigation;
    if (!isModified || ways === undefined) return;
    const hold = (event: Event) => {
      const { navigationType, destination, cancelable } = event as Going;
      if (navigationType !== 'traverse' || !cancelable || mayGo.current) return;
      event.preventDefault();
      setWanted(destination.key);
    };
    ways.addEventListener('navigate', hold);
    return () => ways.removeEventListener('navigate', hold);
  }, [isModified]);
  if (wanted === null) return null;
  const stay = () => setWanted(null);
  const leave = () => {
    setWanted(null);
    mayGo.current = true;
    (window as { navigation?: Ways }).navigation?.traverseTo(wanted);
  };
  return (
    <QuestionDialog heading={words.leaveHeading} onBack={stay}>
      <p>{words.leaveAbout}</p>
      <div className="pano-actions">
        <button type="button" className="pano-button" onClick={stay}>
          {words.stay}
        </button>
        <button type="button" className="pano-button is-quiet" onClick={leave}>
          {words.leave}
        </button>
      </div>
    </QuestionDialog>
  );
}
