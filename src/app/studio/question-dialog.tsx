'use client';

import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react';

/** `first`: where the cursor is to stand, if not on the first control. */
type Question = {
  heading: string;
  isWide?: boolean;
  first?: RefObject<HTMLElement | null>;
  onBack: () => void;
  children: ReactNode;
};

/** Over the page until it is answered; afterwards the cursor is where it was. Escape leads back. */
export function QuestionDialog({ heading, isWide = false, first, onBack, children }: Question) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    first?.current?.focus();
    return () => current?.close();
  }, [first]);
  return (
    <dialog
      ref={dialog}
      className={isWide ? 'pano-ask is-wide' : 'pano-ask'}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onBack();
      }}
    >
      <h2 id={title}>{heading}</h2>
      {children}
    </dialog>
  );
}
