'use client';

import { useState } from 'react';
import { useLanguage } from '../use-language.ts';
import { Enlarged } from './enlarged.tsx';
import { type PageWidth, pageWidths, WidthChoice } from './page-widths.tsx';
import { previewWords } from './words.ts';

/**
 * A portal page as it will be, in a frame of its real width. Its scripts do not run, and it is sandboxed: only what the page says
 * and how it looks can be judged here.
 */
export function PageFrame({ page, first = 'phone' }: { page: string; first?: PageWidth }) {
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
      <Frame {...{ page, width }} title={words.pageTitle} />
      {isLarge ? (
        <Enlarged title={words.pageTitle} close={words.close} onClose={() => setLarge(false)}>
          <Frame {...{ page, width }} title={words.pageTitle} isWhole />
        </Enlarged>
      ) : null}
    </>
  );
}

type Framed = { page: string; width: PageWidth; title: string; isWhole?: boolean };

/** Scaled down to the room that there is; `isWhole`: in its own size. */
function Frame({ page, width, title, isWhole = false }: Framed) {
  return (
    <div className={isWhole ? 'pano-frame is-whole' : 'pano-frame'} style={{ ['--pano-width' as string]: pageWidths[width] }}>
      <iframe title={title} srcDoc={page} sandbox="allow-same-origin" style={{ width: pageWidths[width] }} />
    </div>
  );
}
