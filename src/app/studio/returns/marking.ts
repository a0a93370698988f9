import { createContext, useEffect, useMemo, useRef, useState } from 'react';
import type { MarkPlace } from '../../../domain/returns.ts';
import { forget, forgetOld, keep, readKept } from '../typing/kept.ts';
import { isNothing, nothingUnsent, readUnsent, type Unsent, type UnsentMark } from './unsent-marks.ts';

/** What sides and pages do with the marks that are being set. */
export type Marking = {
  marks: readonly UnsentMark[];
  /** Gives the id of the new mark. */
  add: (place: MarkPlace, label: string) => string;
  change: (id: string, change: Partial<Omit<UnsentMark, 'id'>>) => void;
  remove: (id: string) => void;
};

/** `null`: nobody sets marks here. */
export const MarkingContext = createContext<Marking | null>(null);

/** One for each account and edition, whichever tab it was typed in. */
const session = 'return';

/** What is dropped can be brought back until the page is left: its return may be undone. */
type Dropping = { drop: () => void; bringBack: () => void };

type Typing = { unsent: Unsent; hasRoom: boolean; marking: Marking; setReason: (reason: string) => void } & Dropping;

/** What an account has typed for the return of an edition. It is kept in this browser until it is sent or dropped. */
export function useUnsent({ user, sha256 }: { user: string; sha256: string }): Typing {
  const place = useMemo(() => ({ user, collection: 'editions', id: sha256, locale: 'vi' }), [user, sha256]);
  const [unsent, setUnsent] = useState(nothingUnsent);
  const [hasRoom, setRoom] = useState(true);
  const dropped = useRef(nothingUnsent);
  useEffect(() => {
    forgetOld(localStorage, Date.now());
    const kept = readKept(localStorage, place, Date.now()).find((one) => one.session === session);
    setUnsent(kept === undefined ? nothingUnsent : readUnsent(kept.values));
  }, [place]);
  return useMemo(() => {
    const store = (next: Unsent) => {
      setUnsent(next);
      if (isNothing(next)) forget(localStorage, place, session);
      else setRoom(keep(localStorage, place, { session, at: Date.now(), savedAt: '', values: next }));
    };
    const withMarks = (marks: UnsentMark[]) => store({ ...unsent, marks });
    const marking: Marking = {
      marks: unsent.marks,
      add: (at, label) => {
        const id = `${Date.now()}-${unsent.marks.length}`;
        withMarks([...unsent.marks, { id, words: '', label, place: at }]);
        return id;
      },
      change: (id, change) => withMarks(unsent.marks.map((mark) => (mark.id === id ? { ...mark, ...change } : mark))),
      remove: (id) => withMarks(unsent.marks.filter((mark) => mark.id !== id)),
    };
    return {
      ...{ unsent, hasRoom, marking },
      setReason: (reason) => store({ ...unsent, reason }),
      drop: () => {
        dropped.current = unsent;
        store(nothingUnsent);
      },
      bringBack: () => store(dropped.current),
    };
  }, [unsent, hasRoom, place]);
}
