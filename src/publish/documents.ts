import type { Content, Slogan, Theme } from '../domain/content.ts';
import type { PublishedEdition, SitePicture } from '../domain/site.ts';
import { campaignPath, documentPath, hashedPath, pagePath } from '../portal/paths.ts';
import { type Catalogue, modifiedAt } from './catalogue.ts';

type Json = Record<string, unknown>;
type Of<C extends Content> = { catalogue: Catalogue; edition: PublishedEdition & { content: C } };

/** What a list says of a document, and what a link to it expands to: enough to show it without a second request. */
export function summaryOf({ catalogue, edition }: Of<Content>): Json {
  const { content, number, version, sha256, approvedAt, publishedAt } = edition;
  const { siteUrl } = catalogue.site;
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
  };
}

/** The whole document: its summary, its words, its pictures, and the documents it links to, expanded once. */
export function documentOf({ catalogue, edition }: Of<Content>): Json {
  return {
    ...edition.content,
    ...summaryOf({ catalogue, edition }),
    files: edition.content.files.map((file) => ({ ...file, url: catalogue.site.siteUrl + hashedPath(file) })),
    pictures: catalogue.picturesOf(edition).map((picture) => pictureOf({ siteUrl: catalogue.site.siteUrl, picture })),
    links: linksOf({ catalogue, content: edition.content }),
  };
}

function pictureOf({ siteUrl, picture }: { siteUrl: string; picture: SitePicture }): Json {
  const { artworkKey, formatId, mimeType, widthPx, heightPx, sha256, md5, bytes, alt } = picture;
  const url = siteUrl + hashedPath(picture);
  return { url, artworkKey, formatId, mimeType, widthPx, heightPx, bytes: bytes.length, sha256, md5, alt };
}

function linksOf({ catalogue, content }: { catalogue: Catalogue; content: Content }): Json {
  const expand = (edition: PublishedEdition | null): Json[] => (edition ? [summaryOf({ catalogue, edition })] : []);
  if (content.type === 'campaign') {
    const belongs = (['leaflet', 'infographic', 'video'] as const).flatMap((type) => catalogue.liveOf(type));
    return {
      guides: content.guideIds.flatMap((id) => expand(catalogue.find('guide', id))),
      pieces: belongs.filter((edition) => edition.content.campaignId === content.id).flatMap(expand),
    };
  }
  if (content.type === 'guide') {
    const leading = catalogue.liveOf('campaign').filter((edition) => edition.content.guideIds.includes(content.id));
    return { campaigns: leading.flatMap(expand) };
  }
  return { campaigns: content.campaignId === null ? [] : expand(catalogue.find('campaign', content.campaignId)) };
}

/** The frozen words with their name; who typed and who approved stays inside the house. */
export function editionOf({ edition }: { edition: PublishedEdition }): Json {
  const { sha256, number, version, state, content, approvedAt, publishedAt } = edition;
  return { sha256, number, version, state, issuer: content.issuer, approvedAt, publishedAt, content };
}

type Campaign = Extract<Content, { type: 'campaign' }>;

/** Themes and slogans have no edition of their own: their campaign's stands for them. */
export function themeOf({ catalogue, edition, theme }: Of<Campaign> & { theme: Theme }): Json {
  return { ...theme, type: 'theme', ...originOf({ catalogue, edition, collection: 'themes', id: theme.id }) };
}

export function sloganOf({ catalogue, edition, slogan }: Of<Campaign> & { slogan: Slogan }): Json {
  return { ...slogan, type: 'slogan', ...originOf({ catalogue, edition, collection: 'slogans', id: slogan.id }) };
}

function originOf({ catalogue, edition, collection, id }: Of<Campaign> & { collection: string; id: string }): Json {
  const { siteUrl } = catalogue.site;
  return {
    issuer: edition.content.issuer,
    updatedAt: modifiedAt(edition),
    href: `${siteUrl}/content/v1/${collection}/${id}`,
    page: siteUrl + campaignPath(edition.content.id),
    links: { campaigns: [summaryOf({ catalogue, edition })] },
  };
}
