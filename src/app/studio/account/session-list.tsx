'use client';

import { useCallback, useEffect, useState } from 'react';
import type { ShownSession } from '../../../studio-api/accounts.ts';
import { AnswerMessage } from '../answer-message.tsx';
import { type Answer, call, read } from '../call.ts';
import { momentOf } from '../moments.ts';
import { useLanguage } from '../use-language.ts';
import { accountWords } from './words.ts';

/** Where the account is logged in, and the buttons that end it. */
export function SessionList({ accountId, isOwn }: { accountId: string; isOwn: boolean }) {
  const language = useLanguage();
  const words = accountWords[language];
  const [sessions, setSessions] = useState<ShownSession[]>([]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const path = `accounts/${accountId}/sessions`;
  const look = useCallback(async () => {
    const given = await read(path);
    if (given.ok) setSessions((given.sessions as ShownSession[]) ?? []);
  }, [path]);
  useEffect(() => void look(), [look]);

  const end = async (which: string) => {
    setBusy(true);
    setAnswer(await call(`${path}/${which}`, {}));
    await look();
    setBusy(false);
  };
  const others = sessions.filter(({ isThisOne }) => !isThisOne);
  return (
    <section className="pano-panel">
      <h3>{words.sessions}</h3>
      <p>{words.sessionsAbout}</p>
      {sessions.length === 0 ? <p>{words.noSessions}</p> : null}
      <ul className="pano-sessions">
        {sessions.map(({ mark, isThisOne, browser, beganAt, seenAt }) => (
          <li key={mark}>
            <div>
              <strong>{browser}</strong> {isThisOne ? <em>({words.thisOne})</em> : null}
              <br />
              {words.beganAt}: {momentOf(beganAt, language)}
              <br />
              {words.seenAt}: {momentOf(seenAt, language)}
            </div>
            {isThisOne ? null : (
              <button
                type="button"
                className="pano-button is-quiet"
                disabled={isBusy}
                aria-label={words.endNamed(browser)}
                onClick={() => void end(`${mark}/end`)}
              >
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 || (others.length === 1 && !isOwn) ? (
        <div className="pano-actions">
          <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={() => void end('end-others')}>
            {isOwn ? words.endOthers : words.endAll}
          </button>
        </div>
      ) : null}
      <AnswerMessage answer={answer} />
    </section>
  );
}
