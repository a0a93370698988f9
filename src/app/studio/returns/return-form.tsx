'use client';

import { useContext, useEffect, useState } from 'react';
import type { ShownField } from '../../../studio-api/returns.ts';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { MarkRows } from './mark-rows.tsx';
import { MarkingContext } from './marking.ts';
import type { Unsent } from './unsent-marks.ts';
import { returnWords } from './words.ts';

type Form = { sha256: string; unsent: Unsent; hasRoom: boolean; setReason: (reason: string) => void };

/** What an approver tells the editors: a reason, and marks at places. */
export function ReturnForm({ sha256, unsent: { reason, marks }, hasRoom, setReason }: Form) {
  const words = returnWords[useLanguage()];
  return (
    <section className="pano-return-form" aria-label={words.form}>
      <textarea
        className="pano-reason"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        placeholder={marks.length > 0 ? words.reasonBeside : words.reasonHint}
        aria-label={words.reason}
      />
      <p className="pano-quiet">{words.howToMark}</p>
      <MarkField sha256={sha256} />
      <MarkRows shows={() => true} />
      {marks.length === 0 && reason === '' ? null : <small>{hasRoom ? words.kept : words.noRoom}</small>}
    </section>
  );
}

/** A mark at a field that is neither on a picture nor on the page. */
function MarkField({ sha256 }: { sha256: string }) {
  const words = returnWords[useLanguage()];
  const marking = useContext(MarkingContext);
  const [fields, setFields] = useState<ShownField[]>([]);
  const [path, setPath] = useState('');
  useEffect(() => {
    let isOld = false;
    void read(`editions/${sha256}/fields`).then((given) => {
      if (!isOld && given.ok) setFields(given.fields as ShownField[]);
    });
    return () => {
      isOld = true;
    };
  }, [sha256]);
  const field = fields.find((one) => one.path === path);
  if (marking === null || fields.length === 0) return null;
  const add = () => {
    if (field) marking.add({ on: 'field', path: field.path }, field.name);
    setPath('');
  };
  return (
    <div className="pano-actions">
      <label className="pano-pick">
        {words.field}
        <select value={path} onChange={({ target }) => setPath(target.value)}>
          <option value="">{words.chooseField}</option>
          {fields.map((one) => (
            <option key={one.path} value={one.path}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="pano-button is-quiet" disabled={field === undefined} onClick={add}>
        {words.markField}
      </button>
    </div>
  );
}

/** Marks that were never sent, and cannot be any more: their words are still here to be copied. */
export function UnsentLeft({ unsent, onDrop }: { unsent: Unsent; onDrop: () => void }) {
  const words = returnWords[useLanguage()];
  if (unsent.marks.length === 0) return null;
  return (
    <div className="pano-message">
      <p>{words.left(unsent.marks.length)}</p>
      <ol>
        {unsent.marks.map(({ id, label, words: typed }) => (
          <li key={id}>
            {label}: {typed}
          </li>
        ))}
      </ol>
      <button type="button" className="pano-button is-quiet" onClick={onDrop}>
        {words.drop}
      </button>
    </div>
  );
}
