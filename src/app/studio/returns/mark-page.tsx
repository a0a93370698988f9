'use client';

import { useContext, useRef, useState } from 'react';
import type { Spot } from '../../../domain/returns.ts';
import { Enlarged } from '../preview/enlarged.tsx';
import { type PageWidth, WidthChoice } from '../preview/page-widths.tsx';
import { previewWords } from '../preview/words.ts';
import { useLanguage } from '../use-language.ts';
import { MarkRows } from './mark-rows.tsx';
import { MarkSurface } from './mark-surface.tsx';
import { MarkingContext } from './marking.ts';
import type { UnsentMark } from './unsent-marks.ts';
import { WholePage, wordsAt } from './whole-page.tsx';
import { returnWords } from './words.ts';

/** Opens the portal page so that places on it can be marked. Nothing where nobody marks. */
export function MarkPage({ page, first }: { page: string; first: PageWidth }) {
  const language = useLanguage();
  const [words, named] = [returnWords[language], previewWords[language]];
  const marking = useContext(MarkingContext);
  const frame = useRef<HTMLIFrameElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [width, setWidth] = useState<PageWidth>(first);
  const [newest, setNewest] = useState<string | null>(null);
  if (marking === null) return null;
  const isHere = ({ place }: UnsentMark) => place.on === 'page' && place.width === width;
  const here = marking.marks.flatMap((mark, index) => {
    return isHere(mark) && mark.place.on === 'page' ? [{ ...mark, number: index + 1, spot: mark.place.spot }] : [];
  });
  const placeAt = (spot: Spot) => ({ on: 'page', width, near: wordsAt(frame.current, spot), spot }) as const;
  const labelAt = (near: string) => words.onPage(named[width], near);
  const add = (spot: Spot) => {
    const place = placeAt(spot);
    setNewest(marking.add(place, labelAt(place.near)));
  };
  const change = (id: string, spot: Spot) => {
    const place = placeAt(spot);
    marking.change(id, { place, label: labelAt(place.near) });
  };
  return (
    <>
      <button type="button" className="pano-button is-quiet" onClick={() => setOpen(true)}>
        {words.markPage(marking.marks.flatMap(({ place }, index) => (place.on === 'page' ? [index + 1] : [])).join(', '))}
      </button>
      {isOpen ? (
        <Enlarged title={named.pageTitle} close={words.done} onClose={() => setOpen(false)}>
          <p className="pano-quiet">{words.surfaceHint}</p>
          <WidthChoice width={width} onPick={setWidth}>
            <button type="button" className="pano-button is-quiet" onClick={() => add({ x: 0.5, y: 0.1 })}>
              {words.addOnPage}
            </button>
          </WidthChoice>
          <div className="pano-marking is-page">
            <WholePage {...{ page, width, frame }} title={named.pageTitle}>
              {(shown, size) => (
                <MarkSurface marks={here} size={size} onAdd={add} onChange={change} onRemove={marking.remove}>
                  {shown}
                </MarkSurface>
              )}
            </WholePage>
            <MarkRows shows={isHere} newest={newest} />
          </div>
        </Enlarged>
      ) : null}
    </>
  );
}
