'use client';

import { useState } from 'react';
import { useLanguage } from '../use-language.ts';
import { Enlarged } from './enlarged.tsx';
import { previewWords } from './words.ts';

/** CSS pixels: a usual phone, and the commonest office screen without its scroll bar. */
const widths = { phone: 390, desk: 1280 } as const;
type Width = keyof typeof widths;

/**
 * A portal page as it will be, in a frame of its real width. Its scripts do not run, and it is sandboxed: only what the page says
 * and how it looks can be judged here.
 */
export function PageFrame({ page, first = 'phone' }: { page: string; first?: Width }) {
  const words = previewWords[useLanguage()];
  const [width, setWidth] = useState<Width>(first);
  const [isLarge, setLarge] = useState(false);
  return (
    <>
      <fieldset className="pano-choices">
        <legend>{words.width}</legend>
        {(['phone', 'desk'] as const).map((name) => (
          <button
            key={name}
            type="button"
            className="pano-button is-quiet"
            aria-pressed={width === name}
            onClick={() => setWidth(name)}
          >
            {words[name]}
          </button>
        ))}
        <button type="button" className="pano-button is-quiet" onClick={() => setLarge(true)}>
          {words.enlarge}
        </button>
      </fieldset>
      <Frame {...{ page, width }} title={words.pageTitle} />
      {isLarge ? (
        <Enlarged title={words.pageTitle} close={words.close} onClose={() => setLarge(false)}>
          <Frame {...{ page, width }} title={words.pageTitle} isWhole />
        </Enlarged>
      ) : null}
    </>
  );
}

type Framed = { page: string; width: Width; title: string; isWhole?: boolean };

/** Scaled down to the room that there is; `isWhole`: in its own size. */
function Frame({ page, width, title, isWhole = false }: Framed) {
  return (
    <div className={isWhole ? 'pano-frame is-whole' : 'pano-frame'} style={{ ['--pano-width' as string]: widths[width] }}>
      <iframe title={title} srcDoc={page} sandbox="allow-same-origin" style={{ width: widths[width] }} />
    </div>
  );
}
