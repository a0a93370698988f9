import type { CampaignContent } from '../domain/content.ts';
import type { IndexRow, ListedType } from '../domain/content-index.ts';
import { type Locale, type LocalisedText, locales } from '../domain/locale.ts';
import type { PublishedEdition } from '../domain/site.ts';
import type { Catalogue } from './catalogue.ts';
import { documentOf } from './documents.ts';
import { artworksOf, lineOf, packOf, slogansOf, themesOf } from './made-documents.ts';
import { areaOf, campaignIdsOf, type Relations } from './relations.ts';
import { type FullDocument, type Of, type Summary, summaryOf } from './summaries.ts';

/** A document of the content API: what is asked about it, and its words in two lengths. */
export type Listed = { type: ListedType; id: string; row: IndexRow; summary: Summary; full: FullDocument };

/** Every document, in no order. */
export function listedDocuments({ catalogue, relations }: { catalogue: Catalogue; relations: Relations }): Listed[] {
  const firstOut = firstPublications(catalogue.site.editions);
  return catalogue.live.flatMap((edition) => {
    const { content } = edition;
    const facets = facetsOf({ catalogue, relations, edition, publishedAt: firstOut.get(`${content.type}/${content.id}`) ?? 0 });
    const own = { summary: summaryOf({ catalogue, edition }), full: documentOf({ catalogue, relations, edition }) };
    const listed = listedOf({ ...own, facets });
    if (content.type !== 'campaign') return [listed];
    return [listed, ...madeOf({ of: { catalogue, relations, edition: { ...edition, content } }, facets })];
  });
}

/** Seconds at which each document first came out. A new wording does not move it in a list that somebody is reading. */
function firstPublications(editions: PublishedEdition[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { content, publishedAt } of editions) {
    const key = `${content.type}/${content.id}`;
    first.set(key, Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, seconds(publishedAt)));
  }
  return first;
}

type Facets = { publishedAt: number; campaigns: string[]; scopes: string[]; themes?: string[] };

/** What belongs to a live campaign is for the people of that campaign; what stands alone, for those of its issuer. */
function facetsOf({
  catalogue,
  relations,
  edition,
  publishedAt,
}: Of<PublishedEdition['content']> & { publishedAt: number }): Facets {
  const { content } = edition;
  const campaigns = campaignIdsOf({ relations, content });
  const isAlone = relations.campaignsOf(content).length === 0;
  return { publishedAt, campaigns, scopes: isAlone ? [areaOf({ catalogue, edition })] : [] };
}

function madeOf({ of, facets }: { of: Of<CampaignContent>; facets: Facets }): Listed[] {
  const { themes } = of.edition.content;
  const inCampaign = { ...facets, scopes: [] };
  return [
    ...themesOf(of).map((made) =>
      listedOf({ ...made, facets: { ...inCampaign, themes: lineOf({ themes, id: made.summary.id }) } }),
    ),
    ...[...slogansOf(of), ...artworksOf(of), packOf(of)].map((made) => listedOf({ ...made, facets: inCampaign })),
  ];
}

function listedOf({ summary, full, facets }: { summary: Summary; full: FullDocument; facets: Facets }): Listed {
  const { type, id, updatedAt } = summary;
  const { publishedAt, campaigns, themes = [], scopes } = facets;
  const row: IndexRow = [type, id, publishedAt, seconds(updatedAt), localesOf(summary.title), campaigns, themes, scopes];
  return { type, id, row, summary, full };
}

function localesOf(title: LocalisedText): Locale[] {
  return locales.filter((locale) => title[locale] !== undefined);
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
