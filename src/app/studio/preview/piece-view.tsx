'use client';

import { type ComponentProps, type ReactNode, useEffect, useMemo, useState } from 'react';
import type { ShownCommune, ShownPiece } from '../../../studio-api/previews/pieces.ts';
import type { ShownLine } from '../../../studio-api/shown-lines.ts';
import { Choices } from '../choices.tsx';
import { MarksOver } from '../returns/marks-over.tsx';
import { useLanguage } from '../use-language.ts';
import { CommunePick } from './commune-pick.tsx';
import { Enlarged } from './enlarged.tsx';
import { FindingList, Refusal } from './finding-list.tsx';
import { type Look, LookChoice } from './look-choice.tsx';
import { TextRoomLine } from './text-room.tsx';
import { useAnswer } from './use-answer.ts';
import type { FormDraft } from './use-form-draft.ts';
import { previewWords } from './words.ts';

/** The piece that is being written, drawn after each pause of the typing. The old picture stays until the new one is there. */
export function PieceView({ draft }: { draft: FormDraft }) {
  const words = previewWords[useLanguage()];
  const listed = useAnswer({ path: 'drafts/pieces', question: draft }).answer;
  const pieces = (listed?.pieces ?? []) as ShownPiece[];
  const communes = (listed?.communes ?? []) as ShownCommune[];
  const [chosen, setChosen] = useState(0);
  const [unit, setUnit] = useState('');
  const [look, setLook] = useState<Look>('screen');
  useFocusedPiece(setChosen);
  if (listed === null) return <div className="pano-skeleton">{words.drawing}</div>;
  if (!listed.ok) return <Refusal answer={listed} />;
  const index = Math.min(chosen, pieces.length - 1);
  const piece = pieces[index];
  if (piece === undefined) return <p>{words.noPieces}</p>;
  return (
    <>
      <DrawnPiece key={piece.path} {...{ draft, piece, index, unit, look }} onLook={setLook} />
      {pieces.length > 1 ? (
        <label className="pano-pick">
          {words.piece}
          <select value={index} onChange={({ target }) => setChosen(Number(target.value))}>
            {pieces.map(({ key, headline }, at) => (
              <option key={key} value={at}>
                {headline || `${words.piece} ${at + 1}`}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <CommunePick {...{ communes, unit }} onPick={setUnit} />
    </>
  );
}

type Drawn = {
  draft: FormDraft;
  piece: ShownPiece;
  index: number;
  unit: string;
  look: Look;
  onLook: (look: Look) => void;
};

function DrawnPiece({ draft, piece, index, unit, look: wanted, onLook }: Drawn) {
  const words = previewWords[useLanguage()];
  const [format, setFormat] = useState('');
  const [page, setPage] = useState(1);
  const [isLarge, setLarge] = useState(false);
  const size = piece.formats.find(({ id }) => id === format) ?? piece.formats[0];
  const side = Math.min(page, size?.sides ?? 1);
  const look = wanted === 'print' && size?.isPrinted !== true ? 'screen' : wanted;
  const isProof = look === 'print';
  const variant = look === 'dark' && piece.hasDark ? 'dark' : null;
  const question = useMemo(
    () => (size === undefined ? null : { ...draft, piece: index, formatId: size.id, page: side, unit, isProof, variant }),
    [draft, index, size, side, unit, isProof, variant],
  );
  const { answer, isBusy } = useAnswer({ path: 'drafts/drawing', question });
  const picture = useLastPicture(answer?.picture);
  if (size === undefined) return <p>{words.noDesign}</p>;
  const findings = (answer?.findings ?? []) as ShownLine[];
  const name = piece.headline || words.piece;
  return (
    <>
      {answer !== null && !answer.ok ? <Refusal answer={answer} /> : null}
      {findings.length > 0 ? (
        <div className="pano-message is-error" role="status">
          {words.cannot}
          <FindingList findings={findings} />
        </div>
      ) : null}
      <LookChoice look={look} isPrinted={size.isPrinted} onPick={onLook} />
      <div className={look === 'dark' ? 'pano-drawn is-dark' : 'pano-drawn'} aria-busy={isBusy}>
        {picture === null ? (
          <div className="pano-skeleton">{findings.length === 0 ? words.drawing : null}</div>
        ) : (
          <button type="button" onClick={() => setLarge(true)} title={words.enlarge}>
            <Marked isSheet={isProof} side={{ piece: piece.key, format: size.id, side }}>
              {/* biome-ignore lint/performance/noImgElement: drawn this moment for one person; nothing to optimise. */}
              <img src={picture} alt={words.picture(name)} />
            </Marked>
          </button>
        )}
      </div>
      {look === 'screen' ? null : <p className="pano-quiet">{hintOf(words, look, piece.hasDark)}</p>}
      <TextRoomLine {...{ draft, unit }} isHeld={isBusy} path={piece.path} piece={index} formatId={size.id} />
      {size.sides > 1 ? (
        <Choices
          legend={words.sides}
          values={Array.from({ length: size.sides }, (_, at) => at + 1)}
          chosen={side}
          nameOf={words.side}
          onPick={setPage}
        />
      ) : null}
      {piece.formats.length > 1 ? (
        <label className="pano-pick">
          {words.size}
          <select value={size.id} onChange={({ target }) => setFormat(target.value)}>
            {piece.formats.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {isLarge && picture !== null ? (
        <Enlarged title={`${name} · ${size.label}`} close={words.close} onClose={() => setLarge(false)}>
          <Marked isSheet={isProof} side={{ piece: piece.key, format: size.id, side }}>
            {/* biome-ignore lint/performance/noImgElement: as above. */}
            <img className={look === 'dark' ? 'is-dark' : ''} src={picture} alt={words.picture(name)} />
          </Marked>
        </Enlarged>
      ) : null}
    </>
  );
}

type MarkedSide = { isSheet: boolean; side: ComponentProps<typeof MarksOver>['side']; children: ReactNode };

/** Marks are shares of the piece, not of the paper around it. */
function Marked({ isSheet, side, children }: MarkedSide) {
  return isSheet ? children : <MarksOver side={side}>{children}</MarksOver>;
}

function hintOf(words: (typeof previewWords)['vi'], look: Look, hasDark: boolean): string {
  if (look === 'print') return words.printHint;
  return hasDark ? words.darkHint : words.darkPageHint;
}

/** What could not be drawn leaves the picture of what was typed before. */
function useLastPicture(given: unknown): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    if (typeof given === 'string') setPicture(given);
  }, [given]);
  return picture;
}

/** Payload's ids of the fields of a row: "field-artworks__2__headline". */
const rowOfField = /(?:^|[-.])artworks(?:__|-row-|\.)(\d+)/;

/** The piece in whose fields somebody writes is the one to see. */
function useFocusedPiece(choose: (index: number) => void): void {
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      for (let element = target as Element | null; element !== null; element = element.parentElement) {
        const found = rowOfField.exec(element.id);
        if (found) return choose(Number(found[1]));
      }
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [choose]);
}
