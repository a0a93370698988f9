'use client';

import { useLocale } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { EarlierPiece } from '../../../studio-api/earlier-pieces.ts';
import { fold } from '../../../text/fold.ts';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { Picture } from './picture.tsx';
import { useDrawn } from './use-drawn.ts';
import { artworkWords } from './words.ts';

/** `typed`: words that the piece or its campaign must have. */
type Shown = { typed: string; onChoose: (piece: EarlierPiece) => void };

/** What the office has made last, as it looks: another piece begins as one of them is. */
export function EarlierPieces({ typed, onChoose }: Shown) {
  const words = artworkWords[useLanguage()];
  const pieces = useEarlier();
  const shown = (pieces ?? []).filter((piece) => isNamed(piece, typed));
  const pictures = useDrawn({ ids: shown.map(idOf), draw: drawStored });
  if (pieces === null) return <p className="pano-message is-error">{words.earlierFailed}</p>;
  if (pieces === undefined) return <p>{words.drawing}</p>;
  if (pieces.length === 0) return <p>{words.noEarlier}</p>;
  return (
    <>
      {shown.length === 0 ? <p>{words.noEarlierFound}</p> : null}
      <ul>
        {shown.map((piece) => (
          <li key={idOf(piece)}>
            <button type="button" className="pano-choose" onClick={() => onChoose(piece)}>
              <Picture picture={pictures.get(idOf(piece))} />
              <strong>{piece.headline || words.noHeadline}</strong>
              <span className="pano-quiet">{[piece.campaignTitle, piece.design || words.designGone, piece.day].join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const idOf = ({ campaign, row }: EarlierPiece): string => `${campaign}/pieces/${row}`;

async function drawStored(id: string): Promise<string | null> {
  const { picture } = await read(`campaigns/${id}/picture`);
  return typeof picture === 'string' ? picture : null;
}

function isNamed({ headline, campaignTitle, design }: EarlierPiece, typed: string): boolean {
  const known = fold([headline, campaignTitle, design].join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => known.includes(word));
}

/** `undefined` while they are asked for, `null` where there was no answer. */
function useEarlier(): EarlierPiece[] | null | undefined {
  const { code: locale } = useLocale();
  const [pieces, setPieces] = useState<EarlierPiece[] | null>();
  useEffect(() => {
    let isOld = false;
    void read(`earlier-pieces?locale=${locale}`).then((answer) => {
      if (!isOld) setPieces(answer.ok ? (answer.pieces as EarlierPiece[]) : null);
    });
    return () => {
      isOld = true;
    };
  }, [locale]);
  return pieces;
}
