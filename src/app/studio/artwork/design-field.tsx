'use client';

import { FieldDescription, FieldError, FieldLabel, useField, useForm } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import { useState } from 'react';
import type { EarlierPiece } from '../../../studio-api/earlier-pieces.ts';
import type { ShownDesign } from '../../../studio-api/previews/gallery.ts';
import { isNeeded } from '../content/is-needed.ts';
import { useFormDraft } from '../preview/use-form-draft.ts';
import { useLanguage } from '../use-language.ts';
import { Gallery } from './gallery.tsx';
import { useDesigns } from './use-designs.ts';
import { useEarlierPiece } from './use-earlier-piece.ts';
import { artworkWords } from './words.ts';

/**
 * The design of a piece, chosen from pictures. Where the sizes that are ticked are none of the new design's, its first size is
 * ticked. `admin.custom.only`: beginning of the ids that may be chosen.
 */
export const DesignField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const words = artworkWords[useLanguage()];
  const { value, setValue, showError, disabled } = useField<string>({ path });
  const { getField, dispatchFields, setModified } = useForm();
  const draft = useFormDraft();
  const [isOpen, setOpen] = useState(false);
  const all = useDesigns();
  const only = String((field.admin?.custom as { only?: string } | undefined)?.only ?? '');
  const designs = all?.filter(({ id }) => id.startsWith(only)) ?? [];
  const chosen = designs.find(({ id }) => id === value);
  const choose = (design: ShownDesign) => {
    setOpen(false);
    setValue(design.id);
    const sizes = path.replace(/design$/, 'formats');
    const ticked = [getField(sizes)?.value ?? []].flat() as string[];
    const kept = ticked.filter((id) => design.formats.some((format) => format.id === id));
    const next = kept.length > 0 ? kept : design.formats.slice(0, 1).map(({ id }) => id);
    dispatchFields({ type: 'UPDATE', path: sizes, value: next });
    setModified(true);
  };
  const place = rowOf(path);
  const addLike = useEarlierPiece(place ?? 0);
  const [fault, setFault] = useState('');
  const like = async (piece: EarlierPiece) => {
    const isAdded = await addLike(piece);
    setFault(isAdded ? '' : words.notAdded);
    if (isAdded) setOpen(false);
  };
  return (
    <div
      className={showError ? 'field-type pano-design error' : 'field-type pano-design'}
      id={`field-${path.replaceAll('.', '__')}`}
    >
      <FieldLabel label={field.label} required={isNeeded(field)} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="pano-actions">
          <span>{nameOf({ chosen, value, words, isKnown: Array.isArray(all), hasFailed: all === null })}</span>
          {readOnly === true || disabled ? null : (
            <button type="button" className="pano-button is-quiet" onClick={() => setOpen(true)}>
              {value ? words.change : words.choose}
            </button>
          )}
          {value && !isNeeded(field) && readOnly !== true ? (
            <button type="button" className="pano-button is-quiet" onClick={() => setValue('')}>
              {words.clear}
            </button>
          ) : null}
        </div>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
      {isOpen ? (
        <Gallery
          {...{ designs, draft, fault, chosen: value ?? '' }}
          piece={place ?? 0}
          onChoose={choose}
          onLike={place === null ? undefined : (piece) => void like(piece)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
};

/** Place of a piece among those of its campaign; `null` for the one piece of another document. */
function rowOf(path: string): number | null {
  const found = /^artworks\.(\d+)\.design$/.exec(path);
  return found === null ? null : Number(found[1]);
}

type Named = {
  chosen: ShownDesign | undefined;
  value: string | undefined;
  words: (typeof artworkWords)['vi'];
  isKnown: boolean;
  hasFailed: boolean;
};

function nameOf({ chosen, value, words, isKnown, hasFailed }: Named): string {
  if (chosen) return chosen.label;
  if (hasFailed) return words.failed;
  if (!value) return words.noDesign;
  return isKnown ? words.removed(value) : '';
}
