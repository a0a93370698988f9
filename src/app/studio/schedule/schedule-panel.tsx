'use client';

import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useEffect, useState } from 'react';
import { call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { scheduleWords } from './words.ts';

type Post = { channel: string; at: string | null; reasons: string[] };
type Slot = { channel: string; at: string; date: string; time: string; why: string };
type KeyDate = { id: string; date: string; title: string; advice: 'speak' | 'keep-quiet'; reason?: string };
type Preview = {
  /** Which edition goes out, a sentence each. */
  posted: string[];
  problems: { field: string; message: string }[];
  summary: string | null;
  next: { at: string; posts: Post[] }[];
  total: number;
  sameDay: { channel: string; at: string; other: string }[];
  slots: Slot[];
  keyDates: KeyDate[];
};

/** Waits this long after the last change, so that not every letter sends a request. */
const restMs = 400;
const asked = [
  ...[
    'editions',
    'whichEdition',
    'theme',
    'channels',
    'startDate',
    'time',
    'alsoAt',
    'repeat',
    'interval',
    'weekdays',
    'weekStart',
  ],
  ...['monthDay', 'weeks', 'until', 'count', 'exceptDates'],
];

/** Panel of a schedule: what it would do. Asked again after each change of the form. */
export function SchedulePanel() {
  const words = scheduleWords[useLanguage()];
  const { id } = useDocumentInfo();
  const [fields] = useAllFormFields();
  const values = reduceFieldsToValues(fields, true) as Record<string, unknown>;
  const picked = [...asked, 'cooldownDays', 'isActive'].map((name) => [name, values[name]]);
  const question = JSON.stringify(Object.fromEntries([['id', id ? String(id) : null], ...picked]));
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(async () => {
      const answer = await call('schedules/preview', JSON.parse(question));
      if (!isOld && answer.ok) setPreview(answer as unknown as Preview);
    }, restMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [question]);
  if (preview === null) return null;
  return (
    <div className="pano-panel">
      <h3>{words.willPost}</h3>
      {preview.summary ? <p>{preview.summary}</p> : null}
      {preview.posted.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Problems problems={preview.problems} />
      <SameDay sameDay={preview.sameDay} />
      <NextPosts next={preview.next} total={preview.total} />
      <Slots slots={preview.slots} />
      <KeyDates keyDates={preview.keyDates} />
    </div>
  );
}

function Problems({ problems }: Pick<Preview, 'problems'>) {
  if (problems.length === 0) return null;
  return (
    <div className="pano-message is-error" role="status">
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field + message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

function SameDay({ sameDay }: Pick<Preview, 'sameDay'>) {
  const words = scheduleWords[useLanguage()];
  if (sameDay.length === 0) return null;
  return (
    <div className="pano-message" role="status">
      <ul>
        {sameDay.map(({ channel, at, other }) => (
          <li key={channel + at + other}>{words.sameDay(channel, at, other)}</li>
        ))}
      </ul>
    </div>
  );
}

function NextPosts({ next, total }: Pick<Preview, 'next' | 'total'>) {
  const words = scheduleWords[useLanguage()];
  const reasonNames: Record<string, string> = words.reasons;
  if (next.length === 0) return null;
  return (
    <>
      <p>{words.total(total)}</p>
      <h4>{words.nextTimes(next.length)}</h4>
      <ol className="pano-next">
        {next.map(({ at, posts }) => (
          <li key={at}>
            {at}
            <ul>
              {posts
                .filter((post) => post.at !== null)
                .map((post) => (
                  <li key={post.channel + post.at}>
                    {post.channel}: {words.movedTo} <strong>{post.at}</strong> (
                    {post.reasons.map((reason) => reasonNames[reason]).join(', ')})
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Returns a function that sets the first day, and the time if one is given. */
function useStart(): (date: string, time?: string) => void {
  const { dispatchFields, setModified } = useForm();
  return (date, time) => {
    dispatchFields({ type: 'UPDATE', path: 'startDate', value: `${date}T12:00:00.000Z` });
    if (time !== undefined) dispatchFields({ type: 'UPDATE', path: 'time', value: time });
    setModified(true);
  };
}

function Slots({ slots }: Pick<Preview, 'slots'>) {
  const words = scheduleWords[useLanguage()];
  const start = useStart();
  if (slots.length === 0) return null;
  return (
    <>
      <h4>{words.slots}</h4>
      <div className="pano-actions">
        {slots.map(({ channel, at, date, time, why }) => (
          <button key={channel + at} type="button" className="pano-button is-quiet" onClick={() => start(date, time)}>
            {at}, <span lang="vi">{channel}</span>: {why}
          </button>
        ))}
      </div>
    </>
  );
}

function KeyDates({ keyDates }: Pick<Preview, 'keyDates'>) {
  const words = scheduleWords[useLanguage()];
  const start = useStart();
  const { addFieldRow, getData, setModified } = useForm();
  const except = (date: string) => {
    const value = `${date}T12:00:00.000Z`;
    const { exceptDates } = getData();
    const rows: { date?: string }[] = Array.isArray(exceptDates) ? exceptDates : [];
    if (rows.some((row) => row.date?.startsWith(date))) return;
    const subFieldState = { date: { value, initialValue: value, valid: true } };
    addFieldRow({ path: 'exceptDates', schemaPath: 'schedules.exceptDates', rowIndex: rows.length, subFieldState });
    setModified(true);
  };
  return (
    <details>
      <summary>{words.keyDates}</summary>
      <ul className="pano-key-dates">
        {keyDates.map((day) => (
          <li key={day.id}>
            <span>
              {day.date.split('-').reverse().join('/')} {day.title}
              {day.advice === 'keep-quiet' ? ` ${words.keepQuiet}` : ''}
              {day.reason === undefined ? '' : ` ${words.tetPeak(day.reason)}`}
            </span>
            <button type="button" className="pano-button is-quiet" onClick={() => start(day.date)}>
              {words.startOnDay}
            </button>
            <button type="button" className="pano-button is-quiet" onClick={() => except(day.date)}>
              {words.exceptDay}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
