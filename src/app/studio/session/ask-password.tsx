'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { QuestionDialog } from '../question-dialog.tsx';
import { useLanguage } from '../use-language.ts';
import type { Asked, LoggedIn } from './session-gate.ts';
import { sessionWords } from './words.ts';

type Asking = { asked: Asked; logIn: (password: string) => Promise<LoggedIn>; onLater: () => void };

/** Over the page, for the password of the account that the page was opened by. It is outside of every other form. */
export function AskPassword({ asked: { account, why, other }, logIn, onLater }: Asking) {
  const words = sessionWords[useLanguage()];
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const ids = { name: useId(), password: useId(), error: useId() };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (password === '') return setError(words.needed);
    setBusy(true);
    const answer = await logIn(password);
    setBusy(false);
    if (answer.isIn) return;
    setError(answer.isWrong || answer.message === '' ? words.wrong : answer.message);
    box.current?.select();
  };
  return (
    <QuestionDialog heading={words.heading} first={box} onBack={onLater}>
      <form onSubmit={(event) => void submit(event)}>
        <p>{why === 'other' ? words.other(other) : words.why[why]}</p>
        <p>{words.kept}</p>
        <div className="pano-field">
          <label htmlFor={ids.name}>{words.account}</label>
          <input id={ids.name} readOnly autoComplete="username" value={`${account.name} (${account.email})`} />
        </div>
        <div className="pano-field">
          <label htmlFor={ids.password}>{words.password}</label>
          <input
            ref={box}
            id={ids.password}
            type="password"
            autoComplete="current-password"
            value={password}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : ids.error}
            onChange={({ target }) => {
              setPassword(target.value);
              setError(null);
            }}
          />
          {error === null ? null : (
            <p id={ids.error} className="pano-field-error" role="alert">
              {error}
            </p>
          )}
        </div>
        <div className="pano-actions">
          <button type="submit" className="pano-button" disabled={isBusy}>
            {isBusy ? words.going : words.go}
          </button>
          <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={onLater}>
            {words.later}
          </button>
        </div>
      </form>
    </QuestionDialog>
  );
}
