'use client';

import { useForm } from '@payloadcms/ui';
import { useEffect, useMemo, useState } from 'react';
import type { TextRoom } from '../../../render/compose/text-room.ts';
import { useLanguage } from '../use-language.ts';
import { useAnswer } from './use-answer.ts';
import type { FormDraft } from './use-form-draft.ts';
import { previewWords } from './words.ts';

/** `path`: place of the piece in the form, "artworks.0". `isHeld`: the picture, for which people wait, is in the making. */
type Props = { draft: FormDraft; path: string; piece: number; formatId: string; unit: string; isHeld: boolean };

/** Of the text in which somebody writes: how many letters still fit, or a beginning that does. */
export function TextRoomLine({ draft, path, piece, formatId, unit, isHeld }: Props) {
  const words = previewWords[useLanguage()];
  const { dispatchFields, setModified } = useForm();
  const name = useFocusedField(path);
  const question = useMemo(() => {
    // A point's text stands one level deeper in the form.
    const field = name.slice(path.length + 1).replace(/\.text$/, '');
    return name === '' ? null : { ...draft, piece, formatId, unit, field };
  }, [draft, path, piece, formatId, unit, name]);
  const { answer, isBusy } = useAnswer({ path: 'drafts/room', question, isHeld });
  const room = (answer?.ok ? answer.room : null) as (TextRoom & { label: string }) | null;
  if (!room) return null;
  const { shorter } = room;
  const shorten = () => {
    dispatchFields({ type: 'UPDATE', path: name, value: shorter });
    setModified(true);
  };
  return (
    <p className="pano-quiet pano-room" aria-live="polite">
      {room.left >= 0 ? words.room(room.label, room.left) : words.tooMany(room.label, -room.left)}
      {shorter === null || isBusy ? null : (
        <button type="button" className="pano-link" onClick={shorten}>
          {words.shorten(shorter)}
        </button>
      )}
    </p>
  );
}

/** Name of the field of a piece in which somebody writes; '' before anybody does. It stays while buttons are pressed. */
function useFocusedField(path: string): string {
  const [name, setName] = useState('');
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
      if (isText && target.name.startsWith(`${path}.`)) setName(target.name);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [path]);
  return name;
}
