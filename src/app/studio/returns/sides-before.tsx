import type { ShownPiece } from '../../../studio-api/previews/pieces.ts';
import type { ShownReturn } from '../../../studio-api/returns.ts';
import { useLanguage } from '../use-language.ts';
import { MarkedSide, sideAddress } from './see-mark.tsx';
import type { PiecePlace } from './spots.ts';
import { returnWords } from './words.ts';

type Before = { returned: ShownReturn; sha256: string; pieces: readonly ShownPiece[] };

/** Each marked side of the edition that was sent back, beside the same side of the one that is looked at now. */
export function SidesBefore({ returned, sha256, pieces }: Before) {
  const words = returnWords[useLanguage()];
  const sides = new Map<string, { place: PiecePlace; label: string }>();
  for (const { place, label } of returned.marks) {
    if (place.on === 'piece') sides.set(sideAddress('', place), { place, label });
  }
  if (returned.isOwn || sides.size === 0) return null;
  const isStillThere = ({ piece, format, side }: PiecePlace) => {
    const found = pieces.find(({ key }) => key === piece)?.formats.find(({ id }) => id === format);
    return found !== undefined && side <= found.sides;
  };
  return [...sides.values()].map(({ place, label }) => (
    <div key={sideAddress('', place)} className="pano-before">
      <figure>
        <MarkedSide {...{ returned, place }} />
        <figcaption>
          {words.before(returned.number)} · {label}
        </figcaption>
      </figure>
      {isStillThere(place) ? (
        <figure>
          {/* biome-ignore lint/performance/noImgElement: drawn for this view, behind a login; nothing to optimise. */}
          <img className="pano-now" src={sideAddress(sha256, place)} alt={`${words.now}: ${label}`} loading="lazy" />
          <figcaption>{words.now}</figcaption>
        </figure>
      ) : (
        <p>{words.pieceGone}</p>
      )}
    </div>
  ));
}
