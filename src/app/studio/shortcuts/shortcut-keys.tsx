'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Enlarged } from '../preview/enlarged.tsx';
import { useLanguage } from '../use-language.ts';
import { shortcutOf } from './shortcut.ts';
import { shortcutWords } from './words.ts';

const typed = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';
const covering = 'dialog[open], .payload__modal-item--is-open, .payload__modal-item[open]';

/** Around the whole studio: keys for whoever works in it all day, and “?” that tells them. */
export function ShortcutKeys({ children }: { children: ReactNode }) {
  const [isHelp, setHelp] = useState(false);
  const words = shortcutWords[useLanguage()];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      const shortcut = shortcutOf({
        key,
        isWithOthers: event.ctrlKey || event.altKey || event.metaKey || event.isComposing,
        isTyping: target instanceof Element && target.closest(typed) !== null,
        isCovered: document.querySelector(covering) !== null,
      });
      if (shortcut === null || !document.querySelector('.template-default')) return;
      if (shortcut.kind === 'help') setHelp(true);
      else if (shortcut.kind === 'open') follow(shortcut.address);
      else if (shortcut.kind === 'focus') document.querySelector<HTMLElement>(shortcut.selector)?.focus();
      else document.querySelector<HTMLElement>(shortcut.selector)?.click();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {children}
      {isHelp ? (
        <Enlarged title={words.title} close={words.close} onClose={() => setHelp(false)}>
          <dl className="pano-keys">
            {Object.entries(words.keys).map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <p>{words.note}</p>
        </Enlarged>
      ) : null}
    </>
  );
}

/** As a link on the page: whoever has unsaved words is asked first. */
function follow(address: string): void {
  const link = Object.assign(document.createElement('a'), { href: address, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}
