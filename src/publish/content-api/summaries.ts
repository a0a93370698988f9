import type { z } from 'zod';
import type { picture } from '../../content-types/schema/common.ts';
import type { Content } from '../../domain/content.ts';
import type { PublishedEdition, SitePicture } from '../../domain/site.ts';
import { documentPath, hashedPath, pagePath } from '../../portal/paths.ts';
import { type Catalogue, modifiedAt } from '../catalogue/catalogue.ts';
import type { card, editionSummary, MadeDocument, MadeSummary } from '../schemas/document-schemas.ts';

export type Card = z.infer<typeof card>;
export type EditionSummary = z.infer<typeof editionSummary>;
export type Summary = EditionSummary | MadeSummary;
/** An edition with all of its words; its type's schema checks them before publication. */
export type EditionDocument = EditionSummary & { files: object[]; pictures: object[]; links: object };
export type FullDocument = EditionDocument | MadeDocument;

export type Of<C extends Content> = { catalogue: Catalogue; edition: PublishedEdition & { content: C } };

/** Enough to press: the same members for every kind of document. */
export function cardOf(summary: Summary): Card {
  const { type, id, title, issuer, updatedAt, href, page } = summary;
  return { type, id, title, issuer, updatedAt, href, page, image: 'image' in summary ? summary.image : null };
}

/** What a list says of an edition, and what a link to it expands to: enough to show it without a second request. */
export function summaryOf({ catalogue, edition }: Of<Content>): EditionSummary {
  const { content, number, version, sha256, approvedAt, publishedAt } = edition;
  const { siteUrl } = catalogue.site;
  const [first] = catalogue.picturesOf(edition);
  return {
    id: content.id,
    type: content.type,
    title: content.title,
    summary: content.summary,
    issuer: content.issuer,
    edition: { number, version, sha256, href: `${siteUrl}/content/v1/editions/${sha256}` },
    approvedAt,
    publishedAt,
    updatedAt: modifiedAt(edition),
    href: siteUrl + documentPath(content),
    page: siteUrl + pagePath(content),
    image: first ? siteUrl + hashedPath(first) : null,
  };
}

export function pictureOf({ siteUrl, picture: drawn }: { siteUrl: string; picture: SitePicture }): z.infer<typeof picture> {
  const { artworkKey, formatId, mimeType, widthPx, heightPx, sha256, md5, bytes, alt } = drawn;
  const url = siteUrl + hashedPath(drawn);
  return { url, artworkKey, formatId, mimeType, widthPx, heightPx, bytes: bytes.length, sha256, md5, alt };
}
