import { z } from 'zod';
import type { DeliveryContent } from '../contract/content.ts';

/**
 * What a portal receives, and what it may answer.
 *
 * `POST <endpoint>` with this body, `DELETE <endpoint>/<id>` without one; both carry the headers of Standard Webhooks
 * (`webhook-id`, `webhook-timestamp`, `webhook-signature: v1,…` = HMAC-SHA-256 over `id.timestamp.body`). 2xx = taken, 409 = there
 * already, which is as good. 401 and 403 = the signature is not accepted, 422 = the post is not; both with `{"error": "why"}`.
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
  images: z.array(
    z.object({
      url: z.string().nullable(),
      base64: z.string().nullable(),
      mimeType: z.string(),
      sha256: z.string(),
      alt: z.string(),
      widthPx: z.number(),
      heightPx: z.number(),
    }),
  ),
});
type PortalBody = z.infer<typeof portalBody>;

/** Both are optional: a portal may answer with nothing at all. */
export const portalAnswer = z.looseObject({ url: z.url().optional().catch(undefined) });
export const portalProblem = z.looseObject({ error: z.string() });

export function bodyOf(content: DeliveryContent): PortalBody {
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
    images: content.images.map(({ bytes, url, mimeType, sha256, alt, widthPx, heightPx }) => {
      const base64 = url === null ? Buffer.from(bytes).toString('base64') : null;
      return { url, base64, mimeType, sha256, alt, widthPx, heightPx };
    }),
  };
}
