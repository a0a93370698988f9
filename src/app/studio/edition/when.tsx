import { dayInWords } from '../moments.ts';
import { useLanguage } from '../use-language.ts';
import { editionWords } from './words.ts';

/** When an approved edition goes to the portal; `at`: a day "2026-12-02" and a time "07:00" of Viet Nam. */
export type When = { choice: 'later' | 'now' | 'at'; date: string; time: string };

/** What is decided with it: another call to the studio, or none. */
export type FollowUp = { name: 'publish' | 'plan'; body: Record<string, unknown> } | null;

export function followUpOf({ choice, date, time }: When): FollowUp {
  if (choice === 'later') return null;
  return choice === 'now' ? { name: 'publish', body: {} } : { name: 'plan', body: { date, time } };
}

/** Seven in the morning of tomorrow is when most offices begin. */
export function firstWhen(choice: When['choice'], now: number): When {
  const tomorrow = new Date(now + 24 * 3_600_000);
  return { choice, date: tomorrow.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }), time: '07:00' };
}

type Props = { when: When; choices: readonly When['choice'][]; onChange: (when: When) => void };

export function WhenToPublish({ when, choices, onChange }: Props) {
  const language = useLanguage();
  const words = editionWords[language];
  return (
    <fieldset className="pano-choices pano-when">
      <legend>{words.whenLegend}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name="pano-when" checked={when.choice === choice} onChange={() => onChange({ ...when, choice })} />
          {words.when[choice]}
        </label>
      ))}
      {when.choice === 'at' ? (
        <>
          <label>
            {words.day}
            <input type="date" value={when.date} onChange={({ target }) => onChange({ ...when, date: target.value })} />
            <small>{dayInWords(when.date, language)}</small>
          </label>
          <label>
            {words.time}
            <input type="time" value={when.time} onChange={({ target }) => onChange({ ...when, time: target.value })} />
          </label>
        </>
      ) : null}
    </fieldset>
  );
}
