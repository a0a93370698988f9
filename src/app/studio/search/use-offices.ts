'use client';

import { useAuth } from '@payloadcms/ui';
import type { Where } from 'payload';
import { useEffect, useState } from 'react';
import { toActor } from '../../../access/actor.ts';
import { countryCode } from '../../../domain/unit.ts';
import { formatDate } from '../../../text/dates.ts';
import { useLanguage } from '../use-language.ts';
import { askServer } from './ask-server.ts';
import type { FoundOption } from './use-found.ts';
import { searchWords } from './words.ts';

type Id = number | string;
export type OptionGroup = { label: string; options: FoundOption[] };

/** Collections whose public rows every office may use. */
const shared = ['campaigns', 'guides', 'leaflets', 'infographics', 'videos', 'articles', 'themes', 'slogans'];

type Asked = {
  collection: string;
  /** Field that names a row. */
  title: string;
  typed: string;
  /** `false`: nothing may be chosen. */
  filter: Where | boolean | undefined;
  locale: string;
  without: Id[];
  /** Nothing is asked before somebody looks. */
  isWanted: boolean;
};

/**
 * What may be chosen, the own office's first, then what other offices have published, each with its issuer and date. `null` where
 * the account works for the whole country or the collection is not shared: then there is one list.
 */
export function useOffices({ collection, title, typed, filter, locale, without, isWanted }: Asked): OptionGroup[] | null {
  const words = searchWords[useLanguage()];
  const actor = toActor(useAuth().user);
  const isGrouped =
    shared.includes(collection) && actor !== null && actor.role !== 'admin' && actor.unitPath !== `${countryCode}/`;
  const unitPath = actor?.unitPath ?? '';
  const question = JSON.stringify({ title, typed: typed.trim(), filter, locale, without, unitPath });
  const [answer, setAnswer] = useState<{ question: string; groups: OptionGroup[] } | null>(null);
  useEffect(() => {
    if (!isGrouped || !isWanted) return;
    const abort = new AbortController();
    const { signal } = abort;
    void askOffices({ collection, question: JSON.parse(question), signal }).then(([own, others]) => {
      if (own === null || others === null) return;
      const groups = [
        { label: words.ownOffice, options: own.map((row) => optionOf({ collection, title, row })) },
        { label: words.sharedByOthers, options: others.map((row) => optionOf({ collection, title, row, isForeign: true })) },
      ];
      setAnswer({ question, groups: groups.filter(({ options }) => options.length > 0) });
    });
    return () => abort.abort();
  }, [collection, question, title, isGrouped, isWanted, words]);
  return isGrouped && answer?.question === question ? answer.groups : null;
}

type Row = { id: Id; issuerName?: string | null; sharedAt?: string | null } & Record<string, unknown>;
type Question = Pick<Asked, 'title' | 'typed' | 'locale' | 'without'> & { filter?: Where | boolean; unitPath: string };
type Asking = { collection: string; question: Question; signal: AbortSignal };

const mostFound = 30;

/** Two questions, so that neither list pushes the other out. */
function askOffices({ collection, question, signal }: Asking): Promise<[Row[] | null, Row[] | null]> {
  const { title, typed, filter, locale, without, unitPath } = question;
  const common: Where[] = [
    ...(typed === '' ? [] : [{ [title]: { like: typed } }]),
    ...(without.length > 0 ? [{ id: { not_in: without } }] : []),
    ...(typeof filter === 'object' ? [filter] : []),
  ];
  const select = { [title]: true, issuerName: true, sharedAt: true };
  const ask = (and: Where[]): Promise<Row[] | null> =>
    askServer<Row>({ collection, signal, query: { depth: 0, limit: mostFound, locale, select, where: { and } } });
  return Promise.all([
    ask([...common, { issuerPath: { contains: unitPath } }]),
    ask([...common, { sharedAt: { exists: true } }, { issuerPath: { not_like: unitPath } }]),
  ]);
}

function optionOf({
  collection,
  title,
  row,
  isForeign = false,
}: {
  collection: string;
  title: string;
  row: Row;
  isForeign?: boolean;
}): FoundOption {
  const { id, issuerName, sharedAt } = row;
  const name = String(row[title] ?? id);
  const facts = isForeign ? [issuerName, sharedAt && formatDate(new Date(sharedAt))] : [];
  return { label: [name, ...facts].filter(Boolean).join(' · '), value: id, relationTo: collection };
}
