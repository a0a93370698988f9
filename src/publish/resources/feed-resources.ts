import { addresses } from '../../domain/addresses.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import type { EditionOf, PortalEntry, PublishedEdition } from '../../domain/site.ts';
import { bulletinPath, documentPath } from '../../portal/paths.ts';
import { localDate } from '../../text/dates.ts';
import { daysOfPlanDate, planDateOf } from '../../text/plan-date.ts';
import { type Catalogue, latest, modifiedAt } from '../catalogue/catalogue.ts';
import { type FeedContext, type FeedEntry, type FeedTombstone, maxFeedEntries } from '../feeds/define-feed.ts';
import { type ChosenSubject, feedSubjects } from '../feeds/parts/feed-subjects.ts';
import { feeds } from '../feeds/registry.gen.ts';
import type { Guard } from '../generation/guard.ts';
import { contentTypes, problemResource, type Resource } from '../generation/resource.ts';

/** Paths of the portal's own feeds, for the index of the content API. */
export const feedPaths: string[] = Object.values(feeds)
  .filter(({ kinds }) => kinds.includes('portal'))
  .map(({ suffix }) => addresses.feeds.portal + suffix);

/** Every subject in every form that it has, and 410 where a withdrawn campaign had its feeds. */
export function feedResources(catalogue: Catalogue, { coverPath, guard }: Pick<FeedContext, 'coverPath'> & Guarded): Resource[] {
  const lines = linesOf(catalogue);
  const subjects = feedSubjects(catalogue).map((chosen) => subjectResources({ catalogue, lines, chosen, coverPath, guard }));
  return [...subjects.flat(), ...bulletinResources(catalogue), ...goneResources(catalogue)];
}

type Guarded = { guard: Guard };

type Lines = { entries: FeedEntry[]; tombstones: (FeedTombstone & { edition: PublishedEdition })[] };

/** Newest first. A line follows its document: corrected, it shows the new words; withdrawn or over, it is gone. */
function linesOf(catalogue: Catalogue): Lines {
  const { site, shownFor, bySha256, picturesOf } = catalogue;
  const goneByDocument = new Map(catalogue.gone.map((edition) => [documentPath(edition.content), edition]));
  const lines: Lines = { entries: [], tombstones: [] };
  for (const { deliveryKey, editionSha256, publishedAt } of site.portal.toSorted(byNewestFirst)) {
    const guid = `urn:pano:delivery:${encodeURIComponent(deliveryKey)}`;
    const edition = shownFor(editionSha256);
    const delivered = bySha256.get(editionSha256);
    if (edition && !isOver({ catalogue, edition })) {
      lines.entries.push({ guid, edition, publishedAt, pictures: picturesOf(edition) });
    } else if (!edition && delivered) {
      const gone = delivered.withdrawnAt ? delivered : goneByDocument.get(documentPath(delivered.content));
      lines.tombstones.push({ guid, withdrawnAt: modifiedAt(gone ?? delivered), edition: delivered });
    }
  }
  return lines;
}

const byNewestFirst = (a: PortalEntry, b: PortalEntry): number =>
  Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || (a.deliveryKey < b.deliveryKey ? -1 : 1);

/** A campaign and its documents are over on the day after its last. A guide outlives the campaigns that lead to it. */
function isOver({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): boolean {
  const { type } = edition.content;
  if (type !== 'campaign' && !contentFacts[type].isPartOfCampaign) return false;
  const campaigns = catalogue.relations.campaignsOf(edition.content);
  const today = localDate(new Date(catalogue.site.at));
  return campaigns.length > 0 && campaigns.every(({ content }) => isPast(content.period.end, today));
}

/** "2026-12" lasts to its end. What is no date, or names none, is never over. */
function isPast(end: string | null, today: string): boolean {
  const date = planDateOf(end);
  const days = date === null ? null : daysOfPlanDate(date);
  return days !== null && days.last < today;
}

type Chosen = Guarded & { catalogue: Catalogue; lines: Lines; chosen: ChosenSubject; coverPath: string };

function subjectResources({ catalogue, lines, chosen: { subject, covers }, coverPath, guard }: Chosen): Resource[] {
  const { siteUrl, publisher, hubUrl, contactEmail } = catalogue.site;
  const entries = lines.entries.filter(({ edition }) => covers(edition)).slice(0, maxFeedEntries);
  const tombstones = lines.tombstones.filter(({ edition }) => covers(edition)).slice(0, maxFeedEntries);
  const campaigns = catalogue.liveOf('campaign').filter((edition) => covers(edition) && !isOver({ catalogue, edition }));
  const changedAt = changeOf({ entries, tombstones, campaigns });
  const context: Omit<FeedContext, 'selfUrl'> = {
    siteUrl,
    publisher,
    coverPath,
    hubUrl,
    contactEmail,
    subject,
    changedAt,
    entries,
    tombstones,
    campaigns,
  };
  return Object.values(feeds)
    .filter(({ kinds }) => kinds.includes(subject.kind))
    .flatMap((feed): Resource[] => {
      const path = subject.path + feed.suffix;
      return guard([path], () => {
        const body = feed.build({ ...context, selfUrl: siteUrl + path });
        return [{ path, contentType: feed.contentType, body, cache: 'document', status: 200, lastModified: changedAt }];
      });
    });
}

type Changing = { entries: FeedEntry[]; tombstones: FeedTombstone[]; campaigns: EditionOf<'campaign'>[] };

function changeOf({ entries, tombstones, campaigns }: Changing): string {
  return latest([
    ...entries.flatMap(({ publishedAt, edition }) => [publishedAt, modifiedAt(edition)]),
    ...tombstones.map(({ withdrawnAt }) => withdrawnAt),
    ...campaigns.map(modifiedAt),
  ]);
}

/** What a loudspeaker says, as plain text to read out. */
function bulletinResources(catalogue: Catalogue): Resource[] {
  return catalogue.liveOf('campaign').map((edition): Resource => {
    const { id, captions } = edition.content;
    const body = `${captions.loudspeaker.vi}\n`;
    const lastModified = modifiedAt(edition);
    return { path: bulletinPath(id), contentType: contentTypes.text, body, cache: 'document', status: 200, lastModified };
  });
}

/** Feed readers unsubscribe by themselves from what answers 410. */
function goneResources({ gone }: Catalogue): Resource[] {
  return gone.flatMap((edition) => {
    if (edition.content.type !== 'campaign') return [];
    const { id, issuer } = edition.content;
    const detail = edition.withdrawnReason ?? `${issuer.name} đã thu hồi chiến dịch này.`;
    const problem = {
      title: 'Chiến dịch đã được thu hồi',
      status: 410,
      detail,
      withdrawn: true,
      withdrawnAt: edition.withdrawnAt,
    };
    const forms = Object.values(feeds).filter(({ kinds }) => kinds.includes('campaign'));
    const paths = [...forms.map(({ suffix }) => addresses.feeds.campaign(id) + suffix), bulletinPath(id)];
    return paths.map((path) => problemResource({ path, lastModified: modifiedAt(edition), problem }));
  });
}
