'use client';

import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { secondMs } from '../../../domain/durations.ts';
import { useLanguage } from '../use-language.ts';
import { connection, onBack } from './connection.ts';
import { connectionWords } from './words.ts';

const lookEveryMs = 3 * secondMs;
const saidMs = 6 * secondMs;

/** Around the whole studio: says that the server does not answer, tries until it does, and says that too. */
export function KeepTrying({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      {connection === null ? null : <Bar {...connection} />}
    </>
  );
}

function Bar({ subscribe, isAway, lostSave, look }: NonNullable<typeof connection>) {
  const words = connectionWords[useLanguage()];
  const away = useSyncExternalStore(subscribe, isAway, () => false);
  const lost = useSyncExternalStore(subscribe, lostSave, () => null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (!away) return;
    setSaid(null);
    const timer = setInterval(() => void look(), lookEveryMs);
    const tryNow = () => void look();
    window.addEventListener('online', tryNow);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', tryNow);
    };
  }, [away, look]);
  useEffect(
    () =>
      onBack(() => {
        const isNew = lostSave()?.startsWith('POST') === true;
        setSaid(isNew ? words.backNew : words.back);
        // Something that the person has to do stays until it is closed.
        if (!isNew) setTimeout(() => setSaid(null), saidMs);
      }),
    [lostSave, words],
  );
  if (!away && said === null) return null;
  const lostWords = lost?.startsWith('POST') ? words.awayLostNew : words.awayLost;
  return (
    <div className="pano-put-off" role="status">
      {away ? (lost === null ? words.away : lostWords) : said}
      <button type="button" className="pano-button" onClick={() => (away ? void look() : setSaid(null))}>
        {away ? words.tryNow : words.close}
      </button>
    </div>
  );
}
