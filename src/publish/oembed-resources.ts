import type { SiteFrame } from '../domain/generation.ts';
import { oembedDocument } from '../portal/oembed.ts';
import { oembedPath, pagePath } from '../portal/paths.ts';
import { type Catalogue, modifiedAt } from './catalogue.ts';
import { jsonResource, type Resource } from './resource.ts';

/** One document a guide and campaign, beside its page. What is withdrawn has none: it is not to be shown anywhere any more. */
export function oembedResources({ catalogue, frame }: { catalogue: Catalogue; frame: SiteFrame }): Resource[] {
  return [...catalogue.liveOf('guide'), ...catalogue.liveOf('campaign')].map((edition) => {
    const [picture] = catalogue.picturesOf(edition);
    const value = oembedDocument({ frame, edition, picture });
    return jsonResource({ path: oembedPath(pagePath(edition.content)), lastModified: modifiedAt(edition), value });
  });
}
