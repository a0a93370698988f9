import { type ContentType, contentTypes } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { PublishedEdition } from '../domain/site.ts';
import { collectionOf, documentPath } from '../portal/paths.ts';
import { type Catalogue, isPathSafe, modifiedAt } from './catalogue.ts';
import { documentOf, editionOf, sloganOf, summaryOf, themeOf } from './documents.ts';
import { feedPaths } from './feed-resources.ts';
import { jsonResource, type Problem, problemResource, type Resource } from './resource.ts';
import { unitResources } from './unit-api.ts';

const root = '/content/v1';

/** Everything under `/content/v1`: the index, collections, documents, editions, units, and tombstones of what was withdrawn. */
export function contentResources(catalogue: Catalogue): Resource[] {
  return [
    indexResource(catalogue),
    ...contentTypes.map((type) => collectionResource({ catalogue, type })),
    ...catalogue.live.map((edition) => documentResource({ catalogue, edition })),
    ...catalogue.gone.map((edition) => tombstone({ edition, path: documentPath(edition.content) })),
    ...partResources(catalogue),
    ...editionResources(catalogue),
    ...unitResources(catalogue),
  ];
}

function indexResource({ site, changedAt, live }: Catalogue): Resource {
  const names = [...contentTypes.map((type) => collectionOf({ type })), 'themes', 'slogans', 'units'];
  const value = {
    name: 'Pano content API',
    version: 1,
    publisher: site.publisher,
    updatedAt: changedAt,
    documents: live.length,
    collections: names.map((name) => ({ name, href: `${site.siteUrl}${root}/${name}` })),
    feeds: feedPaths.map((path) => ({ href: site.siteUrl + path })),
    boards: site.boards.map(({ id, name }) => ({ id, name, href: `${site.siteUrl}/boards/${id}/manifest.json` })),
  };
  return jsonResource({ path: `${root}/`, lastModified: changedAt, value });
}

type Listing = { catalogue: Catalogue; name: string; documents: unknown[] };

/** Collections change when anything does: a withdrawal leaves no other trace in them. */
function listing({ catalogue, name, documents }: Listing): Resource {
  const { changedAt } = catalogue;
  const value = { collection: name, updatedAt: changedAt, total: documents.length, documents };
  return jsonResource({ path: `${root}/${name}`, lastModified: changedAt, value });
}

function collectionResource({ catalogue, type }: { catalogue: Catalogue; type: ContentType }): Resource {
  const documents = catalogue.liveOf(type).map((edition) => summaryOf({ catalogue, edition }));
  return listing({ catalogue, name: collectionOf({ type }), documents });
}

function documentResource({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): Resource {
  const value = documentOf({ catalogue, edition });
  return jsonResource({ path: documentPath(edition.content), lastModified: modifiedAt(edition), value });
}

/** Themes and slogans of live campaigns; those of withdrawn ones are gone with them. */
function partResources(catalogue: Catalogue): Resource[] {
  const campaigns = catalogue.liveOf('campaign');
  const themes = campaigns.flatMap((edition) => edition.content.themes.map((theme) => themeOf({ catalogue, edition, theme })));
  const slogans = campaigns.flatMap((edition) =>
    edition.content.slogans.map((slogan) => sloganOf({ catalogue, edition, slogan })),
  );
  const single = (name: string, part: Record<string, unknown>): Resource =>
    jsonResource({ path: partPath(name, String(part.id)), lastModified: String(part.updatedAt), value: part });
  const alive = [...themes.map((theme) => single('themes', theme)), ...slogans.map((slogan) => single('slogans', slogan))];
  return [
    listing({ catalogue, name: 'themes', documents: themes }),
    listing({ catalogue, name: 'slogans', documents: slogans }),
    ...alive,
    ...partTombstones({ catalogue, alive: new Set(alive.map(({ path }) => path)) }),
  ];
}

/** A theme that a new campaign took over under the same id is not gone. */
function partTombstones({ catalogue, alive }: { catalogue: Catalogue; alive: Set<string> }): Resource[] {
  return catalogue.gone.flatMap((edition) => {
    if (edition.content.type !== 'campaign') return [];
    const { themes, slogans } = edition.content;
    const paths = [...themes.map(({ id }) => partPath('themes', id)), ...slogans.map(({ id }) => partPath('slogans', id))];
    return paths.filter((path) => !alive.has(path)).map((path) => tombstone({ edition, path }));
  });
}

function partPath(name: string, id: string): string {
  if (!isPathSafe(id)) throw new AppError('publish.id-invalid', { params: { id } });
  return `${root}/${name}/${id}`;
}

function editionResources({ bySha256 }: Catalogue): Resource[] {
  return [...bySha256.values()].map((edition) => {
    const path = `${root}/editions/${edition.sha256}`;
    if (edition.state === 'withdrawn') return tombstone({ edition, path });
    return jsonResource({ path, lastModified: modifiedAt(edition), value: editionOf({ edition }) });
  });
}

function tombstone({ edition, path }: { edition: PublishedEdition; path: string }): Resource {
  return problemResource({ path, lastModified: modifiedAt(edition), problem: withdrawal(edition) });
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
