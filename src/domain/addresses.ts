import type { Locale } from './locale.ts';

/** Names the language of a pack in its address; a pack without it is Vietnamese. */
export const packLanguage = 'tieng';
const inLanguage = (locale: Locale = 'vi'): string => (locale === 'vi' ? '' : `?${packLanguage}=${locale}`);

/**
 * Public addresses that belong to no content type: how a path is built, and beside it the pattern that reads it back.
 *
 * A pattern's groups are the arguments of `path`, in the same order.
 */
export const addresses = {
  /** Start of the downloads, by province and commune. */
  downloads: '/tai-ve',
  province: { path: (provinceCode: string): string => `/tai-ve/tinh/${provinceCode}` },
  commune: {
    path: (unitCode: string): string => `/tai-ve/xa/${unitCode}`,
    pattern: /^\/tai-ve\/xa\/(\d{5})$/,
  },
  /** Where a reader waits for a pack: a page, or with ".json" at its end the figures for the page's script. */
  packProgress: {
    path: (campaignId: string, unitCode: string, locale?: Locale): string =>
      `/tai-ve/${campaignId}/${unitCode}${inLanguage(locale)}`,
    data: (campaignId: string, unitCode: string, locale?: Locale): string =>
      `/tai-ve/${campaignId}/${unitCode}.json${inLanguage(locale)}`,
    pattern: /^\/tai-ve\/([A-Za-z0-9][A-Za-z0-9._-]*)\/(\d{5})(\.json)?$/,
  },
  pack: {
    path: (campaignId: string, unitCode: string, locale?: Locale): string =>
      `/tai-ve/${campaignId}/${unitCode}.zip${inLanguage(locale)}`,
    pattern: /^\/tai-ve\/([A-Za-z0-9][A-Za-z0-9._-]*)\/(\d{2,5})\.zip$/,
  },
  /** One file of a pack: `file` is its folder and name in the archive. */
  packFile: {
    path: (campaignId: string, unitCode: string, file: string): string => `/tai-ve/${campaignId}/${unitCode}/${file}`,
    pattern: /^\/tai-ve\/([A-Za-z0-9][A-Za-z0-9._-]*)\/(\d{5})\/([a-z-]+\/[A-Za-z0-9._-]+)$/,
  },
  /** Short codes on paper and in posts. Both patterns take any case, because paper prints capitals. */
  scan: {
    path: (code: string): string => `/q/${code}`,
    pattern: /^\/q\/([^/]{1,64})$/i,
  },
  verify: {
    start: '/v',
    path: (code: string): string => `/v/${code}`,
    pattern: /^\/v\/([^/]{1,64})$/i,
  },
  /** oEmbed document of a page: "/huong-dan/cai-vneid" → "/oembed/huong-dan/cai-vneid.json". */
  oembed: { endpoint: '/oembed', path: (page: string): string => `/oembed${page}.json` },
  feeds: {
    start: '/feeds',
    portal: '/feeds/portal',
    campaign: (campaignId: string): string => `/feeds/campaign/${campaignId}`,
    audience: (name: string): string => `/feeds/audience/${name}`,
  },
  /** Feeds of a unit; `ending` names the form (".rss", "-loa.txt"). */
  unitFeed: {
    path: (unitCode: string, ending = ''): string => `/feeds/unit/${unitCode}${ending}`,
    pattern: /^\/feeds\/unit\/(\d{1,10})([.-][a-z.]{1,20})$/,
  },
} as const;
