import { readFileSync } from 'node:fs';
import { sampleArticles } from '../../../scripts/sample/articles.ts';
import { sampleCampaigns } from '../../../scripts/sample/campaigns.ts';
import { sampleGuides } from '../../../scripts/sample/guides.ts';
import { sampleInfographics } from '../../../scripts/sample/infographics.ts';
import { sampleLeaflets } from '../../../scripts/sample/leaflets.ts';
import { sampleVideos } from '../../../scripts/sample/videos.ts';
import type { Design } from '../../../src/designs/define-design.ts';
import { designs } from '../../../src/designs/registry.gen.ts';
import type { Artwork, CampaignContent, Content, Source } from '../../../src/domain/content.ts';

export const campaigns = sampleCampaigns();
export const guides = sampleGuides();
export const leaflets = sampleLeaflets();
export const infographics = sampleInfographics();
export const videos = sampleVideos();
export const articles = sampleArticles.map(({ content }) => content);
export const all: Content[] = [...campaigns, ...guides, ...leaflets, ...infographics, ...videos, ...articles];
export const known: Record<string, Design> = designs;
export const guideIds = new Set(guides.map((guide) => guide.id));
export const sampleFolder = new URL('../../../scripts/sample/', import.meta.url);

export function artworks(): Artwork[] {
  return [...campaigns.flatMap((campaign) => campaign.artworks), ...leaflets.map((leaflet) => leaflet.artwork)];
}

export function sourcesOf(campaign: CampaignContent): Source[] {
  const parts = [campaign.themes, campaign.slogans, campaign.audiences, campaign.targets, campaign.phases];
  return parts.flatMap((part) => part.map((row) => row.source));
}

export function seedLines(name: string): string[] {
  return readFileSync(new URL(`seeds/${name}`, sampleFolder), 'utf8').split('\n');
}

export function seedText(name: string): string {
  return collapsed(seedLines(name).join(' '));
}

export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every string a person may read; quotes and seeds are left as they are in the plans. */
export function textsOf(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  if (content === null || typeof content !== 'object') return [];
  return Object.entries(content).flatMap(([key, value]) => (key === 'source' || key === 'byline' ? [] : textsOf(value)));
}

export function readable(guide: (typeof guides)[number]): string[] {
  const steps = guide.steps.flatMap(({ title, text, warning }) => [title.vi, text.vi, warning?.vi ?? '']);
  return [guide.title.vi, guide.summary.vi, guide.audience.vi, ...guide.prepare.map((one) => one.vi), ...steps, guide.help.vi];
}

export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** As it is read aloud: the abbreviations of the issuing bodies in full. */
export function spoken(text: string): string {
  return text.replace(/MTTQ/g, 'Mặt trận Tổ quốc').replace(/UBND/g, 'Ủy ban nhân dân');
}
