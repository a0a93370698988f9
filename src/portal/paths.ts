import type { Content } from '../domain/content.ts';
import type { Locale } from '../domain/locale.ts';
import type { SitePicture } from '../domain/site.ts';

/** "/en" before every page of another language, nothing before the Vietnamese ones. */
const languagePrefix = (locale: Locale): string => (locale === 'vi' ? '' : `/${locale}`);
export const homePath = (locale: Locale = 'vi'): string => languagePrefix(locale) || '/';
export const guidePath = (guideId: string, locale: Locale = 'vi'): string => `${languagePrefix(locale)}/huong-dan/${guideId}`;
export const easyPath = (guideId: string, locale: Locale = 'vi'): string => `${guidePath(guideId, locale)}/de-doc`;
export const accessibilityPath = '/tro-nang';
export const supportPath = '/ho-tro';
/** All news; further pages stand one folder deeper, where no article can be. */
export const articleListPath = (page = 1): string => (page === 1 ? '/tin' : `/tin/trang/${page}`);
export const articlePath = (articleId: string): string => `/tin/${articleId}`;
export const campaignPath = (campaignId: string): string => `/chien-dich/${campaignId}`;
/** Text of a campaign's loudspeaker bulletin. */
export const bulletinPath = (campaignId: string): string => `/feeds/bulletin/${campaignId}.txt`;
const collectionOf = (content: Pick<Content, 'type'>): string => `${content.type}s`;
export const documentPath = (content: Pick<Content, 'type' | 'id'>): string =>
  `/content/v1/${collectionOf(content)}/${content.id}`;

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

/** Pictures and uploads stand under the hash of their bytes, so that caches may keep them for good. */
export const hashedPath = ({ sha256, mimeType }: Pick<SitePicture, 'sha256'> & { mimeType: string }): string =>
  `/m/sha256-${sha256}.${extensions[mimeType] ?? 'bin'}`;

/** Page where a person reads the document: its own, or the place on its campaign's page. */
export function pagePath(content: Content): string {
  if (content.type === 'guide') return guidePath(content.id);
  if (content.type === 'campaign') return campaignPath(content.id);
  if (content.type === 'article') return articlePath(content.id);
  return content.campaignId === null
    ? documentPath(content)
    : `${campaignPath(content.campaignId)}#${content.type}-${content.id}`;
}
