import type { SiteFrame } from '../domain/generation.ts';
import type { PublishedEdition, SitePicture } from '../domain/site.ts';
import { siteName } from './frame.ts';
import { html } from './html.ts';
import { hashedPath, pagePath } from './paths.ts';

/** Pixels of the quotation that a site shows; it may ask for less. */
const size = { width: 600, height: 220 };

type Embedded = { frame: SiteFrame; edition: PublishedEdition; picture: SitePicture | undefined };

/**
 * oEmbed 1.0 of a guide or campaign: a quotation with its source. Plain markup, no frame: our pages may be framed by nobody,
 * and the site that shows it loads nothing from us but the picture.
 */
export function oembedDocument({ frame, edition, picture }: Embedded): Record<string, unknown> {
  const { content } = edition;
  const url = frame.siteUrl + pagePath(content);
  const quotation = html`<blockquote cite="${url}" lang="vi"><p><a href="${url}"><b>${content.title.vi}</b></a></p><p>${content.summary.vi}</p><footer>${content.issuer.name}</footer></blockquote>`;
  const thumbnail = picture && {
    thumbnail_url: frame.siteUrl + hashedPath(picture),
    thumbnail_width: picture.widthPx,
    thumbnail_height: picture.heightPx,
  };
  return {
    version: '1.0',
    type: 'rich',
    title: content.title.vi,
    author_name: content.issuer.name,
    provider_name: siteName,
    provider_url: `${frame.siteUrl}/`,
    cache_age: 3600,
    html: quotation.markup,
    ...size,
    ...thumbnail,
  };
}
