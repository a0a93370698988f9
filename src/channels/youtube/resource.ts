import type { DeliveryContent } from '../contract/delivery-content.ts';
import { postText } from '../text/post-text.ts';
import type { YoutubeSettings } from './settings.ts';

/** YouTube counts all tags together, each with the quotation marks and the comma it would need in a list. */
const maxTagsLength = 500;
export const hashtagLimit = 15;

/** What viewers read under the video. */
export function descriptionOf(content: DeliveryContent): string {
  return postText(content, hashtagLimit);
}

/** A video as it goes up: complete, and private until `commit`. */
export function resourceOf(content: DeliveryContent, { categoryId }: YoutubeSettings): object {
  return {
    snippet: {
      title: content.title,
      description: descriptionOf(content),
      tags: fittingTags(content.hashtags),
      categoryId,
      defaultLanguage: 'vi',
    },
    status: { privacyStatus: 'private', selfDeclaredMadeForKids: false, embeddable: true, license: 'youtube' },
  };
}

/** From the front, as many as fit. */
function fittingTags(hashtags: string[]): string[] {
  let length = 0;
  return hashtags.filter((tag) => {
    const cost = tag.length + (tag.includes(' ') ? 2 : 0) + (length === 0 ? 0 : 1);
    const isFitting = length + cost <= maxTagsLength;
    if (isFitting) length += cost;
    return isFitting;
  });
}
