'use client';

import { useEffect, useRef, useState } from 'react';
import type { ShownDesign } from '../../../studio-api/previews/gallery.ts';
import { fold } from '../../../text/fold.ts';
import { call } from '../call.ts';
import { Enlarged } from '../preview/enlarged.tsx';
import type { FormDraft } from '../preview/use-form-draft.ts';
import { useLanguage } from '../use-language.ts';
import { artworkWords } from './words.ts';

type Shown = {
  designs: readonly ShownDesign[];
  draft: FormDraft | null;
  /** Place of the piece in its document, from 0. */
  piece: number;
  chosen: string;
  onChoose: (design: ShownDesign) => void;
  onClose: () => void;
};

/** Every design as a picture of the piece that is being written, by what it is used for. */
export function Gallery({ designs, draft, piece, chosen, onChoose, onClose }: Shown) {
  const words = artworkWords[useLanguage()];
  const [use, setUse] = useState('');
  const [typed, setTyped] = useState('');
  const usesOf = ({ formats }: ShownDesign) => [...new Set(formats.map(({ medium }) => medium))];
  const uses = [...new Set(designs.flatMap(usesOf))];
  const isOfUse = (design: ShownDesign) => use === '' || usesOf(design).includes(use);
  const shown = designs.filter((design) => isOfUse(design) && isNamed(design, typed));
  const pictures = usePictures({ designs: shown, draft, piece });
  return (
    <Enlarged title={words.gallery} close={words.close} onClose={onClose}>
      <div className="pano-gallery">
        <p className="pano-quiet">{words.hint}</p>
        <input
          type="search"
          className="pano-gallery-search"
          value={typed}
          placeholder={words.search}
          aria-label={words.search}
          onChange={({ target }) => setTyped(target.value)}
        />
        <fieldset className="pano-choices">
          <legend>{words.use}</legend>
          {['', ...uses].map((name) => (
            <button
              key={name}
              type="button"
              className="pano-button is-quiet"
              aria-pressed={use === name}
              onClick={() => setUse(name)}
            >
              {name === '' ? words.all : (words.uses[name] ?? name)}
            </button>
          ))}
        </fieldset>
        {shown.length === 0 ? <p>{words.noneFound}</p> : null}
        <ul>
          {shown.map((design) => (
            <li key={design.id}>
              <button type="button" aria-pressed={design.id === chosen} onClick={() => onChoose(design)}>
                <Picture picture={pictures.get(design.id)} />
                <span>{design.sides > 1 ? `${design.label} (${words.twoSides})` : design.label}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Enlarged>
  );
}

/** Each typed word, accents or not, in the name of the design or of one of its sizes. */
function isNamed({ label, formats }: ShownDesign, typed: string): boolean {
  const known = fold([label, ...formats.map((format) => format.label)].join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => known.includes(word));
}

/** `undefined`: not drawn yet. `null`: it cannot be drawn. */
function Picture({ picture }: { picture: string | null | undefined }) {
  const words = artworkWords[useLanguage()];
  if (!picture) return <div className="pano-skeleton">{picture === null ? words.noPicture : words.drawing}</div>;
  // biome-ignore lint/performance/noImgElement: drawn this moment for one person; nothing to optimise. Its name stands below.
  return <img src={picture} alt="" />;
}

type Wanted = Pick<Shown, 'designs' | 'draft' | 'piece'>;

/** Drawn one after the other, those on top first, as the form was when the gallery was opened. */
function usePictures({ designs, draft, piece }: Wanted): ReadonlyMap<string, string | null> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [opened] = useState(draft);
  const asked = useRef(new Set<string>());
  const ids = designs.map(({ id }) => id).join(' ');
  useEffect(() => {
    let isOld = false;
    const drawAll = async () => {
      for (const design of ids.split(' ')) {
        if (isOld) return;
        if (asked.current.has(design)) continue;
        asked.current.add(design);
        const answer = await call('drafts/trial', { ...opened, piece, design });
        const picture = typeof answer.picture === 'string' ? answer.picture : null;
        setPictures((known) => new Map(known).set(design, picture));
      }
    };
    if (opened !== null && ids !== '') void drawAll();
    return () => {
      isOld = true;
    };
  }, [opened, piece, ids]);
  return pictures;
}
