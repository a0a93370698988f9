import { addresses } from '../domain/addresses.ts';
import { type Html, html } from './html.ts';

/** What machines find from a page: the feeds of its subject, and a document to embed it by. */
export type Discovery = {
  /** Feeds about what the page is about, without the ending of their form: "/feeds/campaign/can-tho-2026". */
  feeds?: { path: string; title: string };
  /** Whether the page has an oEmbed document. */
  isEmbeddable?: boolean;
};

const forms = [
  { suffix: '.rss', type: 'application/rss+xml' },
  { suffix: '.atom', type: 'application/atom+xml' },
  { suffix: '.json', type: 'application/feed+json' },
  { suffix: '.ics', type: 'text/calendar' },
];

type Linked = Discovery & { siteUrl: string; siteName: string; path: string; title: string };

/** The page's own feeds come first: readers offer the first that they find. */
export function discoveryLinks({ feeds, isEmbeddable = false, siteUrl, siteName, path, title }: Linked): Html {
  const portal = { path: addresses.feeds.portal, title: siteName };
  return html`${[...(feeds ? [feeds] : []), portal].map((subject) =>
    forms.map(
      ({ suffix, type }) => html`<link rel="alternate" type="${type}" title="${subject.title}" href="${subject.path + suffix}">
`,
    ),
  )}${isEmbeddable && html`<link rel="alternate" type="application/json+oembed" title="${title}" href="${siteUrl + addresses.oembed.path(path)}">`}`;
}
