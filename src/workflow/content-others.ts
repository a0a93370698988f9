import type {
  ArticleContent,
  GuideContent,
  GuideStep,
  InfographicContent,
  LeafletContent,
  StepPicture,
  VideoContent,
} from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { CommonContent, Lookup } from './content.ts';
import { readArtworks } from './content-artwork.ts';
import { type Raw, readGroup, readId, readIds, readLocalised, readNumber, readRows, readSource, readText } from './raw.ts';

type Parts = { common: CommonContent; raw: Raw; lookup: Lookup };

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
  return { type: 'leaflet', ...common, campaignId: (await campaignKey(raw, lookup)) ?? '', artwork };
}

export async function infographicContent({ common, raw, lookup }: Parts): Promise<InfographicContent> {
  return {
    type: 'infographic',
    ...common,
    campaignId: (await campaignKey(raw, lookup)) ?? '',
    values: readRows(raw, 'values').map((row) => ({
      label: readLocalised(row, 'label'),
      value: readNumber(row, 'value') ?? 0,
      unit: readText(row, 'unit'),
      source: readSource(row),
    })),
  };
}

export async function videoContent({ common, raw, lookup }: Parts): Promise<VideoContent> {
  return {
    type: 'video',
    ...common,
    campaignId: await campaignKey(raw, lookup),
    durationSeconds: readNumber(raw, 'durationSeconds') ?? 0,
    transcript: readLocalised(raw, 'transcript'),
  };
}

export async function articleContent({ common, raw, lookup }: Parts): Promise<ArticleContent> {
  const themes = await lookup.byIds('themes', readIds(raw, 'themes'));
  return {
    type: 'article',
    ...common,
    campaignId: await campaignKey(raw, lookup),
    themeIds: themes.map((theme) => readText(theme, 'key')),
    byline: readText(raw, 'byline'),
    sections: readRows(raw, 'sections').map((row) => {
      const heading = readLocalised(row, 'heading');
      return { text: readLocalised(row, 'text'), ...(heading.vi === '' ? {} : { heading }) };
    }),
  };
}

async function campaignKey(raw: Raw, lookup: Lookup): Promise<string | null> {
  const [campaign] = await lookup.byIds('campaigns', [readId(raw, 'campaign') ?? '']);
  return campaign ? readText(campaign, 'key') : null;
}
