'use client';

import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import type { Spot } from '../../../domain/returns.ts';
import { useLanguage } from '../use-language.ts';
import { placed } from './pins.tsx';
import { between, isArea, moved, pointAt, resized } from './spots.ts';
import { returnWords } from './words.ts';

type Placed = { id: string; number: number; words: string; spot: Spot };

type Surface = {
  /** What is marked. */
  children: ReactNode;
  marks: readonly Placed[];
  size?: { width: number; height: number };
  onAdd: (spot: Spot) => void;
  onChange: (id: string, spot: Spot) => void;
  onRemove: (id: string) => void;
};

type Point = { x: number; y: number };

/** Pixels that a pointer may slip in a press. */
const slip = 8;
const steps: Record<string, Point> = {
  ArrowLeft: { x: -0.01, y: 0 },
  ArrowRight: { x: 0.01, y: 0 },
  ArrowUp: { x: 0, y: -0.01 },
  ArrowDown: { x: 0, y: 0.01 },
};

/**
 * A picture or a page on which places are set: a press sets a point, a drag with the mouse a rectangle; a finger that drags
 * scrolls. What is set is moved by dragging it or by arrow keys.
 */
export function MarkSurface({ children, marks, size, onAdd, onChange, onRemove }: Surface) {
  const surface = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);
  const start = useRef<{ clientX: number; clientY: number } | null>(null);
  const box = () => surface.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
  const shareOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left, top, width, height } = box();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    start.current = { clientX: event.clientX, clientY: event.clientY };
    if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
  };
  const draw = (event: PointerEvent) => {
    if (start.current === null || event.pointerType === 'touch') return;
    setDrag({ from: shareOf(start.current), to: shareOf(event) });
  };
  const end = (event: PointerEvent) => {
    const from = start.current;
    start.current = null;
    setDrag(null);
    if (from === null) return;
    const isPress = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) <= slip;
    if (isPress) onAdd(pointAt(shareOf(from)));
    else if (event.pointerType !== 'touch') onAdd(between(shareOf(from), shareOf(event)));
  };
  const cancel = () => {
    start.current = null;
    setDrag(null);
  };
  const shown = drag === null ? null : between(drag.from, drag.to);
  return (
    <div ref={surface} className="pano-surface" style={size}>
      {children}
      <div
        className="pano-surface-ground"
        role="presentation"
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={cancel}
      />
      {shown !== null && isArea(shown) ? <span className="pano-pin-area" style={placed(shown)} /> : null}
      {marks.map((mark) => (
        <MovablePin key={mark.id} {...{ mark, shareOf, onChange, onRemove }} />
      ))}
    </div>
  );
}

type Movable = Pick<Surface, 'onChange' | 'onRemove'> & {
  mark: Placed;
  shareOf: (at: { clientX: number; clientY: number }) => Point;
};

function MovablePin({ mark: { id, number, words: typed, spot }, shareOf, onChange, onRemove }: Movable) {
  const words = returnWords[useLanguage()];
  const begun = useRef<{ from: Point; spot: Spot } | null>(null);
  const letGo = () => {
    begun.current = null;
  };
  /** Follows the pointer with the whole mark or with its corner. */
  const follow = (change: (spot: Spot, by: Point) => Spot) => ({
    onPointerDown: (event: PointerEvent) => {
      begun.current = { from: shareOf(event), spot };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      if (begun.current === null) return;
      const { from, spot: first } = begun.current;
      const at = shareOf(event);
      onChange(id, change(first, { x: at.x - from.x, y: at.y - from.y }));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  });
  const press = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (event.key === 'Delete') onRemove(id);
    if (by === undefined) return;
    event.preventDefault();
    onChange(id, event.shiftKey ? resized(grown(spot), by) : moved(spot, by));
  };
  return (
    <>
      {isArea(spot) ? (
        <span className="pano-pin-area" style={placed(spot)}>
          <span className="pano-pin-corner" aria-hidden="true" {...follow(resized)} />
        </span>
      ) : null}
      <button
        type="button"
        className="pano-pin"
        style={placed({ x: spot.x, y: spot.y })}
        aria-label={words.mark(number, typed || words.empty)}
        title={words.keys}
        onKeyDown={press}
        {...follow(moved)}
      >
        <span className="pano-mark-number">{number}</span>
      </button>
    </>
  );
}

/** A point grows from a small rectangle, or keys of one hundredth would never make one. */
function grown(spot: Spot): Spot {
  return isArea(spot) ? spot : { ...spot, width: Math.min(0.05, 1 - spot.x), height: Math.min(0.05, 1 - spot.y) };
}
