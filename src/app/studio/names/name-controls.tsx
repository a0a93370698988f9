'use client';

import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../use-language.ts';
import { controlRules, nameAll } from './control-rules.ts';
import { controlNames } from './words.ts';

/** A page of Payload draws in many steps: names are given when it rests. */
const restMs = 150;

/**
 * Around the whole studio: controls of Payload that have no name get one, in the reader's language. Without it a screen reader
 * says "button" for a third of a form.
 */
export function NameControls({ children }: { children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    const rules = controlRules(controlNames[language]);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        nameAll(document.body, rules);
      }, restMs);
    };
    soon();
    const observer = new MutationObserver(soon);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [language]);
  return children;
}
