'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** What is shown over the whole window until it is closed: by its button, Escape, or a click beside it. */
export function Enlarged({ title, close, onClose, children }: Shown) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog
      ref={dialog}
      className="pano-enlarged"
      aria-label={title}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <div>
        <p>
          <strong>{title}</strong>
          <button type="button" className="pano-button is-quiet" onClick={onClose}>
            {close}
          </button>
        </p>
        {children}
      </div>
    </dialog>
  );
}

type Shown = { title: string; close: string; onClose: () => void; children: ReactNode };
