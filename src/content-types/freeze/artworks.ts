import type { Artwork } from '../../domain/content.ts';
import type { Lookup } from './parts.ts';
import { type Raw, readFocus, readGroup, readId, readLocalised, readNumber, readRows, readText, readTexts } from './raw.ts';

/** The artworks of a document, with the key of the guide that each leads to. */
export async function readArtworks(rows: Raw[], lookup: Lookup): Promise<Artwork[]> {
  const guides = await lookup.byIds('guides', [...new Set(rows.map((row) => readId(row, 'guide') ?? ''))]);
  const keyById = new Map(guides.map((guide) => [String(guide.id), readText(guide, 'key')]));
  const photos = await lookup.byIds('media', photoIdsOf(rows));
  const photoById = new Map(photos.map((photo) => [String(photo.id), photo]));
  return rows.map((row) => ({
    ...readArtwork(row, keyById.get(readId(row, 'guide') ?? '') ?? ''),
    ...readPhoto(photoById.get(readId(row, 'photo') ?? '')),
  }));
}

/** Uploads that artworks show; their bytes are frozen with the edition. */
export function photoIdsOf(rows: Raw[]): string[] {
  return [...new Set(rows.map((row) => readId(row, 'photo')).filter((id) => id !== null))];
}

function readPhoto(photo: Raw | undefined): Pick<Artwork, 'photo'> {
  if (!photo) return {};
  const [widthPx, heightPx] = [readNumber(photo, 'width') ?? 0, readNumber(photo, 'height') ?? 0];
  return {
    photo: { sha256: readText(photo, 'sha256'), widthPx, heightPx, alt: readLocalised(photo, 'alt'), ...readFocus(photo) },
  };
}

function readArtwork(row: Raw, guideId: string): Artwork {
  const body = readLocalised(row, 'body');
  const points = readPoints(row);
  const back = readGroup(row, 'back');
  const backHeadline = readLocalised(back, 'headline');
  const values = readRows(row, 'values').map(readValue);
  const variant = readText(row, 'variant');
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
    ...(values.length === 0 ? {} : { values }),
    ...(variant === 'light' || variant === 'dark' ? { variant } : {}),
  };
}

function readValue(row: Raw) {
  return {
    label: readLocalised(row, 'label'),
    value: readNumber(row, 'value') ?? 0,
    unit: readText(row, 'unit'),
    source: readText(row, 'source'),
  };
}

function readPoints(row: Raw) {
  return readRows(row, 'points').map((point) => readLocalised(point, 'text'));
}
