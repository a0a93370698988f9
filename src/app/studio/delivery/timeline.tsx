import type { Attempt } from '../../../domain/attempt.ts';
import type { ReaderLanguage } from '../../../domain/reader-language.ts';
import type { TrailEntry } from '../../../domain/trail.ts';
import { momentOf } from '../moments.ts';
import { durationOf, outcomeWord, phaseWord } from './attempt-words.ts';
import { toneOf } from './tones.ts';
import { deliveryWords } from './words.ts';

type Moment = { at: string; key: string; attempt?: Attempt; entry?: TrailEntry };

type TimelineProps = { attempts: Attempt[]; trail: TrailEntry[]; language: ReaderLanguage };

/** Attempts of the machine and decisions of people, in the order they happened. */
export function Timeline({ attempts, trail, language }: TimelineProps) {
  const moments: Moment[] = [
    ...attempts.map((attempt) => ({ at: attempt.startedAt, key: attempt.id, attempt })),
    ...trail.map((entry) => ({ at: entry.at, key: `${entry.at} ${entry.act}`, entry })),
  ].sort((one, other) => one.at.localeCompare(other.at));
  if (moments.length === 0) return <p className="delivery-empty">{deliveryWords[language].noAttempts}</p>;
  return (
    <ol className="delivery-timeline">
      {moments.map(({ key, attempt, entry }) => (
        <li key={key} className={`is-${attempt ? toneOf(attempt.outcome) : 'person'}`}>
          {attempt ? <AttemptLine attempt={attempt} language={language} /> : null}
          {entry ? <PersonLine entry={entry} language={language} /> : null}
        </li>
      ))}
    </ol>
  );
}

function AttemptLine({ attempt, language }: { attempt: Attempt; language: ReaderLanguage }) {
  const words = deliveryWords[language];
  const { number, startedAt, phase, outcome, forPeople, errorCode, raw, worker } = attempt;
  return (
    <>
      <div className="delivery-line">
        <strong>{words.attempt(number)}</strong>
        <span className={`pano-pill is-${toneOf(outcome)}`}>{outcomeWord(outcome, language)}</span>
        <time dateTime={startedAt}>{momentOf(startedAt, language)}</time>
        <span>{durationOf(attempt, language)}</span>
        <span>{words.reached(phaseWord(phase, language))}</span>
      </div>
      {forPeople ? <p>{forPeople}</p> : null}
      {outcome === 'cut-off' ? <p>{words.cutOff}</p> : null}
      {raw ? (
        <details>
          <summary>{words.raw}</summary>
          <code>
            {errorCode} · {worker}
          </code>
          <pre>{raw}</pre>
        </details>
      ) : null}
    </>
  );
}

function PersonLine({ entry, language }: { entry: TrailEntry; language: ReaderLanguage }) {
  const { at, by, act, note } = entry;
  const actions: Record<string, string> = deliveryWords[language].actions;
  return (
    <>
      <div className="delivery-line">
        <strong>{by}</strong>
        <span>{actions[act] ?? act}</span>
        <time dateTime={at}>{momentOf(at, language)}</time>
      </div>
      {note ? <p>“{note}”</p> : null}
    </>
  );
}
