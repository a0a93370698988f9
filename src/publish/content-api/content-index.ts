import { createHash } from 'node:crypto';
import { type ContentIndex, comparePlaces, type IndexCampaign, indexPaths, type UnitRow } from '../../domain/content-index.ts';
import type { Unit } from '../../domain/unit.ts';
import { sha256Of } from '../../store/sha256.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { contentTypes, neverModified, type Resource } from '../generation/resource.ts';
import type { Listed } from './listed.ts';
import { cardOf } from './summaries.ts';
import type { UnitTree } from './unit-api.ts';

/** Documents in a segment, on average: a page of a list touches one or two, a new document rewrites one. */
const segmentSize = 64;

/** In the order of lists. */
export function inListOrder(documents: Listed[]): Listed[] {
  return documents.toSorted((a, b) => comparePlaces(a.row, b.row));
}

/** What the edge answers queries from. `documents` are in the order of lists. */
export function contentIndexResources({ catalogue, documents }: { catalogue: Catalogue; documents: Listed[] }): Resource[] {
  const parts = cut(documents).map((part) => ({ documents: part.length, resource: segment(part) }));
  const index: ContentIndex = {
    version: 1,
    changedAt: catalogue.changedAt,
    campaigns: indexCampaigns({ catalogue, documents }),
    rows: documents.map(({ row }) => row),
    segments: parts.map(({ documents: count, resource }) => [resource.path, count]),
  };
  const { changedAt } = catalogue;
  return [
    internal({ path: indexPaths.content, body: JSON.stringify(index), lastModified: changedAt }),
    ...parts.map(({ resource }) => resource),
  ];
}

/**
 * Ends a segment at documents whose name says so, not after a count: a document that comes or goes then changes the segment it
 * stands in and no other, as far down the list as it may be.
 */
function cut(documents: Listed[]): Listed[][] {
  const parts: Listed[][] = [[]];
  for (const document of documents) {
    parts.at(-1)?.push(document);
    if (isLast(document)) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function isLast({ type, id }: Listed): boolean {
  return createHash('sha256').update(`${type}/${id}`).digest().readUInt16BE(0) % segmentSize === 0;
}

function segment(part: Listed[]): Resource {
  const lines = part.flatMap(({ summary }) => [JSON.stringify(cardOf(summary)), JSON.stringify(summary)]);
  const body = lines.join('\n');
  const name = sha256Of(body).slice(0, 32);
  return internal({ path: `${indexPaths.segment}${name}`, body, lastModified: neverModified });
}

/** Live campaigns with their facets; those that were withdrawn, or that a live document still names, by their ids alone. */
function indexCampaigns({ catalogue, documents }: { catalogue: Catalogue; documents: Listed[] }): IndexCampaign[] {
  const live = catalogue.liveOf('campaign').map(({ content }): IndexCampaign => {
    const { id, themes, audiences, scopeUnitCode, scopeUnitCodes } = content;
    const scope = scopeUnitCodes ?? scopeUnitCode;
    return [id, themes.map((theme) => theme.id), audiences.map((audience) => audience.id), scope];
  });
  const named = documents.flatMap(({ row }) => row[5]);
  const gone = catalogue.gone.flatMap(({ content }) => (content.type === 'campaign' ? [content.id] : []));
  const known = new Set(live.map(([id]) => id));
  const others = [...new Set([...named, ...gone])].filter((id) => !known.has(id)).sort();
  return [...live, ...others.map((id): IndexCampaign => [id, [], [], null])];
}

/** Units are many and change twice a year, so they have a blob of their own. It is read only for a request about units. */
export function unitRowsResource({ tree, units }: { tree: UnitTree; units: Unit[] }): Resource {
  const below = [
    tree.map(({ province }) => province),
    tree.flatMap(({ communes }) => communes),
    tree.flatMap(({ offices }) => offices),
  ];
  const placed = new Set(below.flat());
  const national = units.filter((unit) => !placed.has(unit)).sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows = [...below.flat(), ...national].flatMap(({ code, level, name, type, parentCode, validFrom }): UnitRow[] => {
    return level === 'country' ? [] : [[code, level, name, type, parentCode, validFrom]];
  });
  return internal({ path: indexPaths.units, body: JSON.stringify(rows), lastModified: neverModified });
}

function internal({ path, body, lastModified }: Pick<Resource, 'path' | 'body' | 'lastModified'>): Resource {
  return { path, contentType: contentTypes.json, body, cache: 'internal', status: 200, lastModified };
}
