import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { SavedNow } from '../../../studio-api/saves.ts';
import { read } from '../call.ts';
import type { OpenForm } from './watch-saves.ts';

/** What has become of the document elsewhere. */
export type News = { kind: 'newer' | 'trashed' | 'gone'; by: string; at: string; savedAt: string; isOwn: boolean };

const lookEveryMs = 15_000;

type Looked = { collection: string; id: string; form: RefObject<OpenForm>; savedAt: string; isBusy: boolean };

/** Looks every few seconds while the page is seen. `news` null: nothing, or closed. `others`: who else has it open. */
export function useNews({ collection, id, form, savedAt, isBusy }: Looked) {
  const [news, setNews] = useState<News | null>(null);
  const [others, setOthers] = useState<string[]>([]);
  const [closed, setClosed] = useState('');
  const busy = useRef(isBusy);
  useEffect(() => {
    busy.current = isBusy;
  }, [isBusy]);
  const look = useCallback(async () => {
    const { base } = form.current;
    if (document.visibilityState !== 'visible' || busy.current) return;
    const answer = await read(`documents/${collection}/${id}/saved`);
    if (answer.ok) setOthers((answer as unknown as SavedNow).others);
    // Its own save is no news.
    if (busy.current || form.current.base !== base) return;
    if (answer.ok) setNews(newsIn(answer as unknown as SavedNow, base));
    else if (answer.code === 'document.unknown') setNews({ kind: 'gone', by: '', at: '', savedAt: 'gone', isOwn: false });
  }, [collection, id, form]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was news before a save of one's own is none after it.
  useEffect(() => setNews(null), [savedAt]);
  useEffect(() => {
    void look();
    let timer = setTimeout(watch, lookEveryMs);
    async function watch() {
      await look();
      timer = setTimeout(watch, lookEveryMs);
    }
    const onSeen = () => void look();
    window.addEventListener('focus', onSeen);
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', onSeen);
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [look]);
  const shown = news === null || news.savedAt === closed ? null : news;
  return { news: shown, others, close: () => setClosed(news?.savedAt ?? '') };
}

function newsIn({ savedAt, by, at, isOwn, isTrashed }: SavedNow, base: string): News | null {
  if (isTrashed) return { kind: 'trashed', by: by ?? '', at, savedAt, isOwn };
  return savedAt > base ? { kind: 'newer', by: by ?? '', at, savedAt, isOwn } : null;
}
