import { type ReactNode, useEffect, useState } from 'react';
import { useLanguage } from '../use-language.ts';
import { editionWords } from './words.ts';

/** A button that appears under the finger does nothing yet: a second press of the one before it must not decide. */
export const restMs = 1_500;

/** `false` for a moment after the component appears, and after `what` changes. */
export function useRested(what: unknown): boolean {
  const [rested, setRested] = useState<unknown>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested([what]), restMs);
    return () => clearTimeout(timer);
  }, [what]);
  return Array.isArray(rested) && rested[0] === what;
}

type Props = {
  question: string;
  /** On the button that decides. */
  yes: string;
  /** The number that the person must type, where the edition is older than what is in force; `null` = none. */
  typed: { number: number; hint: string } | null;
  isBusy: boolean;
  /** `false` = something is still missing above. @default true */
  isReady?: boolean;
  onYes: (confirm: number | null) => void;
  onNo: () => void;
  children?: ReactNode;
};

/** Asks once more before something becomes public or is taken back. */
export function Confirmation({ question, yes, typed, isBusy, isReady = true, onYes, onNo, children }: Props) {
  const words = editionWords[useLanguage()];
  const [text, setText] = useState('');
  const isRested = useRested(question);
  const isNamed = typed === null || text.trim() === String(typed.number);
  return (
    <fieldset className="pano-confirm">
      <legend>{question}</legend>
      {children}
      {typed ? (
        <label>
          {typed.hint}
          <input value={text} inputMode="numeric" onChange={(event) => setText(event.target.value)} />
        </label>
      ) : null}
      <div className="pano-actions">
        <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={onNo}>
          {words.no}
        </button>
        <button
          type="button"
          className="pano-button"
          disabled={isBusy || !isRested || !isNamed || !isReady}
          onClick={() => onYes(typed === null ? null : typed.number)}
        >
          {yes}
        </button>
      </div>
    </fieldset>
  );
}
