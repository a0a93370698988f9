'use client';

import { useContext, useEffect, useRef, useState } from 'react';
import { mostMarkLetters } from '../../../domain/returns.ts';
import { useLanguage } from '../use-language.ts';
import { MarkingContext } from './marking.ts';
import { isArea, toggledArea } from './spots.ts';
import type { UnsentMark } from './unsent-marks.ts';
import { returnWords } from './words.ts';

type Rows = {
  /** Which of the marks. */
  shows: (mark: UnsentMark) => boolean;
  /** Id of the one that was just set: its words are typed next. `undefined`: the places are not seen beside the words. */
  newest?: string | null;
};

/** The marks that are being set, each with its words. */
export function MarkRows({ shows, newest }: Rows) {
  const marking = useContext(MarkingContext);
  const rows = (marking?.marks ?? []).map((mark, index) => ({ mark, number: index + 1 })).filter(({ mark }) => shows(mark));
  if (rows.length === 0) return null;
  return (
    <ol className="pano-mark-rows">
      {rows.map(({ mark, number }) => (
        <MarkRow key={mark.id} {...{ mark, number }} isNew={mark.id === newest} isBesidePlace={newest !== undefined} />
      ))}
    </ol>
  );
}

type Row = { mark: UnsentMark; number: number; isNew: boolean; isBesidePlace: boolean };

function MarkRow({ mark: { id, words: typed, label, place }, number, isNew, isBesidePlace }: Row) {
  const words = returnWords[useLanguage()];
  const marking = useContext(MarkingContext);
  const box = useRef<HTMLTextAreaElement>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (isNew) box.current?.focus();
  }, [isNew]);
  const over = [...typed].length - mostMarkLetters;
  const remove = () => (typed.trim() === '' || isAsked ? marking?.remove(id) : setAsked(true));
  return (
    <li>
      <span className="pano-mark-number">{number}</span>
      <div>
        <label>
          <span className="pano-quiet">{label}</span>
          <textarea
            ref={box}
            className="pano-reason"
            value={typed}
            aria-label={words.write(number)}
            placeholder={words.writeHint}
            aria-invalid={over > 0}
            onChange={({ target }) => marking?.change(id, { words: target.value })}
          />
        </label>
        {over > 0 ? <p className="pano-field-error">{words.tooLong(over)}</p> : null}
        <div className="pano-actions">
          {place.on === 'field' || !isBesidePlace ? null : (
            <button
              type="button"
              className="pano-button is-quiet"
              onClick={() => marking?.change(id, { place: { ...place, spot: toggledArea(place.spot) } })}
            >
              {isArea(place.spot) ? words.asPoint : words.asArea}
            </button>
          )}
          <button type="button" className="pano-button is-quiet" onClick={remove} onBlur={() => setAsked(false)}>
            {isAsked ? words.removeWords(number) : words.remove(number)}
          </button>
        </div>
      </div>
    </li>
  );
}
