import { definitionOf } from '../../content-types/registry/definition-of.ts';
import { addresses } from '../../domain/addresses.ts';
import type { Content, Issuer } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { collectionOfType } from '../../domain/content-list.ts';
import { internalPaths } from '../../domain/generation.ts';
import { type LocalisedText, locales } from '../../domain/locale.ts';
import type { SearchRecord } from '../../domain/search.ts';
import type { EditionOf, PublishedEdition } from '../../domain/site.ts';
import { sloganKindOf, sloganKindWords, sloganToday } from '../../domain/slogan-kinds.ts';
import type { Unit } from '../../domain/unit.ts';
import { campaignPath, documentPath, pagePath } from '../../portal/paths.ts';
import { buildSearchIndex } from '../../text/search/build.ts';
import { encodeSearchIndex, type SearchDocument, type SearchField } from '../../text/search/index-format.ts';
import { type Catalogue, modifiedAt } from '../catalogue/catalogue.ts';
import type { Relations } from '../catalogue/relations.ts';
import type { Resource } from '../generation/resource.ts';

/** What `/content/v1/search` is answered from: one blob, which the edge reads at the first search. */
export function searchIndexResource(catalogue: Catalogue): Resource {
  const body = encodeSearchIndex(buildSearchIndex(searchDocuments(catalogue)));
  const { changedAt: lastModified } = catalogue;
  return {
    path: internalPaths.search,
    contentType: 'application/octet-stream',
    body,
    cache: 'internal',
    status: 200,
    lastModified,
  };
}

/** In the order in which equally good hits are shown: guides are what people look for, units what officers do. */
export function searchDocuments(catalogue: Catalogue): SearchDocument[] {
  const { live, relations } = catalogue;
  const comesFirst = ({ content }: PublishedEdition): boolean => contentFacts[content.type].comesFirst;
  const inOrder = [...live.filter(comesFirst), ...live.filter((edition) => !comesFirst(edition))];
  return [
    ...inOrder.map((edition) => editionDocument({ relations, edition })),
    ...catalogue.liveOf('campaign').flatMap((edition) => partDocuments({ relations, edition })),
    ...catalogue.site.units.filter(({ level }) => level === 'province' || level === 'commune').map(unitDocument),
  ];
}

function editionDocument({ relations, edition }: { relations: Relations; edition: PublishedEdition }): SearchDocument {
  const { content } = edition;
  const { type, id, title, summary, issuer } = content;
  const { searchTexts: texts } = definitionOf(type);
  const paths = { document: documentPath(content), page: pagePath(content) };
  return {
    fields: [
      ...fieldsOf('title', [title]),
      ...fieldsOf('summary', [summary, { vi: issuer.name }, ...(texts.summary?.(content) ?? [])]),
      ...fieldsOf('body', texts.body(content)),
    ],
    facets: facetsOf({ type, title, scopes: relations.unitCodesOf(edition) }),
    record: { type, id, title, summary, issuer, updatedAt: modifiedAt(edition), ...paths } satisfies SearchRecord,
  };
}

/** Themes and slogans are found by themselves: their words are what people remember. */
function partDocuments({ relations, edition }: { relations: Relations; edition: EditionOf<'campaign'> }): SearchDocument[] {
  const { themes, slogans, issuer, id: campaignId } = edition.content;
  const common = {
    issuer,
    updatedAt: modifiedAt(edition),
    page: campaignPath(campaignId),
    scopes: relations.unitCodesOf(edition),
  };
  return [
    ...themes.map(({ id, title, tags, source }) =>
      partDocument({ ...common, type: 'theme', id, title, body: [...tags, source.quote] }),
    ),
    ...slogans.map((slogan) => {
      const { id, text, kind, kindInPlan = '' } = sloganToday(slogan);
      const known = sloganKindOf(kind);
      return partDocument({
        ...common,
        type: 'slogan',
        id,
        title: text,
        body: [known ? sloganKindWords[known].vi : '', kindInPlan],
      });
    }),
  ];
}

type Part = {
  type: 'theme' | 'slogan';
  id: string;
  title: LocalisedText;
  body: string[];
  issuer: Issuer;
  updatedAt: string;
  page: string;
  scopes: string[];
};

function partDocument({ type, id, title, body, issuer, updatedAt, page, scopes }: Part): SearchDocument {
  const document = `/content/v1/${collectionOfType(type)}/${id}`;
  return {
    fields: [...fieldsOf('title', [title]), { kind: 'summary', text: issuer.name }, ...fieldsOf('body', body.map(vietnamese))],
    facets: facetsOf({ type, title, scopes }),
    record: { type, id, title, issuer, updatedAt, document, page } satisfies SearchRecord,
  };
}

function unitDocument({ code, level, name, path, parentCode, provinceName }: Unit): SearchDocument {
  const title = vietnamese(name);
  const provinceCode = level === 'commune' ? (parentCode ?? '') : code;
  const page = addresses.province.path(provinceCode) + (level === 'commune' ? `#u${code}` : '');
  const place = provinceName === null ? {} : { provinceName };
  const document = `/content/v1/units/${provinceCode}`;
  return {
    fields: [...fieldsOf('title', [title]), { kind: 'summary', text: provinceName ?? '' }],
    facets: facetsOf({ type: 'unit', title, scopes: path.split('/').filter((part) => part !== '' && part !== 'vn') }),
    record: { type: 'unit', id: code, title, ...place, document, page } satisfies SearchRecord,
  };
}

const vietnamese = (text: string): LocalisedText => ({ vi: text });

/** A document is found by its words in every locale that it has. */
function fieldsOf(kind: SearchField['kind'], texts: LocalisedText[]): SearchField[] {
  return texts.flatMap((text) => Object.values(text).map((words) => ({ kind, text: words })));
}

type Faceted = { type: Content['type'] | 'theme' | 'slogan' | 'unit'; title: LocalisedText; scopes: string[] };

function facetsOf({ type, title, scopes }: Faceted): SearchDocument['facets'] {
  return { type: [type], locale: locales.filter((locale) => title[locale] !== undefined), unit: scopes };
}
