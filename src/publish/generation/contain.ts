import { AppError } from '../../domain/errors.ts';
import { type CodeIndex, internalPaths, type ManifestEntry } from '../../domain/generation.ts';
import type { DocumentFault, PartFault, PublicationFaults } from '../../domain/publication-fault.ts';
import type { PublishedEdition, SiteState } from '../../domain/site.ts';
import { hashedPath, pagePath } from '../../portal/paths.ts';
import { keyOf } from '../catalogue/catalogue.ts';
import { boardPaths } from '../resources/board-resources.ts';
import type { Pieces } from '../resources/pieces.ts';
import { inOrderOfTrust, newestOf, ownerOf, ownPathsBefore } from './blame.ts';
import { composeInTurns } from './compose.ts';
import { causeOf, errorOf, faultOf } from './faults.ts';
import { eachAlone, without } from './guard.ts';
import type { Previous } from './previous.ts';
import { jsonResource, type Resource } from './resource.ts';
import { barePage, gonePaths, mentionsAny, tombstoneAt } from './stand-ins.ts';

/** A composition in which one document never stops the others. `kept`: entries of the generation before, as they stand. */
type Contained = { resources: Resource[]; kept: Map<string, ManifestEntry> };

export type Containment = {
  /** Composes again with what is known to be broken set aside. Throws what nobody can be blamed for. */
  compose(): Promise<Contained>;
  /** Sets aside what these resources belong to, whose bodies could not be made or stored. */
  blameResources(failures: { resource: Resource; cause: unknown }[]): Promise<void>;
  faults(): PublicationFaults;
  /** What an edition that is not public was set aside for, by its hash. */
  reasons(): ReadonlyMap<string, AppError>;
};

type Options = {
  site: SiteState;
  previous: Previous;
  /** What an earlier edition is shown with, which now stays public; `null` = nothing is known of it. */
  piecesFor: (edition: PublishedEdition) => Promise<Pieces | null>;
  /** Editions whose pictures or videos could not be made. They are set aside from the start. */
  broken?: ReadonlyMap<string, unknown>;
  /** Editions that are shown with the pictures and videos of before, because these could not be made again. */
  restored?: ReadonlyMap<string, unknown>;
};

/**
 * Whose fault it is when a composition throws is found by trying: documents that are public already come first, then the new
 * ones, and the shortest row of them that throws ends with the one to blame. It is set aside – its edition that was public before
 * stays, or nothing of it – and all others are composed again, so that lists, feeds and indexes never name what is not there.
 */
export function contain({ site, previous, piecesFor, broken = new Map(), restored = new Map() }: Options): Containment {
  const setAside = new Map<string, unknown>();
  const held = new Map<string, { edition: PublishedEdition; cause: unknown; isComposed: boolean }>();
  const offBoards = new Set<string>();
  const parts = new Map<string, unknown>();
  const added: Pieces = { pictures: [], videos: [], boardVideos: [], files: [] };
  const outcomes = new Map<string, PartFault['outcome']>();
  let isBegun = false;

  const hidden = (edition: PublishedEdition): boolean =>
    setAside.has(edition.sha256) || held.get(keyOf(edition.content))?.isComposed === false;
  const usable = (): PublishedEdition[] => site.editions.filter((edition) => !hidden(edition));
  const siteWith = (editions: PublishedEdition[]): SiteState => {
    const shas = new Set(editions.map(({ sha256 }) => sha256));
    const isShown = ({ editionSha256 }: { editionSha256: string }) => shas.has(editionSha256);
    return {
      ...site,
      editions,
      portal: site.portal.filter(isShown),
      boards: site.boards.map((board) => ({
        ...board,
        entries: board.entries.filter((entry) => isShown(entry) && !offBoards.has(entry.editionSha256)),
      })),
      pictures: [...site.pictures.filter(({ editionSha256 }) => !setAside.has(editionSha256)), ...added.pictures],
      videos: [...(site.videos ?? []), ...added.videos],
      boardVideos: [...(site.boardVideos ?? []), ...added.boardVideos],
      files: [...site.files, ...added.files],
    };
  };
  const composed = (editions: PublishedEdition[]) => composeInTurns(siteWith(editions), without(new Set(parts.keys())));
  type Tried = { resources: Map<string, Resource> } | { cause: unknown };
  const tried = (editions: PublishedEdition[]): Promise<Tried> =>
    composed(editions).then(
      (resources) => ({ resources }),
      (cause: unknown) => ({ cause }),
    );

  const blame = async (edition: PublishedEdition, cause: unknown, isComposed: boolean): Promise<void> => {
    if (cause instanceof AppError && cause.code === 'publish.picture-missing' && !offBoards.has(edition.sha256)) {
      console.error(`A board shows nothing of “${edition.content.title.vi}”.`, cause);
      offBoards.add(edition.sha256);
      return;
    }
    const isWithdrawn = edition.state === 'withdrawn';
    if (!isWithdrawn && previous.isLive(edition) && held.get(keyOf(edition.content))?.isComposed !== false) {
      held.set(keyOf(edition.content), { edition, cause, isComposed: isComposed && !held.has(keyOf(edition.content)) });
      return;
    }
    setAside.set(edition.sha256, cause);
    const next = newestOf(usable(), edition);
    if (next === null || next.state === 'withdrawn' || site.pictures.some(({ editionSha256 }) => editionSha256 === next.sha256))
      return;
    const pieces = await piecesFor(next).catch(() => null);
    offBoards.delete(next.sha256);
    for (const kind of ['pictures', 'videos', 'boardVideos', 'files'] as const) {
      (added[kind] as unknown[]).push(...(pieces?.[kind] ?? []));
    }
  };

  const blameThrown = async (thrown: unknown): Promise<void> => {
    const alone = await tried([]);
    if ('cause' in alone) {
      const trial = eachAlone();
      await composeInTurns(siteWith([]), (paths, make) =>
        paths.some((path) => parts.has(path)) ? [] : trial.guard(paths, make),
      );
      if (trial.failed.length === 0) throw thrown;
      for (const { paths, cause } of trial.failed) for (const path of paths) parts.set(path, cause);
      return;
    }
    const order = inOrderOfTrust(usable(), previous);
    // The first `low` do not throw, the first `high` do.
    let [low, high, cause] = [0, order.length, thrown];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      const found = await tried(order.slice(0, middle));
      if ('resources' in found) low = middle;
      else [high, cause] = [middle, found.cause];
    }
    const culprit = order[high - 1];
    if (culprit === undefined) throw thrown;
    await blame(culprit, cause, false);
  };

  return {
    async compose() {
      if (!isBegun) {
        isBegun = true;
        for (const edition of site.editions.filter(({ sha256 }) => broken.has(sha256))) {
          await blame(edition, broken.get(edition.sha256), false);
        }
      }
      let found = await tried(usable());
      while ('cause' in found) {
        await blameThrown(found.cause);
        found = await tried(usable());
      }
      const { resources } = found;
      if (held.size + setAside.size + parts.size > 0 || (site.unreadBoards ?? []).length > 0) await complete(resources);
      return { resources: [...resources.values()], kept: await keptEntries(resources) };
    },
    async blameResources(failures) {
      const editions = usable();
      const owners = new Map<PublishedEdition, unknown>();
      // A campaign's page names other documents: it is looked at once none of those that are alone to blame is left.
      const alone = failures.filter(({ resource }) => resource.document !== undefined);
      for (const { resource, cause } of alone.length > 0 ? alone : failures) {
        const edition = ownerOf({ resource, site, editions });
        // An edition that has a newer one shows nothing but its frozen words: only these are missing then.
        const isNewest = edition !== null && newestOf(editions, edition) === edition;
        if (isNewest && !owners.has(edition)) owners.set(edition, cause);
      }
      for (const [edition, cause] of owners) await blame(edition, cause, true);
      // Lists may have failed because of the documents in them: they get another try without those.
      for (const { resource, cause } of owners.size > 0 ? [] : failures) {
        // Edges need every index but the search: a generation without one would be refused by all of them.
        const isNeeded = resource.path.startsWith('internal:') && resource.path !== internalPaths.search;
        if (isNeeded || parts.has(resource.path)) throw cause;
        parts.set(resource.path, cause);
      }
    },
    reasons: () => {
      const aside = site.editions.filter(({ sha256 }) => setAside.has(sha256));
      return new Map(aside.map((edition) => [edition.sha256, errorOf({ edition, cause: setAside.get(edition.sha256) })]));
    },
    faults: () => ({
      documents: [
        ...[...held.values()].map(({ edition, cause }) => faultOf({ edition, cause, outcome: 'kept', publicEdition: edition })),
        ...site.editions.flatMap(setAsideFault),
        ...site.editions.flatMap(restoredFault),
      ].sort((a, b) => a.number - b.number),
      parts: [...parts].map(([path, cause]) => ({ path, outcome: outcomes.get(path) ?? 'left-out', cause: causeOf(cause) })),
    }),
  };

  function restoredFault(edition: PublishedEdition): DocumentFault[] {
    const cause = restored.get(edition.sha256);
    if (cause === undefined || hidden(edition) || held.has(keyOf(edition.content))) return [];
    return [faultOf({ edition, cause, outcome: 'kept', publicEdition: edition })];
  }

  function setAsideFault(edition: PublishedEdition): DocumentFault[] {
    if (!setAside.has(edition.sha256)) return [];
    const next = newestOf(usable(), edition);
    const publicEdition = next === null || next.state === 'withdrawn' ? null : next;
    const outcome = publicEdition === null ? 'left-out' : 'older';
    return [faultOf({ edition, cause: setAside.get(edition.sha256), outcome, publicEdition })];
  }

  /** What composing without them left out: parts that can show a held document, 410 for withdrawn ones, rows of indexes. */
  async function complete(resources: Map<string, Resource>): Promise<void> {
    const apart = [...held.values()].filter(({ isComposed }) => !isComposed);
    if (apart.length > 0) {
      const keys = new Set(apart.map(({ edition }) => keyOf(edition.content)));
      const trial = eachAlone();
      const all = site.editions.filter(
        (edition) => !setAside.has(edition.sha256) && (!hidden(edition) || keys.has(keyOf(edition.content))),
      );
      try {
        await composeInTurns(siteWith(all), trial.guard);
      } catch {
        // Then no part can show it; its own pages stay.
      }
      for (const [path, resource] of trial.made) if (resources.has(path) && !parts.has(path)) resources.set(path, resource);
      await mergeRows<CodeIndex[string]>(resources, internalPaths.codes, ([, row]) => keys.has(`${row.type}/${row.contentId}`));
      await mergeRows<string>(resources, internalPaths.deliveries, ([key]) =>
        deliveriesOf(apart.map(({ edition }) => edition)).has(key),
      );
    }
    for (const edition of site.editions) {
      if (edition.state !== 'withdrawn' || !setAside.has(edition.sha256)) continue;
      for (const path of gonePaths(edition.content)) {
        if (!resources.has(path) && (previous.find(path) || path === pagePath(edition.content)))
          resources.set(path, tombstoneAt(path, edition));
      }
    }
  }

  function deliveriesOf(editions: PublishedEdition[]): Set<string> {
    const shas = new Set(editions.map(({ sha256 }) => sha256));
    const entries = [...site.portal, ...site.boards.flatMap((board) => board.entries)];
    return new Set(entries.filter(({ editionSha256 }) => shas.has(editionSha256)).map(({ deliveryKey }) => deliveryKey));
  }

  async function mergeRows<Row>(
    resources: Map<string, Resource>,
    path: string,
    isKept: (row: [string, Row]) => boolean,
  ): Promise<void> {
    const made = resources.get(path);
    const before = await previous.text(path);
    if (made === undefined || before === null) return;
    const rows = Object.entries(JSON.parse(before) as Record<string, Row>).filter(isKept);
    const value = { ...Object.fromEntries(rows), ...(JSON.parse(String(made.body)) as object) };
    resources.set(path, { ...jsonResource({ path, lastModified: made.lastModified, value }), cache: 'internal' });
  }

  async function keptEntries(resources: Map<string, Resource>): Promise<Map<string, ManifestEntry>> {
    const kept = new Map<string, ManifestEntry>();
    const keep = (path: string): boolean => {
      const entry = previous.find(path);
      if (entry) kept.set(path, entry);
      return entry !== undefined;
    };
    for (const { edition, isComposed } of held.values()) {
      const own = isComposed
        ? [...resources.values()].filter(({ document }) => document === keyOf(edition.content)).map(({ path }) => path)
        : ownPathsBefore(edition, previous);
      for (const path of own) {
        keep(path);
        resources.delete(path);
      }
    }
    const gone = newlyGone();
    for (const path of [...parts.keys(), ...(site.unreadBoards ?? []).flatMap(boardPaths)]) {
      const text = await previous.text(path);
      const isSafe = text !== null && (path === internalPaths.search ? gone.length === 0 : !mentionsAny(text, gone));
      if (isSafe && keep(path)) outcomes.set(path, 'kept');
      else if (previous.find(path)?.contentType.startsWith('text/html')) {
        resources.set(path, barePage({ path, site }));
        outcomes.set(path, 'stand-in');
      }
      if (outcomes.get(path) !== 'stand-in') resources.delete(path);
    }
    await keepAssets(kept, resources, gone);
    return kept;
  }

  /** Documents that the public has seen, and that must not be seen again. */
  function newlyGone(): PublishedEdition[] {
    return site.editions.filter(
      (edition) => newestOf(usable(), edition)?.state === 'withdrawn' || (edition.state === 'withdrawn' && hidden(edition)),
    );
  }

  /** What kept pages load: styles and pictures of the time when they were made. */
  async function keepAssets(
    kept: Map<string, ManifestEntry>,
    resources: Map<string, Resource>,
    gone: PublishedEdition[],
  ): Promise<void> {
    const goneFiles = new Set<string>();
    for (const { sha256 } of gone) {
      const pieces = await previous.piecesOf(sha256);
      for (const file of [...(pieces?.pictures ?? []), ...(pieces?.files ?? [])]) goneFiles.add(hashedPath(file));
    }
    for (const path of [...kept.keys()]) {
      if (previous.find(path)?.cache === 'internal') continue;
      for (const [named] of ((await previous.text(path)) ?? '').matchAll(/\/(?:assets|m)\/[A-Za-z0-9._-]+/g)) {
        const entry = previous.find(named);
        if (entry && !resources.has(named) && !goneFiles.has(named)) kept.set(named, entry);
      }
    }
  }
}
