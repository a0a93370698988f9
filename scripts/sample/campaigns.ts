import type { CampaignContent } from '../../src/domain/content.ts';
import { bachNgoc } from './campaigns/bach-ngoc-2025.ts';
import { canTho } from './campaigns/can-tho-2026.ts';
import { giaVien } from './campaigns/gia-vien-2025.ts';
import { laoCai } from './campaigns/lao-cai-2026.ts';
import { thangBinh } from './campaigns/thang-binh-2025.ts';
import { factsOf } from './facts.ts';

/** The five campaigns: all 71 themes and 52 slogans of the plans, with artwork and texts for each. */
export function sampleCampaigns(): CampaignContent[] {
  return [canTho, thangBinh, laoCai, giaVien, bachNgoc].map((words) => ({
    type: 'campaign',
    ...words,
    ...factsOf(words.id),
    files: [],
  }));
}
