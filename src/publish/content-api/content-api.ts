import { defaultLimit } from '../../domain/content-index.ts';
import { collectionOfType, collections, encodePlace, listText } from '../../domain/content-list.ts';
import { AppError } from '../../domain/errors.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { documentPath } from '../../portal/paths.ts';
import { type Catalogue, isPathSafe, keyOf, modifiedAt } from '../catalogue/catalogue.ts';
import type { Guard } from '../generation/guard.ts';
import {
  contentTypes,
  jsonResource,
  jsonWhenRead,
  type Problem,
  problemResource,
  type Resource,
} from '../generation/resource.ts';
import { feedPaths } from '../resources/feed-resources.ts';
import { apiIndex, withdrawal as withdrawalSchema } from '../schemas/api-answers.ts';
import { assertDocument, assertMatches } from '../schemas/assert.ts';
import { edition as editionSchema } from '../schemas/document-schemas.ts';
import { contentIndexResources, inListOrder, unitRowsResource } from './content-index.ts';
import { editionOf } from './documents.ts';
import { type Listed, listedDocuments } from './listed.ts';
import { artworkIds } from './made-documents.ts';
import { type UnitTree, unitResources } from './unit-api.ts';

const root = '/content/v1';

/** Everything under `/content/v1`: the index, collections, documents, editions, units, and tombstones of what was withdrawn. */
export function contentResources({ catalogue, tree, guard }: Content): Resource[] {
  const documents = inListOrder(listedDocuments(catalogue));
  return [
    ...guard([`${root}/`], () => [indexResource(catalogue)]),
    ...collections.flatMap((collection) =>
      guard([`${root}/${collection}`], () => [collectionResource({ catalogue, collection, documents })]),
    ),
    ...documents.map(documentResource),
    ...tombstones({ catalogue, documents }),
    ...editionResources(catalogue),
    ...unitResources({ catalogue, tree, guard }),
    ...contentIndexResources({ catalogue, documents }),
    unitRowsResource({ tree, units: catalogue.site.units }),
  ];
}

type Content = { catalogue: Catalogue; tree: UnitTree; guard: Guard };

function indexResource({ site, changedAt, live }: Catalogue): Resource {
  const value = {
    name: 'Pano content API',
    version: 1,
    publisher: site.publisher,
    updatedAt: changedAt,
    documents: live.length,
    collections: [...collections, 'units'].map((name) => ({ name, href: `${site.siteUrl}${root}/${name}` })),
    changes: `${site.siteUrl}${root}/changes`,
    search: `${site.siteUrl}${root}/search`,
    openapi: `${site.siteUrl}${root}/openapi.json`,
    docs: `${site.siteUrl}${root}/docs`,
    feeds: feedPaths.map((path) => ({ href: site.siteUrl + path })),
    boards: site.boards.map(({ id, name }) => ({ id, name, href: `${site.siteUrl}/boards/${id}/manifest.json` })),
  };
  assertMatches<unknown>({ path: `${root}/`, schema: apiIndex, value });
  return jsonResource({ path: `${root}/`, lastModified: changedAt, value });
}

type Listing = { catalogue: Catalogue; collection: string; documents: Listed[] };

/**
 * The first page, as most readers ask for it. Collections change when anything does: a withdrawal leaves no other trace in them.
 */
function collectionResource({ catalogue, collection, documents }: Listing): Resource {
  const { changedAt, site } = catalogue;
  const matching = documents.filter(({ type }) => collection === 'documents' || collectionOfType(type) === collection);
  const page = matching.slice(0, defaultLimit);
  const last = matching.length > page.length ? page.at(-1) : undefined;
  const body = listText({
    collection,
    view: 'summary',
    updatedAt: changedAt,
    total: matching.length,
    next: last ? `${site.siteUrl}${root}/${collection}?cursor=${encodePlace([last.type, last.id, last.row[2]])}` : null,
    documents: page.map(({ summary }) => JSON.stringify(summary)),
  });
  return {
    path: `${root}/${collection}`,
    contentType: contentTypes.json,
    body,
    cache: 'document',
    status: 200,
    lastModified: changedAt,
  };
}

function documentResource({ type, id, summary, full, source }: Listed): Resource {
  if (!isPathSafe(id)) throw new AppError('publish.id-invalid', { params: { id } });
  const path = `${root}/${collectionOfType(type)}/${id}`;
  const value = (): unknown => {
    const whole = full();
    assertDocument({ path, type, summary, full: whole });
    return whole;
  };
  const head = { path, lastModified: summary.updatedAt };
  const document = `${type}/${id}`;
  return source === undefined ? jsonResource({ ...head, value: value() }) : jsonWhenRead({ ...head, source, document, value });
}

/**
 * What was withdrawn answers 410 under its own path, with everything that travelled inside it. A theme that a new campaign took
 * over under the same id is not gone.
 */
function tombstones({ catalogue, documents }: { catalogue: Catalogue; documents: Listed[] }): Resource[] {
  const alive = new Set(documents.map(({ type, id }) => `${root}/${collectionOfType(type)}/${id}`));
  const paths = catalogue.gone.flatMap((edition) => pathsOf(edition).map((path) => ({ path, edition })));
  const first = new Map(paths.reverse().map(({ path, edition }) => [path, edition]));
  return [...first].filter(([path]) => !alive.has(path)).map(([path, edition]) => tombstone({ edition, path }));
}

function pathsOf({ content }: PublishedEdition): string[] {
  const artworks = artworkIds(content).map((id) => `artworks/${id}`);
  const parts =
    content.type === 'campaign'
      ? [
          ...content.themes.map(({ id }) => `themes/${id}`),
          ...content.slogans.map(({ id }) => `slogans/${id}`),
          `packs/${content.id}`,
        ]
      : [];
  return [documentPath(content), ...[...artworks, ...parts].map((part) => `${root}/${part}`)];
}

function editionResources({ bySha256, sourceOf }: Catalogue): Resource[] {
  return [...bySha256.values()].map((edition) => {
    const path = `${root}/editions/${edition.sha256}`;
    if (edition.state === 'withdrawn') return tombstone({ edition, path });
    const value = () => {
      const frozen = editionOf({ edition });
      assertMatches({ path, schema: editionSchema, value: frozen });
      return frozen;
    };
    const document = keyOf(edition.content);
    return jsonWhenRead({ path, lastModified: modifiedAt(edition), source: sourceOf(edition), document, value });
  });
}

function tombstone({ edition, path }: { edition: PublishedEdition; path: string }): Resource {
  const problem = withdrawal(edition);
  const value = { type: 'about:blank', ...problem };
  assertMatches<unknown>({ path, schema: withdrawalSchema, value });
  return problemResource({ path, lastModified: modifiedAt(edition), problem });
}

/** The problem document of something that was taken back: who did it, when, and why. */
function withdrawal({ content, number, withdrawnAt, withdrawnReason }: PublishedEdition): Problem {
  return {
    title: 'Tài liệu đã được thu hồi',
    status: 410,
    detail: withdrawnReason ?? `${content.issuer.name} đã thu hồi tài liệu này.`,
    withdrawn: true,
    withdrawnAt,
    issuer: content.issuer,
    id: content.id,
    documentType: content.type,
    edition: number,
  };
}
