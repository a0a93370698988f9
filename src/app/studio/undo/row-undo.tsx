'use client';

import { useAllFormFields, useForm, useFormModified, useFormProcessing } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../use-language.ts';
import { type LostRows, lostRows, withLostRows } from './lost-rows.ts';
import { UndoButton } from './undo-button.tsx';
import { undoWords } from './words.ts';

type Fields = ReturnType<typeof useAllFormFields>[0];

/** Payload takes a row out of a form at one press and asks nothing. For some seconds it comes back at another press. */
export function RowUndo() {
  const words = undoWords[useLanguage()];
  const [fields, dispatch] = useAllFormFields();
  const { setModified } = useForm();
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const before = useRef(fields);
  const [lost, setLost] = useState<LostRows<Fields> | null>(null);
  useEffect(() => {
    const found = isModified && !isProcessing ? lostRows(before.current, fields) : null;
    before.current = fields;
    if (found !== null) setLost(found);
  }, [fields, isModified, isProcessing]);
  // What was saved without the row is taken back from the list of saves.
  useEffect(() => {
    if (!isModified && !isProcessing) setLost(null);
  }, [isModified, isProcessing]);
  const forget = useCallback(() => setLost(null), []);
  if (lost === null) return null;
  const undo = () => {
    setLost(null);
    dispatch({ type: 'REPLACE_STATE', state: withLostRows(fields, lost), optimize: false });
    setModified(true);
  };
  return (
    <div className="pano-undo" role="status">
      <span>{lost.ids.length === 1 ? words.rowGone : words.rowsGone(lost.ids.length)}</span>
      <UndoButton key={lost.ids.join()} undo={undo} onOver={forget} />
      <button type="button" className="pano-link" onClick={forget}>
        {words.close}
      </button>
    </div>
  );
}
