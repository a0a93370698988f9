'use client';

import { useForm } from '@payloadcms/ui';
import { type ReactNode, useState } from 'react';
import type { ShownPiece } from '../../../studio-api/previews/pieces.ts';
import type { ShownMark, ShownReturn } from '../../../studio-api/returns.ts';
import { AnswerMessage } from '../answer-message.tsx';
import type { Answer } from '../call.ts';
import { useLanguage } from '../use-language.ts';
import { showField } from '../workflow/show-field.ts';
import { fieldOfPlace } from './field-of-place.ts';
import { SeeMark } from './see-mark.tsx';
import { SidesBefore } from './sides-before.tsx';
import { useReturned } from './use-returned.ts';
import { returnWords } from './words.ts';

type Asked = {
  sha256: string | undefined;
  /** Why it is asked again. */
  moment: string;
  mayTick: boolean;
  /** Whether the form of the document is on the page, so that marks can lead to its fields. */
  isInForm: boolean;
  /** Of the edition that is looked at, which stand beside what was marked. @default none */
  pieces?: readonly ShownPiece[];
};

/** The marks with which the edition, or the one before it, was sent back; nothing where there are none. */
export function ReturnedMarks({ sha256, moment, mayTick, isInForm, pieces }: Asked) {
  const { returned, tick } = useReturned(sha256, moment);
  if (returned === null || sha256 === undefined) return null;
  return (
    <MarksOf returned={returned} tick={mayTick ? tick : null} isInForm={isInForm}>
      {pieces ? <SidesBefore {...{ returned, sha256, pieces }} /> : null}
    </MarksOf>
  );
}

type Listed = {
  returned: ShownReturn;
  tick: ((number: number, isFixed: boolean) => Promise<Answer>) | null;
  isInForm: boolean;
  children: ReactNode;
};

function MarksOf({ returned, tick, isInForm, children }: Listed) {
  const { marks, by, day, number, isOwn } = returned;
  const words = returnWords[useLanguage()];
  const [refused, setRefused] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const press = async (mark: ShownMark) => {
    setBusy(true);
    const given = (await tick?.(mark.number, mark.fixed === null)) ?? null;
    setRefused(given?.ok === false ? given : null);
    setBusy(false);
  };
  return (
    <section className="pano-returned">
      <h5>{words.heading(by, day, marks.length)}</h5>
      {isOwn ? null : <p className="pano-quiet">{words.earlier(number)}</p>}
      <ol>
        {marks.map((mark) => (
          <li key={mark.number} className={mark.fixed === null ? '' : 'is-fixed'}>
            <span className="pano-mark-number">{mark.number}</span>
            <div>
              <strong>{mark.label}</strong>
              <p>{mark.words}</p>
              <div className="pano-actions">
                {isInForm ? <GoToField mark={mark} /> : null}
                <SeeMark {...{ mark, returned }} />
              </div>
              {tick === null ? (
                <small>{mark.fixed === null ? words.notFixed : words.fixedBy(mark.fixed.by, mark.fixed.day)}</small>
              ) : (
                <label className="pano-tick">
                  <input type="checkbox" checked={mark.fixed !== null} disabled={isBusy} onChange={() => void press(mark)} />
                  {words.fixed}
                  {mark.fixed === null ? null : <small>{words.fixedBy(mark.fixed.by, mark.fixed.day)}</small>}
                </label>
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className="pano-quiet" aria-live="polite">
        {words.progress(marks.filter(({ fixed }) => fixed !== null).length, marks.length)}
      </p>
      <AnswerMessage answer={refused} />
      {children}
    </section>
  );
}

/** Leads to the field of a mark; where it is not there any more, it is said. */
function GoToField({ mark }: { mark: ShownMark }) {
  const words = returnWords[useLanguage()];
  const { getData } = useForm();
  const [isMissing, setMissing] = useState(false);
  if (mark.place.on === 'page' && mark.place.near === '') return null;
  const go = () => {
    const path = fieldOfPlace(mark.place, getData());
    setMissing(path === null);
    if (path !== null) void showField(path);
  };
  return (
    <>
      <button type="button" className="pano-button is-quiet" onClick={go}>
        {words.goTo}
      </button>
      {isMissing ? <span role="status">{words.noField}</span> : null}
    </>
  );
}
