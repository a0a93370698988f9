'use client';

import { type ReactNode, useState } from 'react';
import type { ShownCommune, ShownPiece } from '../../../studio-api/previews/pieces.ts';
import { CommunePick } from '../preview/commune-pick.tsx';
import { type Look, LookChoice } from '../preview/look-choice.tsx';
import { previewWords } from '../preview/words.ts';
import { MarkSide } from '../returns/mark-side.tsx';
import { useLanguage } from '../use-language.ts';
import { editionWords } from './words.ts';

/** `shown`: the edition that the public reads now, when it is another one; its pieces stand beside their successors. */
type Sides = {
  sha256: string;
  pieces: readonly ShownPiece[];
  communes: readonly ShownCommune[];
  shown: { sha256: string; number: number; pieces: readonly ShownPiece[] } | null;
};

/** Every side of every piece in every size, as it will be printed, in the name of nobody or of a commune that is chosen. */
export function SidesView({ sha256, pieces, communes, shown }: Sides) {
  const language = useLanguage();
  const [words, named] = [editionWords[language], previewWords[language]];
  const [{ unit, unitName }, setUnit] = useState({ unit: '', unitName: '' });
  const [isCompared, setCompared] = useState(true);
  const [look, setLook] = useState<Look>('screen');
  const [locale, setLocale] = useState<string>('vi');
  if (pieces.length === 0) return null;
  const isPrinted = pieces.some(({ formats }) => formats.some((format) => format.isPrinted));
  const languages = new Map(pieces.flatMap((piece) => piece.languages.map(({ code, name }) => [code as string, name])));
  const spoken = pieces.filter((piece) => piece.languages.some(({ code }) => code === locale));
  return (
    <section>
      <h4>{words.pieces}</h4>
      <div className="pano-actions">
        <CommunePick {...{ communes, unit }} onPick={(code, name) => setUnit({ unit: code, unitName: name })} />
        {languages.size > 1 ? (
          <label className="pano-pick">
            {words.pieceLanguage}
            <select value={locale} onChange={({ target }) => setLocale(target.value)}>
              {[...languages].map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {shown === null ? null : (
          <label className="pano-tick">
            <input type="checkbox" checked={isCompared} onChange={({ target }) => setCompared(target.checked)} />
            {words.compare(shown.number)}
          </label>
        )}
      </div>
      <LookChoice {...{ look, isPrinted }} onPick={setLook} />
      {look === 'screen' ? null : <p className="pano-quiet">{look === 'print' ? words.asPrinted : words.onDark}</p>}
      <div className={look === 'dark' ? 'pano-previews is-dark' : 'pano-previews'}>
        {spoken.flatMap((piece) =>
          piece.formats.flatMap((format) =>
            Array.from({ length: format.sides }, (_, at) => {
              const [page, formatId] = [at + 1, format.id];
              const address = (of: string) =>
                `/api/pano/editions/${of}/preview/${encodeURIComponent(piece.key)}/${formatId}?page=${page}&unit=${unit}&locale=${locale}`;
              const shownAs = (of: string) => (look === 'print' && format.isPrinted ? `${address(of)}&as=print` : address(of));
              const counterpart = shown?.pieces.find(({ key }) => key === piece.key)?.formats.find(({ id }) => id === formatId);
              const older = shown !== null && counterpart && page <= counterpart.sides ? shownAs(shown.sha256) : null;
              const side = format.sides > 1 ? ` · ${named.side(page)}` : '';
              const label = `${piece.headline} · ${format.label}${side}`;
              return (
                <Side
                  key={`${piece.key} ${formatId} ${page}`}
                  {...{ label, older: isCompared ? older : null }}
                  isNew={isCompared && shown !== null && older === null}
                  picture={shownAs(sha256)}
                >
                  {/* Marks are places on the Vietnamese picture. */}
                  {locale === 'vi' ? (
                    <MarkSide
                      side={{ piece: piece.key, format: formatId, side: page, unit }}
                      picture={address(sha256)}
                      {...{ label, unitName }}
                    />
                  ) : null}
                </Side>
              );
            }),
          ),
        )}
      </div>
    </section>
  );
}

type OneSide = { label: string; picture: string; older: string | null; isNew: boolean; children: ReactNode };

/** A side; where there is an older one, both: side by side, or one over the other with only what differs left bright. */
function Side({ label, picture, older, isNew, children }: OneSide) {
  const words = editionWords[useLanguage()];
  const [isOver, setOver] = useState(false);
  return (
    <figure className={older === null ? '' : 'is-pair'}>
      <div className={isOver ? 'pano-pair is-over' : 'pano-pair'}>
        {older === null ? null : <Picture address={older} alt={words.olderSide(label)} />}
        <Picture address={picture} alt={label} />
      </div>
      <figcaption>
        {label} {isNew ? <strong>{words.newPiece}</strong> : null}
        {older === null ? null : (
          <button type="button" className="pano-link" aria-pressed={isOver} onClick={() => setOver(!isOver)}>
            {isOver ? words.sideBySide : words.over}
          </button>
        )}
      </figcaption>
      {children}
    </figure>
  );
}

function Picture({ address, alt }: { address: string; alt: string }) {
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {/* biome-ignore lint/performance/noImgElement: drawn for this view, behind a login; nothing to optimise. */}
      <img src={address} alt={alt} loading="lazy" />
    </a>
  );
}
