'use client';

import { useEffect, useRef, useState } from 'react';
import type { ShownMark, ShownReturn } from '../../../studio-api/returns.ts';
import { type Answer, read } from '../call.ts';
import { Enlarged } from '../preview/enlarged.tsx';
import { previewWords } from '../preview/words.ts';
import { useLanguage } from '../use-language.ts';
import { MarkedPicture } from './marked-picture.tsx';
import { type Pin, Pins } from './pins.tsx';
import { isOnSide, type Side } from './spots.ts';
import { WholePage } from './whole-page.tsx';
import { returnWords } from './words.ts';

/** Address of a side as an edition has it. */
export const sideAddress = (sha256: string, { piece, format, side, unit }: Side): string =>
  `/api/pano/editions/${sha256}/preview/${encodeURIComponent(piece)}/${format}?page=${side}&unit=${unit}`;

/** The marks that a picture or a page shows, one of them chosen. */
export function pinsOf(marks: readonly ShownMark[], label: (mark: ShownMark) => string, chosen?: number): Pin[] {
  return marks.flatMap((mark) => {
    const { number, place, fixed } = mark;
    if (place.on === 'field') return [];
    return [{ number, label: label(mark), spot: place.spot, isFixed: fixed !== null, isChosen: number === chosen }];
  });
}

/** Opens what was sent back, with the marks at their places. Nothing for a mark at a field. */
export function SeeMark({ mark, returned }: { mark: ShownMark; returned: ShownReturn }) {
  const words = returnWords[useLanguage()];
  const [isOpen, setOpen] = useState(false);
  const { place } = mark;
  if (place.on === 'field') return null;
  return (
    <>
      <button type="button" className="pano-button is-quiet" onClick={() => setOpen(true)}>
        {words.see[place.on]}
      </button>
      {isOpen ? (
        <Enlarged title={`${words.before(returned.number)}: ${mark.label}`} close={words.close} onClose={() => setOpen(false)}>
          <p>{words.mark(mark.number, mark.words)}</p>
          {place.on === 'piece' ? (
            <MarkedSide {...{ returned, place }} chosen={mark.number} />
          ) : (
            <MarkedPage {...{ returned, mark }} />
          )}
        </Enlarged>
      ) : null}
    </>
  );
}

/** A side as it was sent back. */
export function MarkedSide({ returned, place, chosen }: { returned: ShownReturn; place: Side; chosen?: number }) {
  const words = returnWords[useLanguage()];
  const here = returned.marks.filter((one) => isOnSide(one.place, place) && one.place.unit === place.unit);
  const pins = pinsOf(here, ({ number, words: said }) => words.mark(number, said), chosen);
  return <MarkedPicture src={sideAddress(returned.sha256, place)} alt={words.before(returned.number)} pins={pins} />;
}

function MarkedPage({ returned, mark }: { returned: ShownReturn; mark: ShownMark }) {
  const language = useLanguage();
  const [words, named] = [returnWords[language], previewWords[language]];
  const frame = useRef<HTMLIFrameElement>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    void read(`editions/${returned.sha256}/page`).then(setAnswer);
  }, [returned.sha256]);
  const width = mark.place.on === 'page' ? mark.place.width : 'desk';
  const here = returned.marks.filter(({ place }) => place.on === 'page' && place.width === width);
  const pins = pinsOf(here, ({ number, words: said }) => words.mark(number, said), mark.number);
  if (answer === null) return <div className="pano-skeleton">{named.drawing}</div>;
  if (!answer.ok || typeof answer.page !== 'string') return <p>{answer.ok ? named.noPage : answer.message}</p>;
  return (
    <div className="pano-marking is-alone">
      <WholePage page={answer.page} title={named.pageTitle} {...{ width, frame }}>
        {(shown, size) => (
          <div className="pano-surface" style={size}>
            {shown}
            <div className="pano-surface-ground is-still" />
            <Pins pins={pins} />
          </div>
        )}
      </WholePage>
    </div>
  );
}
