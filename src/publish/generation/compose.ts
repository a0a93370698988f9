import type { SiteState } from '../../domain/site.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import { contentResources } from '../content-api/content-api.ts';
import { searchIndexResource } from '../content-api/search-index.ts';
import { supportIndexResource, unitIndexResource, unitTree } from '../content-api/unit-api.ts';
import { apiResources } from '../resources/api-resources.ts';
import { assetResources, fileResources, pictureResources, redirectResources } from '../resources/asset-resources.ts';
import { boardResources } from '../resources/board-resources.ts';
import { codesResource } from '../resources/codes.ts';
import { deliveryIndexResource } from '../resources/delivery-index.ts';
import { dueResource } from '../resources/due.ts';
import { feedResources } from '../resources/feed-resources.ts';
import { pageResources } from '../resources/page-resources.ts';
import { previewsResource, thumbnailResources } from '../resources/preview-resources.ts';
import { signingKeysResource } from '../resources/signing-keys.ts';
import { captionResources } from '../resources/video-resources.ts';
import { byPath, type Resource } from './resource.ts';

/**
 * Everything a generation serves, by path: a pure function of the state and of the files in this checkout.
 *
 * `site.at` decides only which board windows are over; nothing prints it, so the same content gives the same bytes tomorrow.
 * Throws `publish.not-approved`, `publish.id-invalid`, `publish.path-taken`, `publish.document-invalid`,
 * `publish.picture-missing`.
 */
export function composeGeneration(site: SiteState): Map<string, Resource> {
  const catalogue = catalogueOf(site);
  const tree = unitTree(site.units);
  const unitIndex = unitIndexResource(tree);
  const support = supportIndexResource(site.units);
  const paths = { unitsPath: unitIndex.path, supportPath: support?.path };
  const { frame, packCheckerPath, coverPath, resources: assets } = assetResources({ catalogue, ...paths });
  return byPath([
    ...pageResources({ catalogue, frame, tree, packCheckerPath }),
    ...contentResources({ catalogue, tree }),
    ...apiResources({ catalogue, frame }),
    ...feedResources(catalogue, { coverPath }),
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
