import type { DeliveryContent } from '../contract/content.ts';

/** The text as a reader sees it where a platform has one field for all: text, hashtags from the front, and the link on a line of its own. */
export function postText({ text, hashtags, link }: DeliveryContent, { hashtags: max }: { hashtags: number }): string {
  const tags = hashtags
    .slice(0, max)
    .map((tag) => `#${tag}`)
    .join(' ');
  return [text.trimEnd(), tags, link].filter((part) => part !== '').join('\n\n');
}
