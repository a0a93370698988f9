'use client';

import { TextInput, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useRef, useState } from 'react';
import { parsePlanDate, planDateOf, planDatePhrase, planDateText, storedPlanDate } from '../../../text/plan-date.ts';
import { planDateError } from '../../../text/plan-date-error.ts';
import { useLanguage } from '../use-language.ts';
import { isNeeded } from './is-needed.ts';
import { contentWords } from './words.ts';

/**
 * A text box that understands dates as people in Viet Nam write them and says what it understood. The form holds the stored
 * text of the date, or what was typed while that is none: then the sentence that the server would answer stands here at once. It
 * is made here: the server judges at saving only, and a late answer of before that takes its judgement away again.
 */
export const PlanDateField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, initialValue, setValue, valid, errorMessage, showError, disabled, customComponents } = useField<string>({
    path,
  });
  const [typed, setTyped] = useState<string | null>(null);
  const lastSet = useRef<string | null>(null);
  const stored = value ?? '';
  const isTyped = typed !== null && lastSet.current === stored;
  const set = (text: string) => {
    const date = parsePlanDate(text);
    const next = 'problem' in date ? text : storedPlanDate(date);
    lastSet.current = next;
    setTyped(text);
    setValue(next);
  };
  const isUntouched = stored !== '' && stored === initialValue;
  const language = useLanguage();
  const refused = valid === false ? errorMessage : undefined;
  const message = isUntouched || stored === '' ? undefined : (planDateError(stored)?.sentence(language) ?? refused);
  return (
    <div className="pano-plan-date">
      <TextInput
        path={path}
        label={field.label}
        required={isNeeded(field)}
        readOnly={readOnly === true || disabled}
        value={isTyped ? typed : planDateText(stored)}
        onChange={(event: { target: { value: string } }) => set(event.target.value)}
        showError={showError || message !== undefined}
        Description={customComponents?.Description}
        Error={customComponents?.Error}
        htmlAttributes={{ autoComplete: 'off' }}
        AfterInput={<Understood stored={stored} message={message} onChoose={set} />}
      />
    </div>
  );
};

type UnderstoodProps = { stored: string; message: string | undefined; onChoose(text: string): void };

function Understood({ stored, message, onChoose }: UnderstoodProps) {
  const language = useLanguage();
  const words = contentWords[language];
  if (stored.trim() === '') return null;
  if (message) return <output className="pano-plan-date-note is-error">{message}</output>;
  if (planDateOf(stored) !== null) {
    return <output className="pano-plan-date-note">{words.understood(planDatePhrase(stored, language))}</output>;
  }
  const date = parsePlanDate(stored);
  if ('problem' in date) return <output className="pano-plan-date-note is-error">{words.unread(stored)}</output>;
  const read = storedPlanDate(date);
  return (
    <output className="pano-plan-date-note is-error">
      {words.twoWays(stored)}{' '}
      <button type="button" className="pano-plan-date-choose" onClick={() => onChoose(read)}>
        {words.thisOne(planDatePhrase(read, language))}
      </button>
    </output>
  );
}
