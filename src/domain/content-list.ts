import type { ContentType } from './content.ts';
import { contentFacts, contentTypes } from './content-facts.gen.ts';
import { type ListedType, listedTypes, type Place, type View } from './content-index.ts';

/** Lists of the content API: one a kind, and one of all of them. */
export const collections = [...listedTypes.map(collectionOfType), 'documents'];

/** Types in the order of pages and of equally good search hits. */
export const pageOrder: ContentType[] = [
  ...contentTypes.filter((type) => contentFacts[type].comesFirst),
  ...contentTypes.filter((type) => !contentFacts[type].comesFirst),
];

/** What has no edition of its own is listed under its plural. */
export function collectionOfType(type: ListedType): string {
  return isContentType(type) ? contentFacts[type].collection : `${type}s`;
}

export function isContentType(type: string): type is ContentType {
  return Object.hasOwn(contentFacts, type);
}

/** The type of the documents of a studio's collection; `null` for collections whose documents are not submitted. */
export function contentTypeIn(collection: unknown): ContentType | null {
  return contentTypes.find((type) => contentFacts[type].collection === collection) ?? null;
}

/** The kind that a collection holds; `null` for the one of all kinds and for what is no collection. */
export function typeOfCollection(collection: string): ListedType | null {
  return listedTypes.find((type) => collectionOfType(type) === collection) ?? null;
}

export type ListPage = {
  collection: string;
  view: View;
  /** ISO instant of the last change of the content. */
  updatedAt: string;
  /** Documents that match, on this page and on all others. */
  total: number;
  /** Address of the next page. */
  next: string | null;
  /** Documents as JSON, written before. */
  documents: string[];
};

/** The answer as text. Prebuilt lists and those made for a query come from here, so that they look the same. */
export function listText({ documents, ...head }: ListPage): string {
  return `${JSON.stringify(head).slice(0, -1)},"documents":[${documents.join(',')}]}`;
}

/** Where a reader of a list stopped. */
export function encodePlace([type, id, publishedAt]: Place): string {
  return Buffer.from(JSON.stringify([type, id, publishedAt])).toString('base64url');
}

/** `null` for anything that `encodePlace` did not make. */
export function decodePlace(cursor: string): Place | null {
  const value = decodeCursor(cursor);
  if (!Array.isArray(value)) return null;
  const [type, id, publishedAt] = value;
  const isPlace = listedTypes.includes(type) && typeof id === 'string' && Number.isSafeInteger(publishedAt);
  return isPlace ? [type, id, publishedAt] : null;
}

/** Where a reader of hits stopped: how many came before. Good in the generation that ranked them. */
export function encodeRank(hitsBefore: number): string {
  return Buffer.from(JSON.stringify({ hitsBefore })).toString('base64url');
}

/** `null` for anything that `encodeRank` did not make. */
export function decodeRank(cursor: string): number | null {
  const { hitsBefore } = (decodeCursor(cursor) ?? {}) as { hitsBefore?: unknown };
  return Number.isSafeInteger(hitsBefore) && Number(hitsBefore) >= 0 ? Number(hitsBefore) : null;
}

/** JSON in base64url; `null` where it is none. */
export function decodeCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    // A cursor that was typed by hand or cut: the caller answers 400.
    return null;
  }
}
