'use client';

import { useAuth } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { may } from '../../../access/roles.ts';
import { type Answer, call } from '../call.ts';
import { FileButton } from '../file-button.tsx';
import { useLanguage } from '../use-language.ts';
import { scheduleWords } from './words.ts';

type Mode = 'check' | 'all' | 'good';
type Problem = { row: number | null; column: string | null; message: string };

/** Panel above the list of schedules: import a file, which is checked before anything is written, and export one. */
export function ScheduleFile() {
  const words = scheduleWords[useLanguage()];
  const { user } = useAuth();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (!may(toActor(user), 'schedule')) return null;

  const run = async (chosen: File, mode: Mode) => {
    setBusy(true);
    const given = await call('schedules/import', { name: chosen.name, base64: await base64Of(chosen), mode });
    setAnswer(given);
    setBusy(false);
    if (Number(given.written) > 0) router.refresh();
  };
  const choose = (chosen: File) => {
    setFile(chosen);
    setAnswer(null);
    void run(chosen, 'check');
  };
  return (
    <div className="pano-panel">
      <h4>{words.byFile}</h4>
      <div className="pano-actions">
        <FileButton label={words.chooseFile} accept=".csv,.xlsx" isBusy={isBusy} onFile={choose} />
        <a className="pano-button is-quiet" href="/api/pano/schedules/export?format=xlsx">
          {words.exportXlsx}
        </a>
        <a className="pano-button is-quiet" href="/api/pano/schedules/export?format=csv">
          {words.exportCsv}
        </a>
      </div>
      {file && answer ? <Outcome {...{ answer, isBusy }} name={file.name} run={(mode) => void run(file, mode)} /> : null}
    </div>
  );
}

type OutcomeProps = { answer: Answer; isBusy: boolean; name: string; run: (mode: Mode) => void };

/** What the file would do or has done. Buttons are shown only while something is left to write. */
function Outcome({ answer, isBusy, name, run }: OutcomeProps) {
  const words = scheduleWords[useLanguage()];
  const problems = (answer.problems ?? []) as Problem[];
  const isOpen = Number(answer.toWrite) > 0 && Number(answer.written) === 0;
  return (
    <>
      <div className={answer.ok && problems.length === 0 ? 'pano-message' : 'pano-message is-error'} role="status">
        {name}: {answer.message}
      </div>
      <Problems problems={problems} />
      {isOpen ? (
        <div className="pano-actions">
          <button
            type="button"
            className="pano-button"
            disabled={isBusy}
            onClick={() => run(problems.length === 0 ? 'all' : 'good')}
          >
            {(problems.length === 0 ? words.addAll : words.addGood)(Number(answer.toWrite))}
          </button>
        </div>
      ) : null}
    </>
  );
}

function Problems({ problems }: { problems: Problem[] }) {
  const words = scheduleWords[useLanguage()];
  if (problems.length === 0) return null;
  return (
    <table className="pano-problems">
      <thead>
        <tr>
          <th>{words.row}</th>
          <th>{words.column}</th>
          <th>{words.toCorrect}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ row, column, message }) => (
          <tr key={`${row} ${column} ${message}`}>
            <td>{row ?? ''}</td>
            <td>{column ?? ''}</td>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Works in pieces, because a function call takes a limited number of arguments. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}
