import type { DeliveryContent } from '../contract/content.ts';
import { postText } from '../text/post-text.ts';
import type { TiktokSettings } from './settings.ts';

export const hashtagLimit = 5;

/** What stands under the video or the pictures. */
export function captionOf(content: DeliveryContent): string {
  return postText(content, hashtagLimit);
}

/** A video's caption is its "title". */
export function videoInfo(
  content: DeliveryContent,
  { privacy, allowsComments, allowsDuet, allowsStitch }: TiktokSettings,
): object {
  return {
    title: captionOf(content),
    privacy_level: privacy,
    disable_comment: !allowsComments,
    disable_duet: !allowsDuet,
    disable_stitch: !allowsStitch,
    video_cover_timestamp_ms: 1_000,
  };
}

export function photoInfo(content: DeliveryContent, { privacy, allowsComments }: TiktokSettings): object {
  return {
    title: content.title,
    description: captionOf(content),
    privacy_level: privacy,
    disable_comment: !allowsComments,
    auto_add_music: false,
  };
}
