/** Locales the content may carry. `vi` is always present; the others are prepared and may be missing. */
export const locales = ['vi', 'en', 'km', 'hmn', 'tay'] as const;
export type Locale = (typeof locales)[number];

/** A text in its locales: NFC, `vi` always there. */
export type LocalisedText = { vi: string } & Partial<Record<Locale, string>>;

/** How speakers call their language, for the switch. */
export const languageNames: Record<Locale, string> = {
  vi: 'Tiếng Việt',
  en: 'English',
  km: 'ភាសាខ្មែរ',
  hmn: 'Hmoob',
  tay: 'Tày',
};
