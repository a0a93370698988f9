import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { TextLimit } from '../contract/limits.ts';
import { fitLine } from '../text/fit-text.ts';
import { postText } from '../text/post-text.ts';
import type { TiktokSettings } from './settings.ts';

export const hashtagLimit = 5;

/** Pictures have a title of their own: 90 UTF-16 units. */
const photoTitle: TextLimit = { max: 90, unit: 'utf16' };

/** The text under the video or the pictures. */
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
    title: fitLine(content.title, photoTitle),
    description: captionOf(content),
    privacy_level: privacy,
    disable_comment: !allowsComments,
    auto_add_music: false,
  };
}
