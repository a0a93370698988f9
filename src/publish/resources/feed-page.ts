import { addresses } from '../../domain/addresses.ts';
import type { SiteFrame } from '../../domain/generation.ts';
import { type FeedLinks, feedsPage } from '../../portal/feeds.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { FeedSubject } from '../feeds/define-feed.ts';
import { feedSubjects } from '../feeds/parts/feed-subjects.ts';
import { feeds } from '../feeds/registry.gen.ts';
import { htmlResource, type Resource } from '../generation/resource.ts';

/** `/feeds`: every feed that this generation has, by its subject. */
export function feedPageResource({ catalogue, frame }: { catalogue: Catalogue; frame: SiteFrame }): Resource {
  const subjects = feedSubjects(catalogue).map(({ subject }) => subject);
  const of = (kind: FeedSubject['kind']): FeedLinks[] => subjects.filter((subject) => subject.kind === kind).map(linksOf);
  const [portal = { title: '', links: [] }] = of('portal');
  const markup = feedsPage({ frame, portal, campaigns: of('campaign'), units: of('unit'), audiences: of('audience') });
  return htmlResource({ path: addresses.feeds.start, lastModified: catalogue.changedAt, markup });
}

function linksOf({ kind, path, name }: FeedSubject): FeedLinks {
  const forms = Object.values(feeds).filter(({ kinds }) => kinds.includes(kind));
  return { title: name, links: forms.map(({ suffix, label }) => ({ href: path + suffix, label })) };
}
