import type {
  ArticleContent,
  Artwork,
  GuideContent,
  GuideStep,
  InfographicContent,
  LeafletContent,
  StepPicture,
  VideoContent,
} from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import { readArtworks } from './freeze/artworks.ts';
import { readBranding } from './freeze/branding.ts';
import type { Lookup, Parts } from './freeze/parts.ts';
import { type Raw, readGroup, readId, readIds, readLocalised, readNumber, readRows, readSource, readText } from './freeze/raw.ts';

export async function guideContent({ common, raw, lookup }: Parts): Promise<GuideContent> {
  const pictures = await lookup.byIds('media', stepPictureIdsOf(raw));
  const pictureById = new Map(pictures.map((picture) => [String(picture.id), picture]));
  return {
    type: 'guide',
    ...common,
    audience: readLocalised(raw, 'audience'),
    minutes: readNumber(raw, 'minutes') ?? 0,
    prepare: readRows(raw, 'prepare').map((row) => readLocalised(row, 'text')),
    steps: readRows(raw, 'steps').map((row) => readStep(row, pictureById.get(readId(row, 'picture') ?? ''))),
    help: readLocalised(raw, 'help'),
    reviewedAt: readText(raw, 'reviewedAt'),
    references: readRows(raw, 'references').map((row) => ({ label: readText(row, 'label'), url: readText(row, 'url') })),
  };
}

/** Pictures of a guide's steps; their bytes are frozen with the edition. */
export function stepPictureIdsOf(raw: Raw): string[] {
  const ids = readRows(raw, 'steps').map((row) => readId(row, 'picture'));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** What nobody filled in leaves no trace, so that older editions keep their hash. */
function readStep(row: Raw, picture: Raw | undefined): GuideStep {
  const warning = readLocalised(row, 'warning');
  const easy = readLocalised(row, 'easy');
  return {
    title: readLocalised(row, 'title'),
    text: readLocalised(row, 'text'),
    ...(warning.vi === '' ? {} : { warning }),
    ...(easy.vi === '' ? {} : { easy }),
    ...(picture ? { picture: readPicture(picture) } : {}),
  };
}

function readPicture(picture: Raw): StepPicture {
  return {
    sha256: readText(picture, 'sha256'),
    mimeType: readText(picture, 'mimeType'),
    widthPx: readNumber(picture, 'width') ?? 0,
    heightPx: readNumber(picture, 'height') ?? 0,
    alt: readLocalised(picture, 'alt'),
  };
}

export async function leafletContent({ common, raw, lookup }: Parts): Promise<LeafletContent> {
  const [artwork] = await readArtworks([readGroup(raw, 'artwork')], lookup);
  if (!artwork) throw new AppError('workflow.incomplete', { params: { field: 'Ấn phẩm' } });
  const { key, title, branding } = await campaignOf(raw, lookup);
  return { type: 'leaflet', ...common, ...branding, campaignId: key ?? '', ...title, ...(await themesOf(raw, lookup)), artwork };
}

export async function infographicContent({ common, raw, lookup }: Parts): Promise<InfographicContent> {
  const { key, title, branding, plan } = await campaignOf(raw, lookup);
  const values = readRows(raw, 'values').map((row) => {
    const shortLabel = readLocalised(row, 'shortLabel');
    return {
      label: readLocalised(row, 'label'),
      ...(shortLabel.vi === '' ? {} : { shortLabel }),
      value: readNumber(row, 'value') ?? 0,
      unit: readText(row, 'unit'),
      source: readSource(row),
    };
  });
  const artwork = await infographicArtwork({ common, raw, lookup, values, plan });
  return {
    type: 'infographic',
    ...common,
    ...branding,
    campaignId: key ?? '',
    ...title,
    ...(await themesOf(raw, lookup)),
    values,
    ...(artwork ? { artwork } : {}),
  };
}

type Figures = { values: InfographicContent['values']; plan: string };

/** The document's figures in the design that the editor chose; the plan that they were read from is printed beside each. */
async function infographicArtwork({ common, raw, lookup, values, plan }: Parts & Figures): Promise<Artwork | null> {
  const group = readGroup(raw, 'artwork');
  if (readText(group, 'design') === '') return null;
  const [artwork] = await readArtworks([{ ...group, key: common.id }], lookup);
  if (!artwork) return null;
  return {
    ...artwork,
    headline: artwork.headline.vi === '' ? common.title : artwork.headline,
    values: values.map(({ label, shortLabel, value, unit, source }) => {
      return { label: shortLabel ?? label, value, unit, source: source.quote === '' && source.seed === '' ? '' : plan };
    }),
  };
}

export async function videoContent({ common, raw, lookup }: Parts): Promise<VideoContent> {
  const captions = readLocalised(raw, 'captions');
  return {
    type: 'video',
    ...common,
    campaignId: (await campaignOf(raw, lookup)).key,
    ...(await themesOf(raw, lookup)),
    durationSeconds: readNumber(raw, 'durationSeconds') ?? 0,
    transcript: readLocalised(raw, 'transcript'),
    ...(Object.values(captions).every((text) => text === '') ? {} : { captions }),
  };
}

export async function articleContent({ common, raw, lookup }: Parts): Promise<ArticleContent> {
  const { themeIds = [] } = await themesOf(raw, lookup);
  return {
    type: 'article',
    ...common,
    campaignId: (await campaignOf(raw, lookup)).key,
    themeIds,
    byline: readText(raw, 'byline'),
    sections: readRows(raw, 'sections').map((row) => {
      const heading = readLocalised(row, 'heading');
      return { text: readLocalised(row, 'text'), ...(heading.vi === '' ? {} : { heading }) };
    }),
  };
}

/** Themes that the editor chose for a piece. */
async function themesOf(raw: Raw, lookup: Lookup): Promise<{ themeIds?: string[] }> {
  const themes = await lookup.byIds('themes', readIds(raw, 'themes'));
  return themes.length === 0 ? {} : { themeIds: themes.map((theme) => readText(theme, 'key')) };
}

/** What a piece takes over from its campaign. */
async function campaignOf(raw: Raw, lookup: Lookup) {
  const [campaign] = await lookup.byIds('campaigns', [readId(raw, 'campaign') ?? '']);
  if (!campaign) return { key: null, title: {}, branding: {}, plan: '' };
  const title = { campaignTitle: readLocalised(campaign, 'title') };
  return {
    key: readText(campaign, 'key'),
    title,
    branding: readBranding(campaign),
    plan: planOf(readGroup(campaign, 'document')),
  };
}

/** "Kế hoạch 02/KH-MTTQ-BTT"; the date where the plan has no number. */
function planOf(document: Raw): string {
  const [type, number, date] = ['type', 'number', 'date'].map((name) => readText(document, name));
  const [year, month, day] = (date ?? '').split('-');
  return number ? `${type} ${number}` : `${type} ngày ${[day, month, year].filter(Boolean).join('/')}`;
}
