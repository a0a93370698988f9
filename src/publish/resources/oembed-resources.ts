import { addresses } from '../../domain/addresses.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { pageOrder } from '../../domain/content-list.ts';
import type { SiteFrame } from '../../domain/generation.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { oembedDocument } from '../../portal/oembed.ts';
import { pagePath } from '../../portal/paths.ts';
import { type Catalogue, keyOf, modifiedAt } from '../catalogue/catalogue.ts';
import { fingerprint } from '../catalogue/sources.ts';
import { jsonWhenRead, type Resource } from '../generation/resource.ts';

/** One document beside each page that may be embedded. What is withdrawn has none: it is not to be shown anywhere any more. */
export function oembedResources({ catalogue, frame }: { catalogue: Catalogue; frame: SiteFrame }): Resource[] {
  const embeddable = pageOrder.filter((type) => contentFacts[type].isEmbeddable);
  return embeddable.flatMap<PublishedEdition>(catalogue.liveOf).map((edition) => {
    const [picture] = catalogue.picturesOf(edition);
    const path = addresses.oembed.path(pagePath(edition.content));
    const source = fingerprint([frame, catalogue.sourceOf(edition)]);
    const value = () => oembedDocument({ frame, edition, picture });
    return jsonWhenRead({ path, lastModified: modifiedAt(edition), source, document: keyOf(edition.content), value });
  });
}
