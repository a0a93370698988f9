import { z } from 'zod';
import type { DeliveryContent, DeliveryImage, DeliveryVideo } from '../contract/delivery-content.ts';

const portalImage = z.object({
  url: z.string().nullable(),
  base64: z.string().nullable(),
  mimeType: z.string(),
  sha256: z.string(),
  alt: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
});

/**
 * What a portal receives, and what it may answer.
 *
 * `POST <endpoint>` with this body, `DELETE <endpoint>/<id>` without one; both carry the headers of Standard Webhooks
 * (`webhook-id`, `webhook-timestamp`, `webhook-signature: v1,…` = HMAC-SHA-256 over `id.timestamp.body`). 2xx with JSON = taken,
 * 409 = there already, which is as good; 2xx with nothing in it is asked again. 401 and 403 = the signature is not accepted,
 * 422 = the post is not; both with `{"error": "why"}`.
 */
export const portalBody = z.object({
  version: z.literal(1),
  /** The same at every attempt: a portal that has it answers 409. */
  id: z.string(),
  editionSha256: z.string(),
  language: z.literal('vi'),
  title: z.string(),
  text: z.string(),
  hashtags: z.array(z.string()),
  link: z.url(),
  issuer: z.string().nullable(),
  /** `url` where the picture has a public address, else its bytes in `base64`. */
  images: z.array(portalImage),
  /** Only where it has a public address, else its poster is in `images`. `captions` are WebVTT. */
  video: z
    .object({
      url: z.url(),
      mimeType: z.string(),
      sha256: z.string(),
      bytes: z.number(),
      seconds: z.number(),
      widthPx: z.number(),
      heightPx: z.number(),
      poster: portalImage.nullable(),
      captions: z.array(z.object({ language: z.string(), vtt: z.string() })),
    })
    .nullable(),
});
type PortalBody = z.infer<typeof portalBody>;

/** Where the post can be seen, if the portal says so: `{}` is an answer. */
export const portalAnswer = z.looseObject({ url: z.url().optional().catch(undefined) });
export const portalProblem = z.looseObject({ error: z.string() });

export function bodyOf(content: DeliveryContent): PortalBody {
  const { video } = content;
  const isAlone = content.images.length === 0 && video?.url === null;
  const images = isAlone && video.poster ? [video.poster] : content.images;
  return {
    version: 1,
    id: content.deliveryKey,
    editionSha256: content.editionSha256,
    language: 'vi',
    title: content.title,
    text: content.text,
    hashtags: content.hashtags,
    link: content.link,
    issuer: content.issuer,
    images: images.map(imageOf),
    video: video && videoOf(video),
  };
}

function imageOf({ bytes, url, mimeType, sha256, alt, widthPx, heightPx }: DeliveryImage): PortalBody['images'][number] {
  const base64 = url === null ? Buffer.from(bytes).toString('base64') : null;
  return { url, base64, mimeType, sha256, alt, widthPx, heightPx };
}

/** A video is fetched, never pushed: it may have hundreds of megabytes. */
function videoOf({ url, mimeType, sha256, byteLength: bytes, facts, poster, captions }: DeliveryVideo): PortalBody['video'] {
  if (url === null) return null;
  const { seconds, widthPx, heightPx } = facts;
  const tracks = captions.map(({ locale: language, vtt }) => ({ language, vtt }));
  return { url, mimeType, sha256, bytes, seconds, widthPx, heightPx, poster: poster && imageOf(poster), captions: tracks };
}
