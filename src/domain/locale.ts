/** A language that content may be written in. */
type Language = {
  /** BCP 47: the shortest ISO 639 code of the language. It names columns of the database and parts of public addresses. */
  code: string;
  /** How its speakers call it. */
  name: string;
  nameVi: string;
  /** ISO 15924. */
  script: 'Latn' | 'Khmr';
  direction: 'ltr' | 'rtl';
};

/** The one list of languages; whatever needs languages takes them from here. Vietnamese is first and always there. */
export const languages = [
  { code: 'vi', name: 'Tiếng Việt', nameVi: 'Tiếng Việt', script: 'Latn', direction: 'ltr' },
  { code: 'en', name: 'English', nameVi: 'Tiếng Anh', script: 'Latn', direction: 'ltr' },
  { code: 'km', name: 'ភាសាខ្មែរ', nameVi: 'Tiếng Khmer', script: 'Khmr', direction: 'ltr' },
  { code: 'hmn', name: 'Hmoob', nameVi: 'Tiếng Mông', script: 'Latn', direction: 'ltr' },
  { code: 'tyz', name: 'Tày', nameVi: 'Tiếng Tày', script: 'Latn', direction: 'ltr' },
] as const satisfies Language[];

export type Locale = (typeof languages)[number]['code'];

/** Codes of the languages in their order. `vi` is always present in a text; the others may be missing. */
export const locales: readonly Locale[] = languages.map(({ code }) => code);

/** A text in its locales: NFC, `vi` always there. */
export type LocalisedText = { vi: string } & Partial<Record<Locale, string>>;

const fieldOf = <F extends keyof Language>(field: F) =>
  Object.fromEntries(languages.map((language) => [language.code, language[field]])) as Record<Locale, Language[F]>;

/** How speakers call their language, for the switch. */
export const languageNames = fieldOf('name');
/** In a Vietnamese sentence: "tiếng Khmer". */
export const languageNamesVi = Object.fromEntries(
  languages.map(({ code, nameVi }) => [code, nameVi.replace('Tiếng', 'tiếng')]),
) as Record<Locale, string>;
export const directions = fieldOf('direction');

/** Codes that Pano once used, by mistake, for another language: `tay` is Atayal of Taiwan. Stored texts and addresses live on. */
export const renamedLocales: Readonly<Record<string, Locale>> = { tay: 'tyz' };

/**
 * Texts of an old document under the codes of today. An edition keeps its bytes and its hash; only who reads it sees `tyz`. The
 * same value comes back where nothing is to be renamed.
 */
export function withCurrentLocales<T>(value: T): T {
  if (Array.isArray(value)) {
    const rows = value.map(withCurrentLocales);
    return rows.every((row, index) => row === value[index]) ? value : (rows as T);
  }
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value);
  const isByLocale =
    entries.length > 0 && entries.every(([key]) => key in renamedLocales || locales.some((code) => code === key));
  const renamed = entries.map(([key, inner]) => {
    const code = isByLocale ? (renamedLocales[key] ?? key) : key;
    return [code, withCurrentLocales(inner)] as const;
  });
  const isSame = renamed.every(([key, inner], index) => key === entries[index]?.[0] && inner === entries[index]?.[1]);
  return isSame ? value : (Object.fromEntries(renamed) as T);
}
