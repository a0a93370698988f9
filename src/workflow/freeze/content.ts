import { campaignContent, recordingIdsOf } from '../../content-types/campaign.ts';
import { photoIdsOf } from '../../content-types/freeze/artworks.ts';
import type { Lookup } from '../../content-types/freeze/parts.ts';
import {
  type Raw,
  readGroup,
  readId,
  readIds,
  readLocalised,
  readNumber,
  readRows,
  readText,
} from '../../content-types/freeze/raw.ts';
import {
  articleContent,
  guideContent,
  infographicContent,
  leafletContent,
  stepPictureIdsOf,
  videoContent,
} from '../../content-types/guide.ts';
import type { Content, ContentType, FileRef, Issuer } from '../../domain/content.ts';
import { emblems } from '../../domain/emblem.ts';

/** Collection slug → the kind of content that it holds. */
export const collectionOf = {
  campaign: 'campaigns',
  guide: 'guides',
  leaflet: 'leaflets',
  infographic: 'infographics',
  video: 'videos',
  article: 'articles',
} as const satisfies Record<ContentType, string>;

/** Everything a document links to, expanded into one value that depends on nothing else. */
export async function contentOf({ type, raw, lookup }: { type: ContentType; raw: Raw; lookup: Lookup }): Promise<Content> {
  const common = {
    id: readText(raw, 'key'),
    title: readLocalised(raw, 'title'),
    summary: readLocalised(raw, 'summary'),
    issuer: await readIssuer(raw, lookup),
    files: await readFiles(raw, lookup),
  };
  switch (type) {
    case 'campaign':
      return campaignContent({ common, raw, lookup });
    case 'guide':
      return guideContent({ common, raw, lookup });
    case 'leaflet':
      return leafletContent({ common, raw, lookup });
    case 'infographic':
      return infographicContent({ common, raw, lookup });
    case 'video':
      return videoContent({ common, raw, lookup });
    case 'article':
      return articleContent({ common, raw, lookup });
  }
}

async function readIssuer(raw: Raw, lookup: Lookup): Promise<Issuer> {
  const [unit] = await lookup.byIds('units', [readId(raw, 'issuerUnit') ?? '']);
  const unitCode = unit ? readText(unit, 'code') : '';
  const name = readText(raw, 'issuerName') || (unit ? readText(unit, 'name') : '');
  const [file] = await lookup.byIds('media', [(unit && readId(unit, 'logo')) ?? '']);
  if (!file) return { unitCode, name };
  const [widthPx, heightPx] = [readNumber(file, 'width') ?? 0, readNumber(file, 'height') ?? 0];
  const emblem = emblems.find((known) => unit && readText(unit, 'emblem') === known);
  const logo = { sha256: readText(file, 'sha256'), widthPx, heightPx, unitCode, ...(emblem ? { emblem } : {}) };
  return { unitCode, name, logo };
}

/** The attachments, the photos of the artworks, the pictures of steps, the recordings, the issuing body's logo: whatever an edition shows is frozen with it. */
async function readFiles(raw: Raw, lookup: Lookup): Promise<FileRef[]> {
  const artworks = [...readRows(raw, 'artworks'), readGroup(raw, 'artwork')];
  const [unit] = await lookup.byIds('units', [readId(raw, 'issuerUnit') ?? '']);
  const logoId = unit && readId(unit, 'logo');
  const pictures = [...photoIdsOf(artworks), ...stepPictureIdsOf(raw), ...(logoId ? [logoId] : [])];
  const ids = [...readIds(raw, 'files'), ...pictures, ...recordingIdsOf(raw)];
  const files = await lookup.byIds('media', [...new Set(ids)]);
  return files.map((file) => {
    const widthPx = readNumber(file, 'width');
    const heightPx = readNumber(file, 'height');
    const seconds = readNumber(file, 'seconds');
    return {
      sha256: readText(file, 'sha256'),
      filename: readText(file, 'filename'),
      mimeType: readText(file, 'mimeType'),
      bytes: readNumber(file, 'filesize') ?? 0,
      ...(widthPx === null ? {} : { widthPx }),
      ...(heightPx === null ? {} : { heightPx }),
      ...(seconds === null ? {} : { seconds }),
      alt: readLocalised(file, 'alt'),
    };
  });
}
