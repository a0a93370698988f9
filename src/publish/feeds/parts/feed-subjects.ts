import { addresses } from '../../../domain/addresses.ts';
import type { CampaignContent } from '../../../domain/content.ts';
import type { PublishedEdition } from '../../../domain/site.ts';
import type { Unit } from '../../../domain/unit.ts';
import { siteName } from '../../../portal/frame.ts';
import { campaignPath } from '../../../portal/paths.ts';
import { slug } from '../../../text/slug.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FeedSubject } from '../define-feed.ts';

/** A subject and what belongs to it. */
export type ChosenSubject = { subject: FeedSubject; covers: (edition: PublishedEdition) => boolean };

/**
 * Everything that has feeds of its own: the portal, each live campaign, each unit that something is meant for, each audience of a
 * campaign. A commune without anything of its own has none: the edge leads its readers to its province's feed or the portal's.
 */
export function feedSubjects(catalogue: Catalogue): ChosenSubject[] {
  return [portalSubject(catalogue), ...campaignSubjects(catalogue), ...unitSubjects(catalogue), ...audienceSubjects(catalogue)];
}

function portalSubject({ site }: Catalogue): ChosenSubject {
  const subject = {
    kind: 'portal',
    path: addresses.feeds.portal,
    name: 'Mọi chiến dịch, mọi địa phương',
    title: siteName,
    description: `Tài liệu mới của ${site.publisher}`,
    page: '/',
  } as const;
  return { subject, covers: () => true };
}

function campaignSubjects({ liveOf, relations }: Catalogue): ChosenSubject[] {
  return liveOf('campaign').map(({ content: { id, title, summary } }) => ({
    subject: {
      kind: 'campaign',
      path: addresses.feeds.campaign(id),
      name: title.vi,
      title: title.vi,
      description: summary.vi,
      page: campaignPath(id),
    },
    covers: (edition) => relations.campaignsOf(edition.content).some((campaign) => campaign.content.id === id),
  }));
}

function unitSubjects({ live, units: known, relations }: Catalogue): ChosenSubject[] {
  const scopes = new Set(live.flatMap(relations.unitCodesOf));
  const units = [...scopes].sort().flatMap((code) => known.get(code) ?? []);
  return units.filter(({ level }) => level !== 'country').map((unit) => unitSubject({ relations, unit }));
}

/** What is for a province is for its communes too. */
function unitSubject({ relations, unit }: Pick<Catalogue, 'relations'> & { unit: Unit }): ChosenSubject {
  const above = new Set(unit.path.split('/'));
  const name = unit.provinceName === null ? unit.name : `${unit.name}, ${unit.provinceName}`;
  return {
    subject: {
      kind: 'unit',
      path: addresses.unitFeed.path(unit.code),
      name,
      title: `${siteName} – ${name}`,
      description: `Tài liệu dành cho ${name}`,
      page: '/',
    },
    covers: (edition) => relations.unitCodesOf(edition).some((code) => above.has(code)),
  };
}

/** Plans name the same audience under ids of their own; the words are what they share. */
function audienceSubjects({ liveOf, relations }: Catalogue): ChosenSubject[] {
  const labels = new Map(
    liveOf('campaign').flatMap(({ content }) => content.audiences.map(({ label }) => [slug(label.vi), label.vi])),
  );
  labels.delete('');
  return [...labels]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, label]) => ({
      subject: {
        kind: 'audience',
        path: addresses.feeds.audience(name),
        name: label,
        title: `${siteName} – ${label}`,
        description: `Tài liệu dành cho: ${label}`,
        page: '/',
      },
      covers: (edition) => relations.campaignsOf(edition.content).some(({ content }) => isFor(content, name)),
    }));
}

function isFor({ audiences }: CampaignContent, name: string): boolean {
  return audiences.some(({ label }) => slug(label.vi) === name);
}
