import { hashedPath, pagePath } from '../../portal/paths.ts';
import { toLocalIso } from '../../text/dates.ts';
import { modifiedAt } from '../catalogue.ts';
import { defineFeed, type FeedContext, type FeedEntry } from './define-feed.ts';

const path = '/feeds/portal.json';

/** JSON Feed 1.1. What the standard has no word for stands under `_pano`. */
export default defineFeed({
  path,
  contentType: 'application/feed+json; charset=utf-8',
  build({ siteUrl, publisher, title, entries }) {
    return JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: `${siteUrl}/`,
      feed_url: siteUrl + path,
      description: `Tài liệu mới của ${publisher}`,
      language: 'vi',
      authors: [{ name: publisher, url: `${siteUrl}/` }],
      items: entries.map((entry) => feedEntry({ siteUrl, entry })),
    });
  },
});

function feedEntry({ siteUrl, entry }: Pick<FeedContext, 'siteUrl'> & { entry: FeedEntry }): Record<string, unknown> {
  const { edition, guid, publishedAt, pictures } = entry;
  const { content } = edition;
  const [first] = pictures;
  return {
    id: guid,
    url: siteUrl + pagePath(content),
    title: content.title.vi,
    content_text: content.summary.vi,
    ...(first ? { image: siteUrl + hashedPath(first) } : {}),
    date_published: toLocalIso(new Date(publishedAt)),
    date_modified: toLocalIso(new Date(Math.max(Date.parse(publishedAt), Date.parse(modifiedAt(edition))))),
    authors: [{ name: content.issuer.name }],
    tags: [content.type],
    language: 'vi',
    attachments: pictures.map((picture) => ({
      url: siteUrl + hashedPath(picture),
      mime_type: picture.mimeType,
      title: picture.alt,
      size_in_bytes: picture.bytes.length,
    })),
    _pano: { edition: edition.number, version: edition.version, sha256: edition.sha256 },
  };
}
