'use client';

import { useEffect, useRef, useState } from 'react';

/** `draw` gives `null` for what cannot be drawn. */
type Wanted = { ids: readonly string[]; draw: (id: string) => Promise<string | null> };

/** Pictures by their ids, drawn one after the other, those on top first, and each once. */
export function useDrawn({ ids, draw }: Wanted): ReadonlyMap<string, string | null> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string | null>>(new Map());
  const asked = useRef(new Set<string>());
  const drawing = useRef(draw);
  const wanted = ids.join(' ');
  useEffect(() => {
    let isOld = false;
    const drawAll = async () => {
      for (const id of wanted.split(' ')) {
        if (isOld) return;
        if (asked.current.has(id)) continue;
        asked.current.add(id);
        const picture = await drawing.current(id);
        setPictures((known) => new Map(known).set(id, picture));
      }
    };
    if (wanted !== '') void drawAll();
    return () => {
      isOld = true;
    };
  }, [wanted]);
  return pictures;
}
