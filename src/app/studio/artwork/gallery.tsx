'use client';

import { useState } from 'react';
import type { EarlierPiece } from '../../../studio-api/earlier-pieces.ts';
import type { ShownDesign } from '../../../studio-api/previews/gallery.ts';
import { fold } from '../../../text/fold.ts';
import { call } from '../call.ts';
import { Choices } from '../choices.tsx';
import { Enlarged } from '../preview/enlarged.tsx';
import type { FormDraft } from '../preview/use-form-draft.ts';
import { useLanguage } from '../use-language.ts';
import { EarlierPieces } from './earlier-pieces.tsx';
import { Picture } from './picture.tsx';
import { useDrawn } from './use-drawn.ts';
import { useFavourites } from './use-favourites.ts';
import { artworkWords } from './words.ts';

type Shown = {
  designs: readonly ShownDesign[];
  draft: FormDraft | null;
  /** Place of the piece in its document, from 0. */
  piece: number;
  chosen: string;
  onChoose: (design: ShownDesign) => void;
  /** Where a piece can begin as an earlier one. */
  onLike?: ((piece: EarlierPiece) => void) | undefined;
  /** Why the last choice came to nothing. */
  fault?: string;
  onClose: () => void;
};

const sources = ['designs', 'earlier'] as const;

/** What a piece can look like: as a design, or as one that the office has made before. */
export function Gallery({ onLike, onClose, fault = '', ...shown }: Shown) {
  const words = artworkWords[useLanguage()];
  const [source, setSource] = useState<(typeof sources)[number]>('designs');
  const [typed, setTyped] = useState('');
  const isEarlier = onLike !== undefined && source === 'earlier';
  return (
    <Enlarged title={words.gallery} close={words.close} onClose={onClose}>
      <div className="pano-gallery">
        {onLike === undefined ? null : (
          <Choices
            legend={words.beginWith}
            values={sources}
            chosen={source}
            nameOf={(name) => words.sources[name]}
            onPick={setSource}
          />
        )}
        <p className="pano-quiet">{isEarlier ? words.earlierHint : words.hint}</p>
        <input
          type="search"
          className="pano-gallery-search"
          value={typed}
          placeholder={isEarlier ? words.searchEarlier : words.search}
          aria-label={isEarlier ? words.searchEarlier : words.search}
          onChange={({ target }) => setTyped(target.value)}
        />
        {fault === '' ? null : (
          <p className="pano-message is-error" role="alert">
            {fault}
          </p>
        )}
        {isEarlier ? <EarlierPieces typed={typed} onChoose={onLike} /> : null}
        {/* It stays, with what is drawn already. */}
        <div hidden={isEarlier}>
          <Designs {...shown} typed={isEarlier ? '' : typed} />
        </div>
      </div>
    </Enlarged>
  );
}

type ShownDesigns = Omit<Shown, 'onLike' | 'onClose' | 'fault'> & { typed: string };

/** Every design as a picture of the piece that is being written, by what it is used for. */
function Designs({ designs, draft, piece, chosen, typed, onChoose }: ShownDesigns) {
  const words = artworkWords[useLanguage()];
  const [use, setUse] = useState('');
  const usesOf = ({ formats }: ShownDesign) => [...new Set(formats.map(({ medium }) => medium))];
  const uses = [...new Set(designs.flatMap(usesOf))];
  const { ids: own, first, mark, fault } = useFavourites();
  const isOfUse = (design: ShownDesign) =>
    use === '' || (use === ownUse ? own?.includes(design.id) === true : usesOf(design).includes(use));
  const ordered = designs.toSorted((one, other) => Number(first.includes(other.id)) - Number(first.includes(one.id)));
  const shown = ordered.filter((design) => isOfUse(design) && isNamed(design, typed));
  const nameOf = (name: string) => (name === '' ? words.all : name === ownUse ? words.ownDesigns : (words.uses[name] ?? name));
  const pictures = useTrials({ designs: shown, draft, piece });
  return (
    <>
      <Choices legend={words.use} values={['', ownUse, ...uses]} chosen={use} nameOf={nameOf} onPick={setUse} />
      {fault === '' ? null : (
        <p className="pano-message is-error" role="alert">
          {fault}
        </p>
      )}
      {shown.length === 0 ? <p>{use === ownUse && own?.length === 0 ? words.noOwnDesigns : words.noneFound}</p> : null}
      <ul>
        {shown.map((design) => (
          <li key={design.id}>
            <button type="button" className="pano-choose" aria-pressed={design.id === chosen} onClick={() => onChoose(design)}>
              <Picture picture={pictures.get(design.id)} />
              <span>{design.sides > 1 ? `${design.label} (${words.twoSides})` : design.label}</span>
            </button>
            {own === null ? null : (
              <Star label={design.label} isOn={own.includes(design.id)} onMark={(isOn) => mark(design.id, isOn)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** In the place of a use: what the office has marked. */
const ownUse = 'own';

type Marked = { label: string; isOn: boolean; onMark: (isOn: boolean) => void };

function Star({ label, isOn, onMark }: Marked) {
  const words = artworkWords[useLanguage()];
  const name = words.star(label);
  return (
    <button type="button" className="pano-star" aria-pressed={isOn} aria-label={name} title={name} onClick={() => onMark(!isOn)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 2.6l2.9 6 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z" />
      </svg>
    </button>
  );
}

/** Each typed word, accents or not, in the name of the design or of one of its sizes. */
function isNamed({ label, formats }: ShownDesign, typed: string): boolean {
  const known = fold([label, ...formats.map((format) => format.label)].join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => known.includes(word));
}

type Wanted = Pick<Shown, 'designs' | 'draft' | 'piece'>;

/** As the form was when the gallery was opened. */
function useTrials({ designs, draft, piece }: Wanted): ReadonlyMap<string, string | null> {
  const [opened] = useState(draft);
  const draw = async (design: string) => {
    const { picture } = await call('drafts/trial', { ...opened, piece, design });
    return typeof picture === 'string' ? picture : null;
  };
  return useDrawn({ ids: opened === null ? [] : designs.map(({ id }) => id), draw });
}
