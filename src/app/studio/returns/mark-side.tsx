'use client';

import { useContext, useState } from 'react';
import type { Spot } from '../../../domain/returns.ts';
import { Enlarged } from '../preview/enlarged.tsx';
import { useLanguage } from '../use-language.ts';
import { MarkRows } from './mark-rows.tsx';
import { MarkSurface } from './mark-surface.tsx';
import { MarkingContext } from './marking.ts';
import { isOnSide, type Side } from './spots.ts';
import type { UnsentMark } from './unsent-marks.ts';
import { returnWords } from './words.ts';

/** `picture`: address of the drawing. `unitName`: in whose name it is drawn, '' for nobody's. */
type Shown = { side: Side; picture: string; label: string; unitName: string };

/** Opens a side of a piece so that places on it can be marked. Nothing where nobody marks. */
export function MarkSide({ side, picture, label, unitName }: Shown) {
  const words = returnWords[useLanguage()];
  const marking = useContext(MarkingContext);
  const [isOpen, setOpen] = useState(false);
  const [newest, setNewest] = useState<string | null>(null);
  if (marking === null) return null;
  const isHere = ({ place }: UnsentMark) => isOnSide(place, side) && place.unit === side.unit;
  const here = marking.marks.flatMap((mark, index) => {
    return isHere(mark) && mark.place.on === 'piece' ? [{ ...mark, number: index + 1, spot: mark.place.spot }] : [];
  });
  const name = unitName === '' ? label : `${label} · ${unitName}`;
  const add = (spot: Spot) => setNewest(marking.add({ on: 'piece', ...side, spot }, name));
  const change = (id: string, spot: Spot) => marking.change(id, { place: { on: 'piece', ...side, spot } });
  return (
    <>
      <button type="button" className="pano-button is-quiet" onClick={() => setOpen(true)}>
        {words.markPicture(here.map(({ number }) => number).join(', '))}
      </button>
      {isOpen ? (
        <Enlarged title={name} close={words.done} onClose={() => setOpen(false)}>
          <p className="pano-quiet">{words.surfaceHint}</p>
          <div className="pano-marking">
            <div>
              <MarkSurface marks={here} onAdd={add} onChange={change} onRemove={marking.remove}>
                {/* biome-ignore lint/performance/noImgElement: drawn for this view, behind a login; nothing to optimise. */}
                <img src={picture} alt={name} draggable={false} />
              </MarkSurface>
              <p>
                <button type="button" className="pano-button is-quiet" onClick={() => add({ x: 0.5, y: 0.5 })}>
                  {words.addInMiddle}
                </button>
              </p>
            </div>
            <MarkRows shows={isHere} newest={newest} />
          </div>
        </Enlarged>
      ) : null}
    </>
  );
}
