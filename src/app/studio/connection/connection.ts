import { readerLanguage } from '../../../domain/reader-language.ts';
import { type Connection, watchConnection } from './watch-connection.ts';
import { connectionWords } from './words.ts';

/** One for the page. Drawing on the server has none. */
export const connection: Connection | null = typeof window === 'undefined' ? null : standBehind();

function standBehind(): Connection {
  const refusal = () => connectionWords[readerLanguage(document.documentElement.lang)].notSaved;
  const opened = watchConnection({ send: window.fetch.bind(window), origin: window.location.origin, refusal });
  window.fetch = opened.fetch;
  return opened;
}

/** Whenever the server answers again. Gives a function that ends it. */
export function onBack(listener: () => void): () => void {
  let wasAway = connection?.isAway() ?? false;
  const hear = () => {
    const isAway = connection?.isAway() ?? false;
    if (wasAway && !isAway) listener();
    wasAway = isAway;
  };
  return connection?.subscribe(hear) ?? (() => undefined);
}
