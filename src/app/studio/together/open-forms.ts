import { type OpenForm, watchSaves } from './watch-saves.ts';

/** One for the page. Drawing on the server has no forms. */
const watch = typeof window === 'undefined' ? null : standBeside();

function standBeside() {
  const opened = watchSaves(window.fetch.bind(window), window.location.origin);
  window.fetch = opened.fetch;
  return opened;
}

/** `document`: "guides/7". Gives a function that ends it. */
export const openForm = (document: string, form: OpenForm): (() => void) => watch?.open(document, form) ?? (() => undefined);

/** The open form holds now what was typed over an older version: its next save is compared with that one. */
export const rebase = (document: string, base: string): void => watch?.rebase(document, base);
