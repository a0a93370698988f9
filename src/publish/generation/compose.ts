import { setImmediate } from 'node:timers/promises';
import { internalPaths } from '../../domain/generation.ts';
import type { SiteState } from '../../domain/site.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import { contentResources } from '../content-api/content-api.ts';
import { searchIndexResource } from '../content-api/search-index.ts';
import { formerUnitsResource, supportIndexResource, unitIndexResource, unitTree } from '../content-api/unit-api.ts';
import { apiPaths, apiResources } from '../resources/api-resources.ts';
import { assetResources, fileResources, pictureResources, redirectResources } from '../resources/asset-resources.ts';
import { boardResources } from '../resources/board-resources.ts';
import { codesResource } from '../resources/codes.ts';
import { deliveryIndexResource } from '../resources/delivery-index.ts';
import { dueResource } from '../resources/due.ts';
import { feedResources } from '../resources/feed-resources.ts';
import { pageResources } from '../resources/page-resources.ts';
import { piecesResources } from '../resources/pieces.ts';
import { previewsResource, thumbnailResources } from '../resources/preview-resources.ts';
import { signingKeysResource } from '../resources/signing-keys.ts';
import { captionResources } from '../resources/video-resources.ts';
import { type Guard, unguarded } from './guard.ts';
import { byPath, type Resource } from './resource.ts';

/**
 * Everything a generation serves, by path: a pure function of the state and of the files in this checkout.
 *
 * `site.at` decides only which board windows are over; nothing prints it, so the same content gives the same bytes tomorrow.
 * Throws `publish.not-approved`, `publish.id-invalid`, `publish.path-taken`, `publish.document-invalid`,
 * `publish.picture-missing`.
 */
export function composeGeneration(site: SiteState, guard: Guard = unguarded): Map<string, Resource> {
  const steps = composing(site, guard);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, and whoever else the process works for has a turn between any two parts. Throws what `composeGeneration` throws. */
export async function composeInTurns(site: SiteState, guard: Guard = unguarded): Promise<Map<string, Resource>> {
  const steps = composing(site, guard);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

/** Pauses after each part. */
function* composing(site: SiteState, guard: Guard): Generator<void, Map<string, Resource>> {
  const catalogue = catalogueOf(site);
  yield;
  const tree = unitTree(site.units);
  yield;
  const unitIndex = unitIndexResource(tree);
  const formerUnits = formerUnitsResource(site.units);
  const support = supportIndexResource(site.units);
  const paths = { unitsPath: unitIndex.path, formerUnitsPath: formerUnits?.path, supportPath: support?.path };
  const { frame, packCheckerPath, coverPath, resources: assets } = assetResources({ catalogue, ...paths });
  const parts: (() => Resource[])[] = [
    () => pageResources({ catalogue, frame, tree, packCheckerPath, guard }),
    () => contentResources({ catalogue, tree, guard }),
    () => guard(apiPaths, () => apiResources({ catalogue, frame })),
    () => feedResources(catalogue, { coverPath, guard }),
    () => boardResources(catalogue, { guard }),
    () => pictureResources({ catalogue, frame }),
    () => thumbnailResources(catalogue),
    () => fileResources(catalogue),
    () => captionResources(catalogue),
    () => [...assets, ...redirectResources(), signingKeysResource(site), dueResource(site)],
    () => [unitIndex, ...(formerUnits ? [formerUnits] : []), ...(support ? [support] : [])],
    () => [...piecesResources(catalogue), previewsResource(catalogue), codesResource(catalogue)],
    () => [deliveryIndexResource(catalogue)],
    () => guard([internalPaths.search], () => [searchIndexResource(catalogue)]),
  ];
  const resources: Resource[] = [];
  for (const part of parts) {
    yield;
    resources.push(...part());
  }
  return byPath(resources);
}
