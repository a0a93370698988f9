import type { DeliveryContent } from '../contract/content.ts';

/** The text as a reader sees it: the words, a line of hashtags, and the link on a line of its own, by which the post is found again. */
export function composedText({ text, hashtags, link }: DeliveryContent, { hashtagLimit }: { hashtagLimit: number }): string {
  const tags = hashtags.slice(0, hashtagLimit).map((tag) => `#${tag}`);
  return [text.trimEnd(), tags.join(' '), link].filter((part) => part !== '').join('\n\n');
}

/** The link as a whole: another delivery's link may begin with it. */
export function containsLink(text: string, link: string): boolean {
  return text.split(/\s+/).includes(link);
}
