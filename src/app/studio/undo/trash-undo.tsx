'use client';

import { useRouter } from 'next/navigation.js';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { secondMs } from '../../../domain/durations.ts';
import { call } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { UndoButton } from './undo-button.tsx';
import { type Trashed, watchTrash } from './watch-trash.ts';
import { undoWords } from './words.ts';

const heard = new Set<(trashed: Trashed) => void>();
if (typeof window !== 'undefined') {
  window.fetch = watchTrash(window.fetch.bind(window), window.location.origin, (trashed) => {
    for (const hear of heard) hear(trashed);
  });
}

const saidMs = 6 * secondMs;

/** Around the whole studio: what was put in the trash comes back at one press, from wherever the page has gone meanwhile. */
export function TrashUndo({ children }: { children: ReactNode }) {
  const words = undoWords[useLanguage()];
  const router = useRouter();
  const [trashed, setTrashed] = useState<Trashed | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const hear = (now: Trashed) => {
      setSaid(null);
      setTrashed(now);
    };
    heard.add(hear);
    return () => void heard.delete(hear);
  }, []);
  const forget = useCallback(() => {
    setTrashed(null);
    setSaid(null);
  }, []);
  const undo = async ({ collection, ids }: Trashed) => {
    const answers = [];
    for (const id of ids) answers.push(await call(`documents/${collection}/${id}/untrash`, {}));
    setTrashed(null);
    const refused = answers.find(({ ok }) => !ok);
    setSaid(refused?.message ?? words.back);
    // A refusal stays until it is closed.
    if (refused === undefined) setTimeout(() => setSaid(null), saidMs);
    router.refresh();
  };
  return (
    <>
      {children}
      {trashed === null && said === null ? null : (
        <div className="pano-undo" role="status">
          <span>{said ?? words.trashed}</span>
          {trashed === null ? null : <UndoButton key={trashed.ids.join()} undo={() => undo(trashed)} onOver={forget} />}
          <button type="button" className="pano-link" onClick={forget}>
            {words.close}
          </button>
        </div>
      )}
    </>
  );
}
