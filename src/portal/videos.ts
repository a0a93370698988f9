import type { VideoContent } from '../domain/content.ts';
import type { Locale } from '../domain/locale.ts';
import { languageNames } from '../domain/locale.ts';
import type { SiteVideo } from '../domain/site.ts';
import { type Html, html, paragraphs } from './html.ts';
import { hashedPath } from './paths.ts';

/** Name of a video that stands in the text of an edition, among the videos of all editions. */
export const textVideoKey = (editionSha256: string, videoId: string): string => `${editionSha256}/${videoId}`;

/** A video with its captions as files, Vietnamese first. */
export type PageVideo = SiteVideo & { tracks: { locale: Locale; path: string }[] };

/** `caption`: what stands under the picture. @default nothing: its title stands above */
type Player = { content: Pick<VideoContent, 'title' | 'transcript'>; video: PageVideo; caption?: Html };

/**
 * A video to be played in the browser's own player: no script, nothing from elsewhere, and nothing is loaded before somebody
 * presses play. Captions are on from the start, and what is spoken stands beside it.
 */
export function videoPlayer({ content, video, caption }: Player): Html {
  const { widthPx, heightPx, mimeType, poster, tracks } = video;
  const address = hashedPath(video);
  const still = poster ? html` preload="none" poster="${hashedPath(poster)}"` : html` preload="metadata"`;
  const shape = widthPx > heightPx ? 'wide' : 'tall';
  return html`<figure class="film is-${shape}"><video controls playsinline width="${widthPx}" height="${heightPx}"${still} aria-label="${content.title.vi}"><source src="${address}" type="${mimeType}">${tracks.map(track)}<a href="${address}">Tải phim về máy</a></video>${caption && html`<figcaption>${caption}</figcaption>`}</figure>
${content.transcript.vi && html`<details><summary>Lời đọc của phim</summary>${paragraphs(content.transcript.vi)}</details>`}`;
}

function track({ locale, path }: PageVideo['tracks'][number], index: number): Html {
  return html`<track kind="captions" src="${path}" srclang="${locale}" label="${languageNames[locale]}"${index === 0 && html` default`}>`;
}
