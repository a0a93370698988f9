'use client';

import { useConfig } from '@payloadcms/ui';
import type { Where } from 'payload';
import { useEffect, useState } from 'react';
import { askServer } from './ask-server.ts';

type Id = number | string;
export type FoundOption = { label: string; value: Id; relationTo: string };

type Asked = {
  collection: string;
  typed: string;
  /** `false`: nothing may be chosen. */
  filter: Where | boolean | undefined;
  locale: string;
  /** What is chosen already. */
  without: Id[];
};

const mostFound = 30;

/** What the server found for the typed text, the nearest first; `null` while it is asked, and where nothing is typed. */
export function useFound({ collection, typed, filter, locale, without }: Asked): FoundOption[] | null {
  const { getEntityConfig } = useConfig();
  const title = getEntityConfig({ collectionSlug: collection as never })?.admin?.useAsTitle ?? 'id';
  const [answer, setAnswer] = useState<{ question: string; found: FoundOption[] } | null>(null);
  const question = typed.trim() === '' || filter === false ? null : questionOf({ title, typed, filter, locale, without });
  useEffect(() => {
    if (question === null) return;
    const abort = new AbortController();
    void ask({ collection, question, title, signal: abort.signal }).then((found) => found && setAnswer({ question, found }));
    return () => abort.abort();
  }, [collection, question, title]);
  return question !== null && answer?.question === question ? answer.found : null;
}

/** Without a sort: then the server puts the nearest first. */
function questionOf({ title, typed, filter, locale, without }: Omit<Asked, 'collection'> & { title: string }): string {
  const and: Where[] = [{ [title]: { like: typed } }];
  if (without.length > 0) and.push({ id: { not_in: without } });
  if (typeof filter === 'object') and.push(filter);
  return JSON.stringify({ depth: 0, limit: mostFound, locale, select: { [title]: true }, where: { and } });
}

type Asking = { collection: string; question: string; title: string; signal: AbortSignal };

/** `null` when the server did not answer: then the picker shows what Payload itself found. */
async function ask({ collection, question, title, signal }: Asking): Promise<FoundOption[] | null> {
  const docs = await askServer<{ id: Id } & Record<string, unknown>>({ collection, query: JSON.parse(question), signal });
  return docs?.map((doc) => ({ label: String(doc[title] ?? doc.id), value: doc.id, relationTo: collection })) ?? null;
}

const collator = new Intl.Collator('vi', { numeric: true });

/** A copy. Payload sorts by the browser's language, where đ is d with a mark. */
export function inVietnameseOrder<T extends { label: string }>(options: T[]): T[] {
  return options.toSorted((one, other) => collator.compare(one.label, other.label));
}
