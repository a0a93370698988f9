import type { FlattenedField } from 'payload';
import { type Raw, readGroup, readLocalised, readRows } from '../../content-types/freeze/raw.ts';
import { hasRich } from '../../content-types/freeze/rich-text.ts';
import { readWrittenLines } from '../../content-types/freeze/written-lines.ts';
import { artworksOf, type Content } from '../../domain/content.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { fieldsOf } from './fields-of.ts';

/** A field that is empty: its name for people and for the form. */
export type MissingField = { field: ReaderText; path: string };

/** Documents of one piece have it in a group, those of several in rows. */
export const artworkPath = (content: Content, index: number): string => ('artwork' in content ? 'artwork' : `artworks.${index}`);

const requiredFields: (MissingField & { read: (content: Content) => string })[] = [
  { field: { vi: 'Tên trong địa chỉ', en: 'Name in the address' }, path: 'key', read: ({ id }) => id },
  { field: { vi: 'Tiêu đề', en: 'Title' }, path: 'title', read: ({ title }) => title.vi },
  { field: { vi: 'Cơ quan ban hành', en: 'Issuing body' }, path: 'issuerUnit', read: ({ issuer }) => issuer.unitCode },
  {
    field: { vi: 'Tên cơ quan ban hành', en: 'Name of the issuing body' },
    path: 'issuerName',
    read: ({ issuer }) => issuer.name,
  },
];

type Draft = { content: Content; raw: Raw; fields: readonly FlattenedField[] };

/** Everything that a document cannot go out without, and that it has not. `raw`, `fields`: the document and its collection. */
export function missingFields({ content, raw, fields }: Draft): MissingField[] {
  const found = [
    ...requiredFields.filter(({ read }) => read(content) === '').map(({ field, path }) => ({ field, path })),
    ...emptyIn(fields, raw),
  ];
  const named = new Set(found.map(({ path }) => path));
  return [...found, ...leadingNowhere(content).filter(({ path }) => !named.has(path))];
}

/** Pieces whose guide is none that there is. */
function leadingNowhere(content: Content): MissingField[] {
  const artworks = contentFacts[content.type].hasListedArtworks ? artworksOf(content) : [];
  return artworks.flatMap(({ guideId, headline, key }, index) => {
    const name = headline.vi || key;
    const field = { vi: `${name}: mã QR dẫn tới`, en: `${name}: where its QR code leads` };
    return guideId === '' ? [{ field, path: `${artworkPath(content, index)}.guide` }] : [];
  });
}

/** Empty fields that are marked as needed by `neededToSubmit`. Of texts the Vietnamese is needed. */
function emptyIn(fields: readonly FlattenedField[], document: Raw): MissingField[] {
  return fieldsOf(fields, document).flatMap(({ field, raw, name, path }) => {
    const { isNeeded = false, instead } = (field.custom ?? {}) as { isNeeded?: boolean; instead?: string };
    return isNeeded && !isFilled(field, raw) && !isSaidBy(instead, { raw, by: field.name }) ? [{ field: name, path }] : [];
  });
}

/** Whether the words of before stand in another field, as rows or as plain lines. */
function isSaidBy(instead: string | undefined, { raw, by }: { raw: Raw; by: string }): boolean {
  if (instead === undefined) return false;
  return readRows(raw, instead).length > 0 || readWrittenLines(raw, { name: by, instead }).text.vi !== '';
}

function isFilled(field: FlattenedField, raw: Raw): boolean {
  if (field.type === 'richText') return hasRich(inVietnamese(raw, field.name), field.name);
  if ('localized' in field && field.localized) return readLocalised(raw, field.name).vi !== '';
  const value = raw[field.name];
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && String(value).trim() !== '';
}

/** A written text without its translations. */
function inVietnamese(raw: Raw, name: string): Raw {
  const value = readGroup(raw, name);
  return 'root' in value ? raw : { [name]: readGroup(value, 'vi') };
}
