/** Languages in which Pano speaks to its own staff. */
export type ReaderLanguage = 'vi' | 'en';

/** The reader's language from a language tag as browsers and Payload write it. Everything but English is Vietnamese. */
export function readerLanguage(tag: string | null | undefined): ReaderLanguage {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'vi';
}
