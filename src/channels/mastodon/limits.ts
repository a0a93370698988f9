import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { ChannelLimits } from '../contract/limits.ts';
import { postText } from '../text/post-text.ts';

/**
 * What an instance takes that its administrator has not changed: 500 characters, 4 pictures of 16 MB, every link as 23
 * characters.
 */
export const mastodonLimits: ChannelLimits = {
  text: { max: 500, unit: 'graphemes' },
  title: null,
  hashtags: 5,
  images: {
    min: 0,
    max: 4,
    bytes: 16 * 1024 * 1024,
    types: ['image/jpeg', 'image/png', 'image/webp'],
    longSidePx: 3_840,
    aspect: null,
  },
  video: null,
  quietHours: null,
  quota: null,
};

/**
 * The text as Mastodon counts it: every link takes the same room however long it is, and a mention is counted without its server
 * (StatusLengthValidator of Mastodon 4).
 */
export function countedText(content: DeliveryContent, charactersPerUrl = 23): string {
  return postText(content, mastodonLimits.hashtags)
    .replace(/https?:\/\/[^\s<>"“”]+/giu, 'x'.repeat(charactersPerUrl))
    .replace(/(^|[^/\w])@(\w+(?:[\w.-]+\w+)?)@[\w.-]+\w/giu, '$1@$2');
}
