import type { CollectionBeforeValidateHook, FlattenedField } from 'payload';
import { type Raw, readGroup, readLocalised, readRows, readText } from '../../src/content-types/freeze/raw.ts';
import { pieceKeys } from '../../src/text/piece-keys.ts';
import { slug } from '../../src/text/slug.ts';

/**
 * A piece without a key gets one from its headline, and one that somebody types becomes what addresses can have. Pieces that are
 * stored keep their key, whatever it is: addresses that people have contain it.
 */
export const fillPieceKeys: CollectionBeforeValidateHook = ({ collection, data, originalDoc }) => {
  if (!data) return data;
  const stored = readRows(originalDoc ?? {}, 'artworks');
  const keyOf = (row: Raw, kept: Raw | undefined): string => {
    const [given, known] = [readText(row, 'key'), kept === undefined ? '' : readText(kept, 'key')];
    if (given === '' || given === known) return known;
    return slug(given);
  };
  const withKeys = (rows: Raw[], kept: (row: Raw) => Raw | undefined): Raw[] => {
    const keys = pieceKeys(rows.map((row) => ({ key: keyOf(row, kept(row)), headline: readLocalised(row, 'headline').vi })));
    return rows.map((row, index) => ({ ...row, key: keys[index] }));
  };
  const artworks = Array.isArray(data.artworks)
    ? { artworks: withKeys(readRows(data, 'artworks'), ({ id }) => stored.find((row) => row.id === id)) }
    : {};
  const hasKey = hasOwnKey(collection.flattenedFields) && data.artwork;
  const [artwork] = hasKey ? withKeys([readGroup(data, 'artwork')], () => readGroup(originalDoc ?? {}, 'artwork')) : [];
  return { ...data, ...artworks, ...(artwork ? { artwork } : {}) };
};

/** Whether documents of a collection have one piece of their own, with a key. */
function hasOwnKey(fields: readonly FlattenedField[]): boolean {
  const artwork = fields.find((field) => 'name' in field && field.name === 'artwork');
  const inner = artwork !== undefined && 'flattenedFields' in artwork ? (artwork.flattenedFields as FlattenedField[]) : [];
  return inner.some((field) => 'name' in field && field.name === 'key');
}
