import type { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { type Artwork, artworksOf, type CampaignContent, type Content, type Slogan, type Theme } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { sloganToday } from '../../domain/slogan-kinds.ts';
import { campaignPath, hashedPath } from '../../portal/paths.ts';
import { isPathSafe, modifiedAt } from '../catalogue/catalogue.ts';
import type { artwork, artworkSummary, pack, packSummary, slogan, theme, themeSummary } from '../schemas/document-schemas.ts';
import { type Of, pictureOf, summaryOf } from './summaries.ts';

/** A document that has no edition of its own, in both of its lengths. */
type Made<S, F> = { summary: S; full: F };
type ThemeSummary = z.infer<typeof themeSummary>;
type ArtworkSummary = z.infer<typeof artworkSummary>;

/** Themes and slogans have no edition of their own and use their campaign's. */
export function themesOf(of: Of<CampaignContent>): Made<ThemeSummary, z.infer<typeof theme>>[] {
  const { themes } = of.edition.content;
  const summaries = themes.map(
    (each): ThemeSummary => ({ ...each, type: 'theme', ...originOf({ ...of, path: `themes/${each.id}` }) }),
  );
  const campaigns = [summaryOf(of)];
  return summaries.map((summary) => {
    const below = summaries.filter(({ parentId }) => parentId === summary.id);
    return { summary, full: { ...summary, links: { campaigns, themes: below } } };
  });
}

export function slogansOf(of: Of<CampaignContent>): Made<Omit<z.infer<typeof slogan>, 'links'>, z.infer<typeof slogan>>[] {
  const campaigns = [summaryOf(of)];
  return of.edition.content.slogans.map((each: Slogan) => {
    const title = each.text;
    const summary = { ...sloganToday(each), type: 'slogan' as const, title, ...originOf({ ...of, path: `slogans/${each.id}` }) };
    return { summary, full: { ...summary, links: { campaigns } } };
  });
}

/** Themes above a theme, itself first. A circle in a plan's numbering must not hang the publisher. */
export function lineOf({ themes, id }: { themes: Theme[]; id: string }): string[] {
  const line: string[] = [];
  for (let at: string | null | undefined = id; at && !line.includes(at); at = themes.find((theme) => theme.id === at)?.parentId) {
    line.push(at);
  }
  return line;
}

/** Every artwork of a campaign, those of its documents whose artworks are listed too. */
export function artworkDocumentsOf(of: Of<CampaignContent>): Made<ArtworkSummary, z.infer<typeof artwork>>[] {
  const related = of.catalogue.relations.relatedTo(of.edition.content.id);
  const made = [of.edition, ...related].flatMap((edition) => {
    const from = { catalogue: of.catalogue, edition };
    return listedArtworks(edition.content).map((drawn, index) => artworkOf({ of, from, drawn, index }));
  });
  // Two artworks of a document may carry one key in what was approved long ago: the first has the name.
  return [...new Map(made.reverse().map((each) => [each.summary.id, each])).values()].reverse();
}

const listedArtworks = (content: Content): Artwork[] => (contentFacts[content.type].hasListedArtworks ? artworksOf(content) : []);

type Drawn = { of: Of<CampaignContent>; from: Of<Content>; drawn: Artwork; index: number };

function artworkOf({ of, from, drawn, index }: Drawn): Made<ArtworkSummary, z.infer<typeof artwork>> {
  const { catalogue } = of;
  const { content } = from.edition;
  const id = artworkId({ content, key: drawn.key, index });
  const pictures = catalogue.picturesOf(from.edition).filter(({ artworkKey }) => artworkKey === drawn.key);
  const { key, design, formats, headline, guideId } = drawn;
  const { siteUrl } = catalogue.site;
  const [first] = pictures;
  const summary: ArtworkSummary = {
    id,
    type: 'artwork',
    title: headline,
    ...originOf({ ...of, from: from.edition, path: `artworks/${id}` }),
    ...{ key, design, formats, guideId },
    leafletId: content.type === 'leaflet' ? content.id : null,
    image: first ? siteUrl + hashedPath(first) : null,
  };
  const guide = catalogue.find('guide', guideId);
  const links = {
    campaigns: [summaryOf(of)],
    guides: guide ? [summaryOf({ catalogue, edition: guide })] : [],
    leaflets: content.type === 'leaflet' ? [summaryOf(from)] : [],
  };
  const drawings = pictures.map((picture) => pictureOf({ siteUrl, picture }));
  return { summary, full: { ...drawn, ...summary, pictures: drawings, links } };
}

/** Ids of the artworks of a document that has some. A key that would not do in an address gives way to its number. */
export function artworkIds(content: Content): string[] {
  return listedArtworks(content).map(({ key }, index) => artworkId({ content, key, index }));
}

function artworkId({ content, key, index }: { content: Content; key: string; index: number }): string {
  return `${content.type}.${content.id}.${isPathSafe(key) ? key : index + 1}`;
}

/** One document a campaign, not one a commune: the address of a commune's own is a template. */
export function packOf(of: Of<CampaignContent>): Made<z.infer<typeof packSummary>, z.infer<typeof pack>> {
  const { id, title, scopeUnitCode, scopeUnitCodes, packContents } = of.edition.content;
  const artworks = artworkDocumentsOf(of).map(({ summary }) => summary);
  const summary = {
    id,
    type: 'pack' as const,
    title,
    ...originOf({ ...of, path: `packs/${id}` }),
    updatedAt: [modifiedAt(of.edition), ...artworks.map(({ updatedAt }) => updatedAt)].sort().at(-1) ?? '',
    scopeUnitCode,
    ...(scopeUnitCodes ? { scopeUnitCodes } : {}),
    artworks: artworks.length,
    template: of.catalogue.site.siteUrl + addresses.pack.path(id, '{unit}'),
  };
  const links = { campaigns: [summaryOf(of)], artworks };
  return { summary, full: { ...summary, ...(packContents ? { contents: packContents } : {}), links } };
}

type Origin = Of<CampaignContent> & {
  path: string;
  /** The edition that says it. @default the campaign's own */
  from?: PublishedEdition;
};

function originOf({ catalogue, edition, from = edition, path }: Origin) {
  const { siteUrl } = catalogue.site;
  const campaignId = edition.content.id;
  return {
    issuer: from.content.issuer,
    updatedAt: modifiedAt(from),
    href: `${siteUrl}/content/v1/${path}`,
    page: siteUrl + campaignPath(campaignId),
    campaignId,
  };
}
