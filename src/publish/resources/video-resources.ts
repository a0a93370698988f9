import type { Locale } from '../../domain/locale.ts';
import type { EditionOf } from '../../domain/site.ts';
import type { PageVideo } from '../../portal/videos.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { hashedResource, type Resource } from '../generation/resource.ts';

type Track = { locale: Locale; resource: Resource };

/** Videos of live editions by the hash of the edition, as pages show them. */
export function pageVideos(catalogue: Catalogue): Map<string, PageVideo> {
  const videos = new Map((catalogue.site.videos ?? []).map((video) => [video.editionSha256, video]));
  return new Map(
    catalogue.liveOf('video').flatMap((edition) => {
      const video = videos.get(edition.sha256);
      const tracks = tracksOf(edition).map(({ locale, resource: { path } }) => ({ locale, path }));
      return video ? [[edition.sha256, { ...video, tracks }] as const] : [];
    }),
  );
}

/** Captions as files that browsers load beside a video. Two editions may say the same. */
export function captionResources(catalogue: Catalogue): Resource[] {
  const videos = pageVideos(catalogue);
  const shown = catalogue.liveOf('video').filter(({ sha256 }) => videos.has(sha256));
  return [...new Map(shown.flatMap(tracksOf).map(({ resource }) => [resource.path, resource])).values()];
}

/** In the order of the locales: Vietnamese first. */
function tracksOf({ content: { captions } }: EditionOf<'video'>): Track[] {
  return (Object.entries(captions ?? {}) as [Locale, string][])
    .filter(([, vtt]) => vtt.trim() !== '')
    .map(([locale, body]) => {
      const file = { name: `phu-de-${locale}`, extension: 'vtt', contentType: 'text/vtt; charset=utf-8', body };
      return { locale, resource: hashedResource(file) };
    });
}
