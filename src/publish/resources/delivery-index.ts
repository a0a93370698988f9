import { internalPaths } from '../../domain/generation.ts';
import { pagePath } from '../../portal/paths.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { jsonResource, type Resource } from '../generation/resource.ts';

/**
 * Which deliveries this generation contains, and where each can be seen: the worker asks after a crash. An entry whose edition
 * was withdrawn counts as contained, since publishing again would not bring it back.
 */
export function deliveryIndexResource(catalogue: Catalogue): Resource {
  const { siteUrl, portal, boards } = catalogue.site;
  const onPortal = portal.map(({ deliveryKey, editionSha256 }) => {
    const edition = catalogue.shownFor(editionSha256);
    return [deliveryKey, siteUrl + (edition ? pagePath(edition.content) : '/')] as const;
  });
  const onBoards = boards.flatMap(({ id, entries }) =>
    entries.map(({ deliveryKey }) => [deliveryKey, `${siteUrl}/boards/${id}/manifest.json`] as const),
  );
  const value = Object.fromEntries([...onPortal, ...onBoards]);
  return { ...jsonResource({ path: internalPaths.deliveries, lastModified: catalogue.changedAt, value }), cache: 'internal' };
}
