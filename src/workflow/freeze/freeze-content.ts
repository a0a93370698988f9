import { photoIdsOf } from '../../content-types/freeze/artworks.ts';
import { fileRefOf } from '../../content-types/freeze/file-ref.ts';
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
import { definitionOf } from '../../content-types/registry/definition-of.ts';
import type { Content, ContentType, FileRef, Issuer } from '../../domain/content.ts';
import { emblems } from '../../domain/emblem.ts';

type Draft = { type: ContentType; raw: Raw; lookup: Lookup };

/** Everything a document links to, expanded into one value that depends on nothing else. */
export async function contentOf({ type, raw, lookup }: Draft): Promise<Content> {
  const common = {
    id: readText(raw, 'key'),
    title: readLocalised(raw, 'title'),
    summary: readLocalised(raw, 'summary'),
    issuer: await readIssuer(raw, lookup),
    files: await readFiles({ type, raw, lookup }),
  };
  return definitionOf(type).freeze({ common, raw, lookup });
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

/**
 * Every upload that an edition shows: attachments, photos of artworks, the pictures and recordings of its type, the logo of the
 * issuing body. The order is part of the edition's hash.
 */
async function readFiles({ type, raw, lookup }: Draft): Promise<FileRef[]> {
  const artworks = [...readRows(raw, 'artworks'), readGroup(raw, 'artwork')];
  const [unit] = await lookup.byIds('units', [readId(raw, 'issuerUnit') ?? '']);
  const logoId = unit && readId(unit, 'logo');
  const { pictures = [], recordings = [] } = definitionOf(type).uploads?.(raw) ?? {};
  const ids = [...readIds(raw, 'files'), ...photoIdsOf(artworks), ...pictures, ...(logoId ? [logoId] : []), ...recordings];
  const files = await lookup.byIds('media', [...new Set(ids)]);
  return files.map(fileRefOf);
}
