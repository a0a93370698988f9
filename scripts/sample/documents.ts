import type { Artwork, CampaignContent, Content, GuideContent, Source } from '../../src/domain/content.ts';
import type { LocalisedText } from '../../src/domain/locale.ts';
import { scopeCodesOf } from '../../src/domain/scope.ts';
import { writtenSections } from './lexical-text.ts';
import { scenesOfGuide } from './pictures/scenes-of-guides.ts';

/** Finds the database id of a document or a unit that was loaded before, by its key. */
export type IdOf = (collection: 'guides' | 'campaigns' | 'units' | 'themes' | 'media', key: string) => string;

type Row = Record<string, unknown>;

/** A content as the row that an editor would have typed: the reverse of `src/workflow/freeze/freeze-content.ts`. */
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
      return { ...common, ...guideRow(content, idOf) };
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
    case 'article':
      return {
        ...common,
        ...(content.campaignId ? { campaign: idOf('campaigns', content.campaignId) } : {}),
        themes: content.themeIds.map((id) => idOf('themes', id)),
        byline: content.byline,
        body: writtenSections(content.sections),
      };
  }
}

/** Themes and slogans of a campaign, parents before children. */
export function partsOf(campaign: CampaignContent): { themes: Row[]; slogans: Row[] } {
  return {
    themes: [...campaign.themes]
      .sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))
      .map(({ id, title, section, tags, parentId, source }) => ({ key: id, title: title.vi, section, tags, parentId, source })),
    slogans: campaign.slogans.map(({ id, text, ...rest }) => ({ key: id, text: text.vi, ...rest })),
  };
}

/**
 * The English words, where the sample has them: titles and summaries, some guides and leaflets whole. `created` is the stored
 * document: a translation of a row names the row.
 */
export function englishOf(content: Content, created: object): Row | null {
  if (!content.title.en) return null;
  const head = { title: content.title.en, summary: content.summary.en };
  if (content.type === 'guide' && content.steps.every(({ title }) => title.en))
    return { ...head, ...englishGuide(content, created) };
  if (content.type === 'leaflet' && content.artwork.headline.en)
    return { ...head, artwork: englishArtwork(content.artwork, created) };
  return head;
}

type Stored = { points?: { id?: string | null }[] | null };

function englishArtwork(
  { headline, action, points = [], back }: Artwork,
  created: { artwork?: Stored & { back?: Stored } },
): Row {
  const rows = (texts: LocalisedText[], stored: Stored = {}) =>
    texts.map(({ en }, index) => ({ id: stored.points?.[index]?.id, text: en }));
  return {
    headline: headline.en,
    action: action.en,
    points: rows(points, created.artwork),
    ...(back ? { back: { headline: back.headline.en, points: rows(back.points, created.artwork?.back) } } : {}),
  };
}

function englishGuide({ audience, prepare, steps, help }: GuideContent, created: { prepare?: unknown; steps?: unknown }): Row {
  const rowsOf = (rows: unknown) => (Array.isArray(rows) ? (rows as Row[]) : []);
  return {
    audience: audience.en,
    help: help.en,
    prepare: rowsOf(created.prepare).map((row, index) => ({ ...row, text: prepare[index]?.en })),
    steps: rowsOf(created.steps).map((row, index) => {
      const step = steps[index];
      // The editor's own is made of the plain words.
      const plain = { ...row, body: undefined };
      return { ...plain, title: step?.title.en, text: step?.text.en, warning: step?.warning?.en, easy: step?.easy?.en };
    }),
  };
}

/** Plans that have a peak at Tết, in their own words. */
const tetPeaks: Record<string, string> = {
  'lao-cai-2026': 'Kế hoạch, mục V.1.2: “Triển khai đợt tuyên truyền cao điểm đầu năm gắn với dịp Tết Nguyên đán”.',
};

function campaignRow(content: CampaignContent, idOf: IdOf): Row {
  return {
    document: content.document,
    legalBasis: content.legalBasis ?? [],
    scopeUnits: scopeCodesOf(content).map((code) => idOf('units', code)),
    period: content.period,
    ...(content.branding ? { branding: content.branding } : {}),
    guides: content.guideIds.map((id) => idOf('guides', id)),
    audiences: content.audiences.map(({ id, label, ...rest }) => ({ key: id, label: label.vi, ...rest })),
    ...(content.signer ? { signer: content.signer } : {}),
    ...(tetPeaks[content.id] ? { tetPeak: { isPeak: true, reason: tetPeaks[content.id] } } : {}),
    targets: content.targets.map(({ id, statement, year: _, ...rest }) => ({ key: id, statement: statement.vi, ...rest })),
    phases: content.phases.map(({ id, title, ...rest }) => ({ key: id, title: title.vi, ...rest })),
    artworks: content.artworks.map((artwork) => artworkRow(artwork, idOf)),
    captions: {
      facebook: content.captions.facebook.vi,
      zalo: content.captions.zalo.vi,
      loudspeaker: content.captions.loudspeaker.vi,
    },
  } satisfies Row & { audiences: { source: Source }[] };
}

function guideRow(content: GuideContent, idOf: IdOf): Row {
  const scenes = scenesOfGuide[content.id] ?? [];
  return {
    audience: content.audience.vi,
    minutes: content.minutes,
    prepare: texts(content.prepare),
    steps: content.steps.map(({ title, text, warning, easy }, index) => ({
      title: title.vi,
      text: text.vi,
      warning: warning?.vi,
      easy: easy?.vi,
      picture: scenes[index] && idOf('media', scenes[index]),
    })),
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
