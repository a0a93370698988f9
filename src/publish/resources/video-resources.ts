import type { VideoContent } from '../../domain/content.ts';
import type { Locale } from '../../domain/locale.ts';
import type { SiteVideo } from '../../domain/site.ts';
import { textVideosOf } from '../../domain/text-videos.ts';
import { type PageVideo, textVideoKey } from '../../portal/videos.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { hashedResource, type Resource } from '../generation/resource.ts';

type Track = { locale: Locale; resource: Resource };

/** Videos of live editions as pages show them: by the hash of the edition, those in its text by `textVideoKey`. */
export function pageVideos(catalogue: Catalogue): Map<string, PageVideo> {
  const shown = shownVideos(catalogue).map(({ key, content, video }) => {
    const tracks = captionFiles(content).map(({ locale, resource: { path } }) => ({ locale, path }));
    return [key, { ...video, tracks }] as const;
  });
  return new Map(shown);
}

/** Captions as files that browsers load beside a video. Two editions may say the same. */
export function captionResources(catalogue: Catalogue): Resource[] {
  const files = shownVideos(catalogue).flatMap(({ content }) => captionFiles(content));
  return [...new Map(files.map(({ resource }) => [resource.path, resource])).values()];
}

type Shown = { key: string; content: VideoContent; video: SiteVideo };

function shownVideos({ live, videosOf }: Catalogue): Shown[] {
  return live.flatMap((edition) => {
    const { sha256, content: own } = edition;
    const videos = videosOf(edition);
    if (videos.length === 0) return [];
    const inText = new Map(textVideosOf(own).map((content) => [content.id, content]));
    return videos.flatMap((video): Shown[] => {
      if (video.videoId === undefined) return own.type === 'video' ? [{ key: sha256, content: own, video }] : [];
      const content = inText.get(video.videoId);
      return content ? [{ key: textVideoKey(sha256, video.videoId), content, video }] : [];
    });
  });
}

/** In the order of the locales: Vietnamese first. */
export function captionFiles({ captions }: Pick<VideoContent, 'captions'>): Track[] {
  return (Object.entries(captions ?? {}) as [Locale, string][])
    .filter(([, vtt]) => vtt.trim() !== '')
    .map(([locale, body]) => {
      const file = { name: `phu-de-${locale}`, extension: 'vtt', contentType: 'text/vtt; charset=utf-8', body };
      return { locale, resource: hashedResource(file) };
    });
}
