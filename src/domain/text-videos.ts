import type { Content, VideoContent } from './content.ts';
import { type RichText, type RichVideo, videosIn } from './rich-text.ts';

/** What was written with structure in a content. */
const richTextsOf = (content: Content): RichText[] => (content.type === 'article' && content.body ? [content.body] : []);

/** Videos that stand in the texts of a content, each once, as a video of its own: what plays those plays them. */
export function textVideosOf(content: Content): VideoContent[] {
  const shown = richTextsOf(content).flatMap((text) => Object.values(text).flatMap(videosIn));
  // Of one that stands in two languages the Vietnamese words, which come first, are kept.
  const byId = new Map(shown.toReversed().map((video) => [video.videoId, video]));
  return [...byId.values()].map((video) => asContent(video, content));
}

/** Hashes of pictures that are there only to be shown before a video plays. */
export const stillsInText = (content: Content): ReadonlySet<string> =>
  new Set(
    textVideosOf(content)
      .flatMap(({ files }) => files.filter(({ mimeType }) => mimeType.startsWith('image/')))
      .map(({ sha256 }) => sha256),
  );

function asContent(
  { videoId, title, transcript, captions, durationSeconds, sha256, still, caption }: RichVideo,
  { issuer, files }: Content,
): VideoContent {
  const own = [sha256, still].flatMap((hash) => files.find((file) => file.sha256 === hash) ?? []);
  return {
    type: 'video',
    ...{ id: videoId, title: { vi: title }, summary: { vi: caption }, issuer, files: own, campaignId: null },
    ...{ durationSeconds, transcript: { vi: transcript }, ...(captions ? { captions } : {}) },
  };
}
