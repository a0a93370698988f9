/** Languages in which Pano speaks to its own staff. */
export type ReaderLanguage = 'vi' | 'en';

/** A text in both languages. */
export type ReaderText = Record<ReaderLanguage, string>;

/** The reader's language from a language tag as browsers and Payload write it. Everything but English is Vietnamese. */
export function readerLanguage(tag: string | null | undefined): ReaderLanguage {
  return /^en\b/i.test(tag ?? '') ? 'en' : 'vi';
}

/** Makes a text in both languages. */
export function inBoth(write: (language: ReaderLanguage) => string): ReaderText {
  return { vi: write('vi'), en: write('en') };
}

/** For the middle of a sentence. */
export function lowerCase(text: ReaderText): ReaderText {
  return inBoth((language) => text[language].toLocaleLowerCase(language));
}
