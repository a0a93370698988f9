import type { Artwork } from '../domain/content.ts';
import type { Lookup } from './content.ts';
import { type Raw, readGroup, readId, readLocalised, readRows, readText, readTexts } from './raw.ts';

/** The artworks of a document, with the key of the guide that each leads to. */
export async function readArtworks(rows: Raw[], lookup: Lookup): Promise<Artwork[]> {
  const guides = await lookup.byIds('guides', [...new Set(rows.map((row) => readId(row, 'guide') ?? ''))]);
  const keyById = new Map(guides.map((guide) => [String(guide.id), readText(guide, 'key')]));
  return rows.map((row) => readArtwork(row, keyById.get(readId(row, 'guide') ?? '') ?? ''));
}

function readArtwork(row: Raw, guideId: string): Artwork {
  const body = readLocalised(row, 'body');
  const points = readPoints(row);
  const back = readGroup(row, 'back');
  const backHeadline = readLocalised(back, 'headline');
  return {
    key: readText(row, 'key'),
    design: readText(row, 'design'),
    formats: readTexts(row, 'formats'),
    headline: readLocalised(row, 'headline'),
    ...(body.vi === '' ? {} : { body }),
    ...(points.length === 0 ? {} : { points }),
    ...(backHeadline.vi === '' ? {} : { back: { headline: backHeadline, points: readPoints(back) } }),
    action: readLocalised(row, 'action'),
    guideId,
  };
}

function readPoints(row: Raw) {
  return readRows(row, 'points').map((point) => readLocalised(point, 'text'));
}
