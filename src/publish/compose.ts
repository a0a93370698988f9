import type { SiteState } from '../domain/site.ts';
import { apiResources } from './api-resources.ts';
import { assetResources, fileResources, pictureResources, redirectResources } from './asset-resources.ts';
import { boardResources } from './board-resources.ts';
import { catalogueOf } from './catalogue.ts';
import { codesResource } from './codes.ts';
import { contentResources } from './content-api.ts';
import { deliveryIndexResource } from './delivery-index.ts';
import { dueResource } from './due.ts';
import { feedResources } from './feed-resources.ts';
import { captionResources } from './film-resources.ts';
import { pageResources } from './page-resources.ts';
import { previewsResource, thumbnailResources } from './preview-resources.ts';
import { byPath, type Resource } from './resource.ts';
import { searchIndexResource } from './search-index.ts';
import { signingKeysResource } from './signing-keys.ts';
import { supportIndexResource, unitIndexResource, unitTree } from './unit-api.ts';

/**
 * Everything a generation serves, by path: a pure function of the state and of the files in this checkout.
 *
 * `site.at` decides only which board windows are over; nothing prints it, so the same content gives the same bytes tomorrow.
 * Throws `publish.not-approved`, `publish.id-invalid`, `publish.path-taken`, `publish.document-invalid`, `publish.picture-missing`.
 */
export function composeGeneration(site: SiteState): Map<string, Resource> {
  const catalogue = catalogueOf(site);
  const tree = unitTree(site.units);
  const unitIndex = unitIndexResource(tree);
  const support = supportIndexResource(site.units);
  const paths = { unitsPath: unitIndex.path, supportPath: support?.path };
  const { frame, packCheckerPath, resources: assets } = assetResources({ catalogue, ...paths });
  return byPath([
    ...pageResources({ catalogue, frame, tree, packCheckerPath }),
    ...contentResources({ catalogue, tree }),
    ...apiResources({ catalogue, frame }),
    ...feedResources(catalogue),
    ...boardResources(catalogue),
    ...pictureResources({ catalogue, frame }),
    ...thumbnailResources(catalogue),
    ...fileResources(catalogue),
    ...captionResources(catalogue),
    ...assets,
    ...redirectResources(),
    signingKeysResource(site),
    dueResource(site),
    unitIndex,
    ...(support ? [support] : []),
    previewsResource(catalogue),
    codesResource(catalogue),
    deliveryIndexResource(catalogue),
    searchIndexResource(catalogue),
  ]);
}
