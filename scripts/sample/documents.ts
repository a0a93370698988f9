import type { Artwork, CampaignContent, Content, GuideContent, Source } from '../../src/domain/content.ts';
import type { LocalisedText } from '../../src/domain/locale.ts';

/** Finds the database id of a document or a unit that was loaded before, by its key. */
export type IdOf = (collection: 'guides' | 'campaigns' | 'units' | 'themes', key: string) => string;

type Row = Record<string, unknown>;

/** A content as the row that an editor would have typed: the reverse of `src/workflow/content.ts`. */
export function documentOf(content: Content, idOf: IdOf): Row {
  const common = {
    key: content.id,
    title: content.title.vi,
    summary: content.summary.vi,
    issuerUnit: idOf('units', content.issuer.unitCode),
    issuerName: content.issuer.name,
  };
  switch (content.type) {
    case 'campaign':
      return { ...common, ...campaignRow(content, idOf) };
    case 'guide':
      return { ...common, ...guideRow(content) };
    case 'leaflet':
      return { ...common, campaign: idOf('campaigns', content.campaignId), artwork: artworkRow(content.artwork, idOf) };
    case 'infographic':
      return {
        ...common,
        campaign: idOf('campaigns', content.campaignId),
        values: content.values.map(({ label, shortLabel, ...value }) => ({
          ...value,
          label: label.vi,
          shortLabel: shortLabel?.vi,
        })),
        ...(content.artwork ? { artwork: pictureRow(content.artwork, idOf) } : {}),
      };
    case 'video':
      return {
        ...common,
        ...(content.campaignId ? { campaign: idOf('campaigns', content.campaignId) } : {}),
        durationSeconds: content.durationSeconds,
        transcript: content.transcript.vi,
      };
  }
}

/** Themes and slogans of a campaign, parents before children. */
export function partsOf(campaign: CampaignContent): { themes: Row[]; slogans: Row[] } {
  return {
    themes: [...campaign.themes]
      .sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
      .map(({ id, title, section, tags, parentId, source }) => ({ key: id, title: title.vi, section, tags, parentId, source })),
    slogans: campaign.slogans.map(({ id, text, kind, source }) => ({ key: id, text: text.vi, kind, source })),
  };
}

/**
 * Titles and summaries in English, where the sample has them, and the words of a leaflet that is wholly bilingual. Rows of a list
 * are known to the database by their ids, which `created` carries.
 */
export function englishOf(content: Content, created: Row): Row | null {
  const english = { title: content.title.en, summary: content.summary.en };
  if (!english.title) return null;
  if (content.type !== 'leaflet' || !content.artwork.headline.en) return english;
  const { headline, action, points = [], back } = content.artwork;
  const stored = created.artwork as Stored & { back?: Stored };
  return {
    ...english,
    artwork: {
      headline: headline.en,
      action: action.en,
      points: englishRows(points, stored),
      ...(back ? { back: { headline: back.headline.en, points: englishRows(back.points, stored.back ?? {}) } } : {}),
    },
  };
}

type Stored = { points?: { id?: string | null }[] | null };

function englishRows(texts: LocalisedText[], { points }: Stored): Row[] {
  return texts.map(({ en }, index) => ({ id: points?.[index]?.id, text: en }));
}

function campaignRow(content: CampaignContent, idOf: IdOf): Row {
  return {
    document: content.document,
    scopeUnit: idOf('units', content.scopeUnitCode),
    period: content.period,
    ...(content.branding ? { branding: content.branding } : {}),
    guides: content.guideIds.map((id) => idOf('guides', id)),
    audiences: content.audiences.map(({ id, label, ...rest }) => ({ key: id, label: label.vi, ...rest })),
    targets: content.targets.map(({ id, statement, ...rest }) => ({ key: id, statement: statement.vi, ...rest })),
    phases: content.phases.map(({ id, title, ...rest }) => ({ key: id, title: title.vi, ...rest })),
    artworks: content.artworks.map((artwork) => artworkRow(artwork, idOf)),
    captions: {
      facebook: content.captions.facebook.vi,
      zalo: content.captions.zalo.vi,
      loudspeaker: content.captions.loudspeaker.vi,
    },
  } satisfies Row & { audiences: { source: Source }[] };
}

function guideRow(content: GuideContent): Row {
  return {
    audience: content.audience.vi,
    minutes: content.minutes,
    prepare: texts(content.prepare),
    steps: content.steps.map(({ title, text, warning }) => ({ title: title.vi, text: text.vi, warning: warning?.vi })),
    help: content.help.vi,
    reviewedAt: content.reviewedAt,
    references: content.references,
  };
}

function artworkRow(artwork: Artwork, idOf: IdOf): Row {
  return {
    key: artwork.key,
    design: artwork.design,
    formats: artwork.formats,
    headline: artwork.headline.vi,
    body: artwork.body?.vi,
    points: texts(artwork.points ?? []),
    ...(artwork.back ? { back: { headline: artwork.back.headline.vi, points: texts(artwork.back.points) } } : {}),
    action: artwork.action.vi,
    variant: artwork.variant,
    guide: idOf('guides', artwork.guideId),
  };
}

/** The figures of an infographic stand in its own rows. */
function pictureRow({ design, formats, headline, action, variant, guideId }: Artwork, idOf: IdOf): Row {
  return { design, formats, headline: headline.vi, action: action.vi, variant, guide: idOf('guides', guideId) };
}

function texts(list: LocalisedText[]): { text: string }[] {
  return list.map(({ vi }) => ({ text: vi }));
}
