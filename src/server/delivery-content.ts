import type { Payload } from 'payload';
import sharp from 'sharp';
import type { DeliveryContent, DeliveryImage } from '../channels/contract/content.ts';
import { encodeShortCode } from '../codes/short-code.ts';
import { getEdition } from '../db/editions.ts';
import { uniqueLink } from '../delivery/effect-key.ts';
import { artworksOf, type Content } from '../domain/content.ts';
import type { Delivery } from '../domain/delivery.ts';
import { formatOf } from '../formats/formats.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { assertApproved } from '../workflow/decide.ts';
import { deliveryVideo } from './delivery-video.ts';
import type { Render } from './render-cache.ts';
import { requestOf } from './site-pictures.ts';

type ContentSources = { payload: Payload; render: Render; store: Pick<BlobStore, 'path' | 'get'>; siteUrl: string };

/**
 * What a delivery says, made from its approved edition: the caption, the social picture or the film, and a link that counts as seen on social
 * media. Every post names the issuing body. Throws `workflow.not-approved` and what rendering throws.
 */
export function deliveryContents({ payload, render, store, siteUrl }: ContentSources) {
  return async (delivery: Delivery): Promise<DeliveryContent> => {
    const edition = assertApproved(await getEdition(payload, delivery.editionSha256));
    const { content } = edition;
    const code = encodeShortCode({ edition: edition.number, artwork: 0, unitCode: null, medium: 'social' });
    return {
      editionSha256: edition.sha256,
      title: content.title.vi,
      text: withIssuer(captionOf(content), content.issuer.name),
      hashtags: [],
      link: uniqueLink(`${siteUrl}/q/${code}`, delivery.effectKey),
      images: await drawImages({ content, number: edition.number, artworkKey: delivery.artworkKey, render, siteUrl }),
      video: await deliveryVideo({ content, store }),
      deliveryKey: delivery.effectKey,
    };
  };
}

function captionOf(content: Content): string {
  if (content.type === 'campaign') return content.captions.facebook.vi || content.summary.vi;
  return [content.title.vi, content.summary.vi].filter((text) => text !== '').join('\n\n');
}

function withIssuer(text: string, issuer: string): string {
  return text.includes(issuer) ? text : `${text}\n\n${issuer}`;
}

/** The social size of the artwork that was asked for, or of the first that has one; none is no error. */
async function drawImages({
  content,
  number,
  artworkKey,
  render,
  siteUrl,
}: {
  content: Content;
  number: number;
  artworkKey: string | null;
  render: Render;
  siteUrl: string;
}): Promise<DeliveryImage[]> {
  for (const artwork of artworksOf(content)) {
    const formatId = artwork.formats.find((id) => formatOf(id).kind === 'screen');
    if (formatId === undefined || (artworkKey !== null && artwork.key !== artworkKey)) continue;
    const rendition = await render(requestOf({ edition: { number, content }, artwork, formatId, output: 'jpeg', siteUrl }));
    const { width: widthPx, height: heightPx } = await sharp(rendition.bytes).metadata();
    const { mimeType, bytes, sha256 } = rendition;
    return [{ mimeType, bytes, sha256, alt: artwork.headline.vi, widthPx, heightPx, url: null }];
  }
  return [];
}
