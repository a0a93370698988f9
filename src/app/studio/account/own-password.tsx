'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { AnswerMessage } from '../answer-message.tsx';
import type { Answer } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { accountWords } from './words.ts';

const empty = { current: '', next: '', repeated: '' };
type Part = keyof typeof empty;

/** Errors that are about the current password; all others are about the new one. */
const ofCurrent = ['account.password-wrong', 'account.slow-down', 'request.login'];

/** It is inside Payload's form: nothing here may submit that one. */
export function OwnPassword() {
  const words = accountWords[useLanguage()];
  const [typed, setTyped] = useState(empty);
  const [errors, setErrors] = useState<Partial<Record<Part, string>>>({});
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);

  const change = async () => {
    const missing = (Object.keys(empty) as Part[]).filter((part) => typed[part] === '');
    const unequal = typed.next !== typed.repeated ? { repeated: words.unequal } : {};
    setAnswer(null);
    if (missing.length > 0) return setErrors(Object.fromEntries(missing.map((part) => [part, words.needed])));
    if (unequal.repeated) return setErrors(unequal);
    setBusy(true);
    const { ok, code, message } = await changeOwnPassword(typed);
    setBusy(false);
    setErrors(ok ? {} : { [ofCurrent.includes(code) ? 'current' : 'next']: message });
    if (ok) setTyped(empty);
    setAnswer(ok ? { ok, message: words.changed } : null);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!isBusy) void change();
  };
  const field = (part: Part, autoComplete: string) => (
    <PasswordField
      label={words[part]}
      autoComplete={autoComplete}
      value={typed[part]}
      error={errors[part]}
      onChange={(value) => {
        setTyped({ ...typed, [part]: value });
        setErrors({ ...errors, [part]: undefined });
      }}
      onKeyDown={keyDown}
    />
  );
  return (
    <section className="pano-panel pano-own-account">
      <h3>{words.ownPassword}</h3>
      <p>{words.ownPasswordAbout}</p>
      {field('current', 'current-password')}
      {field('next', 'new-password')}
      {field('repeated', 'new-password')}
      <div className="pano-actions">
        <button type="button" className="pano-button" disabled={isBusy} onClick={() => void change()}>
          {words.change}
        </button>
      </div>
      <AnswerMessage answer={answer} />
    </section>
  );
}

type FieldProps = {
  label: string;
  autoComplete: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

function PasswordField({ label, autoComplete, value, error, onChange, onKeyDown }: FieldProps) {
  const id = useId();
  return (
    <div className="pano-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        autoComplete={autoComplete}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} className="pano-field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
