'use client';

import { useEffect, useState } from 'react';
import { type Answer, call, read } from '../call.ts';

type Favourites = {
  /** Ids of designs; `null` before they are known. */
  ids: readonly string[] | null;
  /** Those that the office had when the gallery was opened: the order of the gallery does not change under the finger. */
  first: readonly string[];
  mark: (design: string, isOn: boolean) => void;
  /** Why the last mark came to nothing. */
  fault: string;
};

/** The designs that the office has marked, shared by its people. */
export function useFavourites(): Favourites {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [first, setFirst] = useState<readonly string[]>([]);
  const [fault, setFault] = useState('');
  useEffect(() => {
    let isOld = false;
    void read('favourite-designs').then((answer) => {
      if (isOld || !answer.ok) return;
      setIds(answer.favourites as string[]);
      setFirst(answer.favourites as string[]);
    });
    return () => {
      isOld = true;
    };
  }, []);
  const mark = async (design: string, isOn: boolean) => {
    const answer: Answer = await call('favourite-designs', { design, isOn });
    setFault(answer.ok ? '' : answer.message);
    if (answer.ok) setIds(answer.favourites as string[]);
  };
  return { ids, first, mark: (design, isOn) => void mark(design, isOn), fault };
}
