import type { Content } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { collectionOfType } from '../domain/content-list.ts';
import type { Locale } from '../domain/locale.ts';
import type { SitePicture } from '../domain/site.ts';

/** "/en" before every page of another language, nothing before the Vietnamese ones. */
const languagePrefix = (locale: Locale): string => (locale === 'vi' ? '' : `/${locale}`);
export const homePath = (locale: Locale = 'vi'): string => languagePrefix(locale) || '/';
export const guideListPath = contentFacts.guide.address;
export const guidePath = (guideId: string, locale: Locale = 'vi'): string =>
  `${languagePrefix(locale)}${guideListPath}/${guideId}`;
export const easyPath = (guideId: string, locale: Locale = 'vi'): string => `${guidePath(guideId, locale)}/de-doc`;
export const accessibilityPath = '/tro-nang';
export const supportPath = '/ho-tro';
/** All news. Further pages are one folder deeper, so that no article's id can be the same. */
export const articleListPath = (page = 1): string =>
  page === 1 ? contentFacts.article.address : `${contentFacts.article.address}/trang/${page}`;
export const articlePath = (articleId: string): string => `${contentFacts.article.address}/${articleId}`;
export const campaignPath = (campaignId: string): string => `${contentFacts.campaign.address}/${campaignId}`;
/** Text of a campaign's loudspeaker bulletin. */
export const bulletinPath = (campaignId: string): string => `/feeds/bulletin/${campaignId}.txt`;
export const documentPath = (content: Pick<Content, 'type' | 'id'>): string =>
  `/content/v1/${collectionOfType(content.type)}/${content.id}`;

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
};

/** The address of pictures and uploads is the hash of their bytes, so caches may keep them for ever. */
export const hashedPath = ({ sha256, mimeType }: Pick<SitePicture, 'sha256'> & { mimeType: string }): string =>
  `/m/sha256-${sha256}.${extensions[mimeType] ?? 'bin'}`;

/**
 * Page where a person reads the document: its own, or the place on its campaign's page; the document itself where it has
 * neither.
 */
export function pagePath(content: Content): string {
  const { address } = contentFacts[content.type];
  if (address !== null) return `${address}/${content.id}`;
  const { campaignId = null } = content as { campaignId?: string | null };
  return campaignId === null ? documentPath(content) : `${campaignPath(campaignId)}#${content.type}-${content.id}`;
}
