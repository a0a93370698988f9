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

/** Letters of names of machines: ASCII, and Latin with marks. */
const letter = 'a-z0-9\\u00c0-\\u024f\\u1e00-\\u1eff';
/**
 * A web address as Mastodon finds it (`FetchLinkCardService::URL_PATTERN`, twitter-text): with its scheme, behind no letter, with
 * a domain that has a dot. The point that ends a sentence is not a part of it.
 */
const webAddress = new RegExp(
  `(?<![a-z0-9@＠$#＃])https?://(?:[${letter}](?:[${letter}_-]*[${letter}])?\\.)+[a-z]{2,}(?::\\d+)?(?:[/?#](?:[^\\s<>"“”«»]*[\\p{L}\\p{N}=_#/+&~%-])?)?`,
  'giu',
);
/** Longer ones are no addresses to it (twitter-text). */
const longestAddress = 4_096;
const mention = /(?<![\w/])@(\w+(?:[\w.-]*\w)?)@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)/giu;
/** RFC 1035. */
const longestDomain = 253;

/**
 * The text as Mastodon counts it: every link takes the same room however long it is, and a mention is counted without its server
 * (StatusLengthValidator of Mastodon 4).
 */
export function countedText(content: DeliveryContent, charactersPerUrl = 23): string {
  return countedAs(postText(content, mastodonLimits.hashtags), charactersPerUrl);
}

/** Any text as Mastodon counts it. */
export function countedAs(text: string, charactersPerUrl = 23): string {
  return text
    .replace(webAddress, (address) => (address.length > longestAddress ? address : 'x'.repeat(charactersPerUrl)))
    .replace(mention, (whole, name: string, domain: string) => (domain.length > longestDomain ? whole : `@${name}`));
}
