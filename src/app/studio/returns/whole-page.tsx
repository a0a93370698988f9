'use client';

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type PageWidth, pageWidths } from '../preview/page-widths.tsx';
import { markedWords } from './marked-words.ts';

/** CSS pixels. */
const leastHeight = 600;

type Framed = {
  page: string;
  width: PageWidth;
  title: string;
  frame: RefObject<HTMLIFrameElement | null>;
  /** Gets the page at its shown size, in pixels. */
  children: (page: ReactNode, size: { width: number; height: number }) => ReactNode;
};

/** A portal page in its whole length, scaled to the room that there is, so that places on it are shares of it. */
export function WholePage({ page, width, title, frame, children }: Framed) {
  const room = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(leastHeight);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = room.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setScale(Math.min(1, element.clientWidth / pageWidths[width])));
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);
  // A page is never shorter than its frame.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every width the frame begins low.
  useEffect(() => setHeight(leastHeight), [width]);
  const measure = () => setHeight(frame.current?.contentDocument?.documentElement.scrollHeight ?? leastHeight);
  return (
    <div ref={room} className="pano-whole-page">
      {children(
        <iframe
          key={width}
          ref={frame}
          title={title}
          srcDoc={page}
          sandbox="allow-same-origin"
          tabIndex={-1}
          onLoad={measure}
          style={{ width: pageWidths[width], height, transform: `scale(${scale})` }}
        />,
        { width: pageWidths[width] * scale, height: height * scale },
      )}
    </div>
  );
}

/** The words that stand at a place of the page: what leads to their field. '' where there are none. */
export function wordsAt(frame: HTMLIFrameElement | null, { x, y }: { x: number; y: number }): string {
  const root = frame?.contentDocument;
  if (!root || !frame) return '';
  return markedWords(root.elementFromPoint(x * frame.clientWidth, y * frame.clientHeight)?.textContent ?? '');
}
