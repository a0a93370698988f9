import type { Payload, Where } from 'payload';
import { findEditions } from '../../db/editions.ts';
import type { Content, ContentType } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { AppError } from '../../domain/errors.ts';
import type { RichText } from '../../domain/rich-text.ts';
import type { ArtworkReport, Said } from './check-artworks.ts';

type Input = { payload: Payload; siteUrl: string; content: Content };

/** Words that lead to a document's own page on the portal; `path`: their field in the form. */
type PageLink = { words: string; href: string; type: ContentType; id: string; path: string };

/**
 * Links of a written text to pages of this portal that are not there: withdrawn, never published, or written wrongly. The editor
 * and the approver see it; it does not stop the submission, because both may go out together. Other sites are not asked: an
 * office's network may reach none of them.
 */
export async function writtenLinkReports({ payload, siteUrl, content }: Input): Promise<ArtworkReport[]> {
  const links = textsOf(content).flatMap(({ text, path }) =>
    runsOf(text).flatMap(({ href, text: words }) => pageLink({ href, siteUrl }).map((page) => ({ ...page, words, href, path }))),
  );
  const known = await publicPages(payload, links);
  const dead = links.filter(({ type, id }) => !(type === content.type && id === content.id) && !known.has(`${type} ${id}`));
  const warnings = dead.map(({ words, href, path }): Said => {
    return { ...new AppError('reading.link-dead', { params: { words, page: href } }).words, path };
  });
  return warnings.length === 0 ? [] : [{ artworkKey: content.id, findings: [], sentences: [], warnings }];
}

function textsOf(content: Content): { text: RichText; path: string }[] {
  if (content.type === 'article') return content.body ? [{ text: content.body, path: 'body' }] : [];
  if (content.type !== 'guide') return [];
  return content.steps.flatMap(({ body }, at) => (body ? [{ text: body, path: `steps.${at}.body` }] : []));
}

type Linked = { text: string; href: string };

/** Wherever they stand: in paragraphs, lists in lists, cells of tables. One that is said in several languages counts once. */
function runsOf(text: RichText): Linked[] {
  const found = new Map<string, Linked>();
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { href, text: words } = value as Partial<Linked>;
    if (typeof href === 'string' && typeof words === 'string' && !found.has(href)) found.set(href, { href, text: words.trim() });
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(text);
  return [...found.values()];
}

const addresses = Object.entries(contentFacts).flatMap(([type, { address }]) => {
  return address === null ? [] : [{ type: type as ContentType, address }];
});

/** None for another site, a list, or what is no document. A page in another language or in easy words is the same one. */
function pageLink({ href, siteUrl }: { href: string; siteUrl: string }): Pick<PageLink, 'type' | 'id'>[] {
  if (!URL.canParse(href, siteUrl)) return [];
  const url = new URL(href, siteUrl);
  if (url.origin !== new URL(siteUrl).origin) return [];
  const path = url.pathname.replace(/^\/[a-z]{2,3}(?=\/)/, '');
  return addresses.flatMap(({ type, address }) => {
    const id = path.startsWith(`${address}/`) ? (path.slice(address.length + 1).split('/')[0] ?? '') : '';
    return id === '' || id === pagesOfList ? [] : [{ type, id }];
  });
}

/** "/tin/trang/2". */
const pagesOfList = 'trang';

async function publicPages(payload: Payload, links: Pick<PageLink, 'type' | 'id'>[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const type of new Set(links.map((link) => link.type))) {
    const ids = [...new Set(links.filter((link) => link.type === type).map(({ id }) => id))];
    const and: Where[] = [{ contentType: { equals: type } }, { contentId: { in: ids } }, { sharedAt: { exists: true } }];
    for (const { content } of await findEditions(payload, { and })) known.add(`${type} ${content.id}`);
  }
  return known;
}
