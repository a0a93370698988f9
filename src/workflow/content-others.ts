import type { GuideContent, InfographicContent, LeafletContent, VideoContent } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { CommonContent, Lookup } from './content.ts';
import { readArtworks } from './content-artwork.ts';
import { type Raw, readGroup, readId, readLocalised, readNumber, readRows, readSource, readText } from './raw.ts';

type Parts = { common: CommonContent; raw: Raw; lookup: Lookup };

export function guideContent({ common, raw }: Omit<Parts, 'lookup'>): GuideContent {
  return {
    type: 'guide',
    ...common,
    audience: readLocalised(raw, 'audience'),
    minutes: readNumber(raw, 'minutes') ?? 0,
    prepare: readRows(raw, 'prepare').map((row) => readLocalised(row, 'text')),
    steps: readRows(raw, 'steps').map((row) => {
      const warning = readLocalised(row, 'warning');
      return {
        title: readLocalised(row, 'title'),
        text: readLocalised(row, 'text'),
        ...(warning.vi === '' ? {} : { warning }),
      };
    }),
    help: readLocalised(raw, 'help'),
    reviewedAt: readText(raw, 'reviewedAt'),
    references: readRows(raw, 'references').map((row) => ({ label: readText(row, 'label'), url: readText(row, 'url') })),
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

async function campaignKey(raw: Raw, lookup: Lookup): Promise<string | null> {
  const [campaign] = await lookup.byIds('campaigns', [readId(raw, 'campaign') ?? '']);
  return campaign ? readText(campaign, 'key') : null;
}
