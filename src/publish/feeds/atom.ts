import { hashedPath, pagePath } from '../../portal/paths.ts';
import { toLocalIso } from '../../text/dates.ts';
import { defineFeed, type FeedContext, type FeedEntry, subjectKinds } from './define-feed.ts';
import { updatedAt } from './parts/updated-at.ts';
import { element, empty, group } from './parts/xml.ts';

const namespaces = {
  xmlns: 'http://www.w3.org/2005/Atom',
  'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
  'xml:lang': 'vi',
};

/** Atom (RFC 4287), with a deleted-entry (RFC 6721) for everything that was withdrawn. */
export default defineFeed({
  suffix: '.atom',
  contentType: 'application/atom+xml; charset=utf-8',
  label: 'Atom',
  kinds: subjectKinds,
  build({ siteUrl, publisher, subject, selfUrl, hubUrl, changedAt, entries, tombstones }) {
    const feed = group(
      'feed',
      [
        element('id', siteUrl + subject.path),
        element('title', subject.title),
        element('subtitle', subject.description),
        element('updated', toLocalIso(new Date(changedAt))),
        author(publisher),
        empty('link', { rel: 'self', type: 'application/atom+xml', href: selfUrl }),
        empty('link', { rel: 'alternate', type: 'text/html', href: siteUrl + subject.page }),
        ...(hubUrl === undefined ? [] : [empty('link', { rel: 'hub', href: hubUrl })]),
        ...entries.map((entry) => entryElement({ siteUrl, entry })),
        ...tombstones.map(({ guid, withdrawnAt }) =>
          empty('at:deleted-entry', { ref: guid, when: toLocalIso(new Date(withdrawnAt)) }),
        ),
      ],
      namespaces,
    );
    return ['<?xml version="1.0" encoding="UTF-8"?>', feed].join('\n');
  },
});

const author = (name: string): string => group('author', [element('name', name)]);

function entryElement({ siteUrl, entry }: Pick<FeedContext, 'siteUrl'> & { entry: FeedEntry }): string {
  const { guid, edition, publishedAt, pictures } = entry;
  const { content } = edition;
  return group('entry', [
    element('id', guid),
    element('title', content.title.vi),
    element('published', toLocalIso(new Date(publishedAt))),
    element('updated', toLocalIso(new Date(updatedAt(entry)))),
    author(content.issuer.name),
    element('summary', content.summary.vi),
    empty('category', { term: content.type }),
    empty('link', { rel: 'alternate', type: 'text/html', href: siteUrl + pagePath(content) }),
    ...pictures.map((picture) =>
      empty('link', {
        rel: 'enclosure',
        type: picture.mimeType,
        length: picture.bytes.length,
        title: picture.alt,
        href: siteUrl + hashedPath(picture),
      }),
    ),
  ]);
}
