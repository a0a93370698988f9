import type { Content, FileRef } from '../../domain/content.ts';
import type { SitePicture } from '../../domain/site.ts';
import { textVideosOf } from '../../domain/text-videos.ts';
import { hashedPath, pagePath } from '../../portal/paths.ts';
import { defineFeed, type FeedContext, type FeedEntry, subjectKinds } from './define-feed.ts';
import { atomLinks } from './parts/links.ts';
import { toRfc822 } from './parts/rfc822.ts';
import { element, group, htmlElement } from './parts/xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** RSS 2.0 with Media RSS: what portals' news boxes read. `dc:creator` names the issuing body of each line. */
export default defineFeed({
  suffix: '.rss',
  contentType: 'application/rss+xml; charset=utf-8',
  label: 'RSS',
  kinds: subjectKinds,
  build({ siteUrl, subject, selfUrl, hubUrl, changedAt, entries }) {
    const channel = group('channel', [
      element('title', subject.title),
      element('link', siteUrl + subject.page),
      htmlElement('description', subject.description),
      element('language', 'vi'),
      element('lastBuildDate', toRfc822(changedAt)),
      element('ttl', '5'),
      ...atomLinks({ selfUrl, hubUrl, type: 'application/rss+xml' }),
      ...entries.map((entry) => entryElement({ siteUrl, entry })),
    ]);
    return ['<?xml version="1.0" encoding="UTF-8"?>', group('rss', [channel], namespaces)].join('\n');
  },
});

type InFeed = Pick<FeedContext, 'siteUrl'>;

function entryElement({ siteUrl, entry }: InFeed & { entry: FeedEntry }): string {
  const { content } = entry.edition;
  const videos = content.files.filter(({ mimeType }) => mimeType.startsWith('video/'));
  const media = [
    ...entry.pictures.map((picture) => pictureElement({ siteUrl, picture })),
    ...videos.map((video) => videoElement({ siteUrl, video, content: filmOf(content, video) })),
  ];
  return group('item', [
    element('title', content.title.vi),
    element('link', siteUrl + pagePath(content)),
    element('guid', entry.guid, { isPermaLink: 'false' }),
    element('pubDate', toRfc822(entry.publishedAt)),
    htmlElement('description', content.summary.vi),
    element('dc:creator', content.issuer.name),
    element('category', content.type),
    ...(media.length > 0 ? [group('media:group', media)] : []),
  ]);
}

function pictureElement({ siteUrl, picture }: InFeed & { picture: SitePicture }): string {
  const { mimeType: type, widthPx: width, heightPx: height, bytes, md5, alt } = picture;
  return group('media:content', [element('media:hash', md5, { algo: 'md5' }), element('media:description', alt)], {
    url: siteUrl + hashedPath(picture),
    type,
    medium: 'image',
    width,
    height,
    fileSize: bytes.length,
  });
}

/** What a video file is: one between the words of the entry, else the entry itself. */
function filmOf(content: Content, { sha256 }: FileRef): Content {
  return textVideosOf(content).find(({ files: [file] }) => file?.sha256 === sha256) ?? content;
}

function videoElement({ siteUrl, video, content }: InFeed & { video: FileRef; content: Content }): string {
  return group(
    'media:content',
    [element('media:title', content.title.vi), element('media:description', video.alt.vi || content.summary.vi)],
    {
      url: siteUrl + hashedPath(video),
      type: video.mimeType,
      medium: 'video',
      width: video.widthPx,
      height: video.heightPx,
      duration: content.type === 'video' ? content.durationSeconds : undefined,
      fileSize: video.bytes,
    },
  );
}
