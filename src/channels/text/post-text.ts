import type { DeliveryContent } from '../contract/delivery-content.ts';

/** A post as its reader sees it: the text, the hashtags, and the link on a line of its own, by which it is found again. */
export function postText({ text, hashtags, link }: DeliveryContent, mostHashtags: number): string {
  const tags = hashtags.slice(0, mostHashtags).map((tag) => `#${tag}`);
  return [text.trimEnd(), tags.join(' '), link].filter((part) => part !== '').join('\n\n');
}

/** Whether a post leads to the link as a whole: another delivery's link may begin with it. */
export function containsLink(text: string, link: string): boolean {
  return text.split(/\s+/).includes(link);
}
