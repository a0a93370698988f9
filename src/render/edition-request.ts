import { type Artwork, artworksOf, type Content } from '../domain/content.ts';
import type { Edition } from '../domain/edition.ts';
import type { LocalisedText } from '../domain/locale.ts';
import type { RenditionRequest } from './request.ts';

/** What to draw for an edition in nobody's own name: the office's view, the portal, boards. */
export function requestOf({
  edition,
  artwork,
  formatId,
  output,
  siteUrl,
}: {
  edition: Pick<Edition, 'number' | 'content'>;
  artwork: Artwork;
  formatId: string;
  output: RenditionRequest['output'];
  siteUrl: string;
}): RenditionRequest {
  const { issuer, branding } = edition.content;
  return {
    artwork,
    issuer,
    campaignTitle: campaignTitleOf(edition.content),
    ...(branding ? { branding } : {}),
    formatId,
    unit: null,
    editionNumber: edition.number,
    artworkNumber: artworksOf(edition.content).indexOf(artwork) + 1,
    siteUrl,
    locale: 'vi',
    output,
  };
}

function campaignTitleOf(content: Content): LocalisedText {
  return ('campaignTitle' in content && content.campaignTitle) || content.title;
}
