import type { Focus, Source } from '../../domain/content.ts';
import { type Locale, type LocalisedText, locales } from '../../domain/locale.ts';
import { cleanText } from '../../text/clean-text.ts';

/** A document as the database gives it with every locale: plain, untrusted. These readers give the shapes of the domain. */
export type Raw = Record<string, unknown>;

export function readText(raw: Raw, name: string): string {
  const value = raw[name];
  return typeof value === 'string' ? cleanText(value).trim() : '';
}

export function readNumber(raw: Raw, name: string): number | null {
  const value = raw[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** `{ vi: '' }` when nothing is there: required fields are the collection's business. */
export function readLocalised(raw: Raw, name: string): LocalisedText {
  const value = raw[name];
  if (typeof value === 'string') return { vi: cleanText(value).trim() };
  const byLocale = isRaw(value) ? value : {};
  const others = locales
    .filter((locale) => locale !== 'vi')
    .map((locale) => [locale, readText(byLocale, locale)] as const)
    .filter(([, text]) => text !== '');
  return { vi: readText(byLocale, 'vi'), ...Object.fromEntries(others) };
}

export function readGroup(raw: Raw, name: string): Raw {
  const value = raw[name];
  return isRaw(value) ? value : {};
}

export function readRows(raw: Raw, name: string): Raw[] {
  const value = raw[name];
  return Array.isArray(value) ? value.filter(isRaw) : [];
}

export function readTexts(raw: Raw, name: string): string[] {
  const value = raw[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').map(cleanText) : [];
}

/** Id of a relationship, populated or not; `null` when empty. */
export function readId(raw: Raw, name: string): string | null {
  return idOf(raw[name]);
}

export function readIds(raw: Raw, name: string): string[] {
  const value = raw[name];
  return Array.isArray(value) ? value.map(idOf).filter((id): id is string => id !== null) : [];
}

/** Ids of a relationship that each language has its own of. */
export function readLocalisedIds(raw: Raw, name: string): Partial<Record<Locale, string>> {
  const byLocale = readGroup(raw, name);
  const ids = locales.map((locale) => [locale, idOf(byLocale[locale])] as const);
  return Object.fromEntries(ids.filter(([, id]) => id !== null));
}

const centre = 50;

/** `{ focus }` of an upload where somebody has chosen one. The centre, which every upload begins with, is none. */
export function readFocus(file: Raw): { focus?: Focus } {
  const [x, y] = [readNumber(file, 'focalX') ?? centre, readNumber(file, 'focalY') ?? centre];
  return x === centre && y === centre ? {} : { focus: { x, y } };
}

export function readSource(raw: Raw): Source {
  const source = readGroup(raw, 'source');
  const section = readText(source, 'section');
  return {
    seed: readText(source, 'seed'),
    line: readNumber(source, 'line') ?? 0,
    quote: readText(source, 'quote'),
    ...(section === '' ? {} : { section }),
  };
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return isRaw(value) && value.id !== undefined ? String(value.id) : null;
}

function isRaw(value: unknown): value is Raw {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
