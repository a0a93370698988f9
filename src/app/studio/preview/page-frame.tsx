'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ShownMark } from '../../../studio-api/returns.ts';
import { pinPage } from '../returns/page-pins.ts';
import { returnWords } from '../returns/words.ts';
import { useLanguage } from '../use-language.ts';
import { Enlarged } from './enlarged.tsx';
import { type PageWidth, pageWidths, WidthChoice } from './page-widths.tsx';
import { previewWords } from './words.ts';

/**
 * A portal page as it will be, in a frame of its real width. Its scripts do not run, and it is sandboxed: only what the page says
 * and how it looks can be judged here. `marks`: with which an earlier page came back.
 */
export function PageFrame({ page, first = 'phone', marks = none }: Shown) {
  const words = previewWords[useLanguage()];
  const [width, setWidth] = useState<PageWidth>(first);
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <WidthChoice width={width} onPick={setWidth}>
        <button type="button" className="pano-button is-quiet" onClick={() => setLarge(true)}>
          {words.enlarge}
        </button>
      </WidthChoice>
      <Frame {...{ page, width, marks }} title={words.pageTitle} />
      {isLarge ? (
        <Enlarged title={words.pageTitle} close={words.close} onClose={() => setLarge(false)}>
          <Frame {...{ page, width, marks }} title={words.pageTitle} isWhole />
        </Enlarged>
      ) : null}
    </>
  );
}

type Shown = { page: string; first?: PageWidth; marks?: readonly ShownMark[] };

const none: readonly ShownMark[] = [];

type Framed = { page: string; width: PageWidth; marks: readonly ShownMark[]; title: string; isWhole?: boolean };

/** Scaled down to the room that there is; `isWhole`: in its own size. */
function Frame({ page, width, marks, title, isWhole = false }: Framed) {
  const { mark: label } = returnWords[useLanguage()];
  const frame = useRef<HTMLIFrameElement>(null);
  const pin = useCallback(() => {
    if (marks.length > 0) pinPage(frame.current, { marks, width, label: ({ number, words }) => label(number, words) });
  }, [marks, width, label]);
  useEffect(pin, [pin]);
  return (
    <div className={isWhole ? 'pano-frame is-whole' : 'pano-frame'} style={{ ['--pano-width' as string]: pageWidths[width] }}>
      <iframe
        ref={frame}
        title={title}
        srcDoc={page}
        sandbox="allow-same-origin"
        onLoad={pin}
        style={{ width: pageWidths[width] }}
      />
    </div>
  );
}
