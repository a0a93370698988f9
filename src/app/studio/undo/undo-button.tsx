'use client';

import { useEffect, useState } from 'react';
import { secondMs } from '../../../domain/durations.ts';
import { useLanguage } from '../use-language.ts';
import { undoWords } from './words.ts';

/** How long it is offered: to see what one has done and to move there, also on a telephone. */
const offeredMs = 20 * secondMs;

/** Takes back what was just done. It goes away by itself; `onOver` is called then. */
export function UndoButton({ undo, onOver }: { undo: () => Promise<void> | void; onOver?: () => void }) {
  const words = undoWords[useLanguage()];
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (isBusy) return;
    const timer = setTimeout(() => {
      setOver(true);
      onOver?.();
    }, offeredMs);
    return () => clearTimeout(timer);
  }, [isBusy, onOver]);
  if (isOver) return null;
  const press = async () => {
    setBusy(true);
    await undo();
    setBusy(false);
  };
  return (
    <button type="button" className="pano-button is-quiet" disabled={isBusy} onClick={() => void press()}>
      {isBusy ? words.undoing : words.undo}
    </button>
  );
}
