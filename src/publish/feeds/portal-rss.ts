import type { SitePicture } from '../../domain/site.ts';
import { hashedPath, pagePath } from '../../portal/paths.ts';
import { defineFeed, type FeedContext, type FeedEntry } from './define-feed.ts';
import { toRfc822 } from './parts/rfc822.ts';
import { xmlText } from './parts/xml.ts';

const path = '/feeds/portal.rss';
const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** RSS 2.0 with Media RSS: what portals' news boxes read. `dc:creator` names the issuing body of each line. */
export default defineFeed({
  path,
  contentType: 'application/rss+xml; charset=utf-8',
  build({ siteUrl, publisher, title, changedAt, entries }) {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<rss version="2.0" ${namespaces}><channel>`,
      element('title', title),
      element('link', `${siteUrl}/`),
      element('description', `Tài liệu mới của ${publisher}`),
      '<language>vi</language>',
      element('lastBuildDate', toRfc822(changedAt)),
      '<ttl>5</ttl>',
      `<atom:link rel="self" type="application/rss+xml" href="${xmlText(siteUrl + path)}"/>`,
      ...entries.map((entry) => entryElement({ siteUrl, entry })),
      '</channel></rss>',
    ].join('\n');
  },
});

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;

function entryElement({ siteUrl, entry }: Pick<FeedContext, 'siteUrl'> & { entry: FeedEntry }): string {
  const { content } = entry.edition;
  const pictures = entry.pictures.map((picture) => mediaElement({ siteUrl, picture }));
  return [
    '<item>',
    element('title', content.title.vi),
    element('link', siteUrl + pagePath(content)),
    `<guid isPermaLink="false">${xmlText(entry.guid)}</guid>`,
    element('pubDate', toRfc822(entry.publishedAt)),
    element('description', content.summary.vi),
    element('dc:creator', content.issuer.name),
    element('category', content.type),
    ...(pictures.length > 0 ? ['<media:group>', ...pictures, '</media:group>'] : []),
    '</item>',
  ].join('\n');
}

function mediaElement({ siteUrl, picture }: Pick<FeedContext, 'siteUrl'> & { picture: SitePicture }): string {
  const { mimeType, widthPx, heightPx, bytes, md5, alt } = picture;
  const size = `width="${widthPx}" height="${heightPx}" fileSize="${bytes.length}"`;
  const url = xmlText(siteUrl + hashedPath(picture));
  return [
    `<media:content url="${url}" type="${mimeType}" medium="image" ${size}>`,
    `<media:hash algo="md5">${md5}</media:hash>`,
    element('media:description', alt),
    '</media:content>',
  ].join('');
}
