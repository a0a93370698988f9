import type { Payload } from 'payload';
import sharp from 'sharp';
import type { DeliveryContent, DeliveryImage } from '../channels/contract/content.ts';
import { encodeShortCode } from '../codes/short-code.ts';
import { getEdition, type StoredEdition } from '../db/editions.ts';
import { uniqueLink } from '../delivery/effect-key.ts';
import { artworksOf, type Content } from '../domain/content.ts';
import type { Delivery } from '../domain/delivery.ts';
import { formatOf } from '../formats/formats.ts';
import { assertApproved } from '../workflow/decide.ts';
import type { Render } from './render-cache.ts';
import { requestOf } from './site-pictures.ts';

/** What an edition would say on a channel, approved or not: for people to look at. */
export type DraftPost = (edition: StoredEdition, target: Pick<Delivery, 'artworkKey' | 'effectKey'>) => Promise<DeliveryContent>;

/**
 * A post as it is sent: the caption, the social picture, and a link that counts as seen on social media. Every post names the
 * issuing body. Throws what rendering throws.
 */
export function draftPosts({ render, siteUrl }: { render: Render; siteUrl: string }): DraftPost {
  return async (edition, { artworkKey, effectKey }) => {
    const { content, number } = edition;
    const code = encodeShortCode({ edition: number, artwork: 0, unitCode: null, medium: 'social' });
    return {
      editionSha256: edition.sha256,
      title: content.title.vi,
      text: withIssuer(captionOf(content), content.issuer.name),
      hashtags: [],
      link: uniqueLink(`${siteUrl}/q/${code}`, effectKey),
      images: await drawImages({ content, number, artworkKey, render, siteUrl }),
      video: null,
      deliveryKey: effectKey,
    };
  };
}

/** What a delivery says, made from its approved edition. Throws `workflow.not-approved` and what rendering throws. */
export function deliveryContents({ payload, render, siteUrl }: { payload: Payload; render: Render; siteUrl: string }) {
  const draft = draftPosts({ render, siteUrl });
  return async (delivery: Delivery): Promise<DeliveryContent> =>
    draft(assertApproved(await getEdition(payload, delivery.editionSha256)), delivery);
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
