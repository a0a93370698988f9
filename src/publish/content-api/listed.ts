import { definitionOf } from '../../content-types/registry/definition-of.ts';
import type { CampaignContent, Content } from '../../domain/content.ts';
import type { IndexRow, ListedType } from '../../domain/content-index.ts';
import { type Locale, type LocalisedText, locales } from '../../domain/locale.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fingerprint } from '../catalogue/sources.ts';
import { documentOf } from './documents.ts';
import { artworkDocumentsOf, lineOf, packOf, slogansOf, themesOf } from './made-documents.ts';
import { type FullDocument, type Of, type Summary, summaryOf } from './summaries.ts';

/** A document of the content API: what is asked about it, and its words in two lengths. */
export type Listed = {
  type: ListedType;
  id: string;
  row: IndexRow;
  summary: Summary;
  /** Made when it is asked for: it is five times as long as the summary. */
  full: () => FullDocument;
  /** Names all that `full` is made of, where that is little. */
  source?: string;
};

/** Every document, in no order. */
export function listedDocuments(catalogue: Catalogue): Listed[] {
  const firstOut = firstPublications(catalogue.site.editions);
  return catalogue.live.flatMap((edition) => {
    const { content } = edition;
    const facets = facetsOf({ catalogue, edition, publishedAt: firstOut.get(`${content.type}/${content.id}`) ?? 0 });
    const full = () => documentOf({ catalogue, edition });
    const listed = { ...listedOf({ summary: summaryOf({ catalogue, edition }), facets }), full };
    if (content.type !== 'campaign') return [{ ...listed, source: sourceOf({ catalogue, edition }) }];
    return [listed, ...madeOf({ of: { catalogue, edition: { ...edition, content } }, facets })];
  });
}

/** A document is made of itself and of the campaigns that it links to; a campaign is made of half the site. */
function sourceOf({ catalogue, edition }: Of<Content>): string {
  return fingerprint([
    catalogue.site.siteUrl,
    ...[edition, ...catalogue.relations.campaignsOf(edition.content)].map(catalogue.sourceOf),
  ]);
}

/** Seconds at which each document first came out. A new wording does not move it, so that readers of a long list miss nothing. */
function firstPublications(editions: PublishedEdition[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { content, publishedAt } of editions) {
    const key = `${content.type}/${content.id}`;
    first.set(key, Math.min(first.get(key) ?? Number.POSITIVE_INFINITY, seconds(publishedAt)));
  }
  return first;
}

type Facets = { publishedAt: number; campaigns: string[]; scopes: string[]; themes?: string[] };

/** A document of a live campaign is for the people of that campaign; one without a campaign, for those of its issuer. */
function facetsOf({ catalogue, edition, publishedAt }: Of<Content> & { publishedAt: number }): Facets {
  const { content } = edition;
  const { relations } = catalogue;
  const campaigns = relations.campaignIdsOf(content);
  const { themes } = definitionOf(content.type).facets?.(content) ?? { themes: [] };
  const isAlone = relations.campaignsOf(content).length === 0;
  return { publishedAt, campaigns, scopes: isAlone ? [relations.areaOf(edition)] : [], themes };
}

function madeOf({ of, facets }: { of: Of<CampaignContent>; facets: Facets }): Listed[] {
  const { themes } = of.edition.content;
  const inCampaign = { ...facets, scopes: [] };
  return [
    ...themesOf(of).map(({ summary, full }) => {
      const facets = { ...inCampaign, themes: lineOf({ themes, id: summary.id }) };
      return { ...listedOf({ summary, facets }), full: () => full };
    }),
    ...[...slogansOf(of), ...artworkDocumentsOf(of), packOf(of)].map(({ summary, full }) => ({
      ...listedOf({ summary, facets: inCampaign }),
      full: () => full,
    })),
  ];
}

function listedOf({ summary, facets }: { summary: Summary; facets: Facets }): Omit<Listed, 'full'> {
  const { type, id, updatedAt } = summary;
  const { publishedAt, campaigns, themes = [], scopes } = facets;
  const row: IndexRow = [type, id, publishedAt, seconds(updatedAt), localesOf(summary.title), campaigns, themes, scopes];
  return { type, id, row, summary };
}

function localesOf(title: LocalisedText): Locale[] {
  return locales.filter((locale) => title[locale] !== undefined);
}

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
