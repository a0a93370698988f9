import { hashedPath, pagePath } from '../../portal/paths.ts';
import { toLocalIso } from '../../text/dates.ts';
import { defineFeed, type FeedContext, type FeedEntry, subjectKinds } from './define-feed.ts';
import { plainText } from './parts/plain-text.ts';
import { updatedAt } from './parts/updated-at.ts';

/** JSON Feed 1.1. `_pano` holds what the standard has no member for: editions and withdrawn lines. */
export default defineFeed({
  suffix: '.json',
  contentType: 'application/feed+json; charset=utf-8',
  label: 'JSON Feed',
  kinds: subjectKinds,
  build({ siteUrl, publisher, subject, selfUrl, hubUrl, entries, tombstones }) {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: subject.title,
      home_page_url: siteUrl + subject.page,
      feed_url: selfUrl,
      description: subject.description,
      language: 'vi',
      authors: [{ name: publisher, url: `${siteUrl}/` }],
      ...(hubUrl === undefined ? {} : { hubs: [{ type: 'WebSub', url: hubUrl }] }),
      items: entries.map((entry) => feedEntry({ siteUrl, entry })),
      _pano: {
        withdrawn: tombstones.map(({ guid, withdrawnAt }) => ({ id: guid, withdrawn_at: toLocalIso(new Date(withdrawnAt)) })),
      },
    };
    return JSON.stringify(feed, (_key, value: unknown) => (typeof value === 'string' ? plainText(value) : value));
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
    date_modified: toLocalIso(new Date(updatedAt(entry))),
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
