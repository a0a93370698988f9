import {
  type Audience,
  type CampaignContent,
  type PackContentsRow,
  type Phase,
  packOutputs,
  type Slogan,
  type Target,
  type Theme,
} from '../domain/content.ts';
import { readArtworks } from './freeze/artworks.ts';
import { readBranding } from './freeze/branding.ts';
import type { CommonContent, Lookup } from './freeze/parts.ts';
import {
  type Raw,
  readGroup,
  readId,
  readIds,
  readLocalised,
  readLocalisedIds,
  readNumber,
  readRows,
  readSource,
  readText,
  readTexts,
} from './freeze/raw.ts';

/** A campaign with its themes, slogans and the keys of its guides. */
export async function campaignContent({
  common,
  raw,
  lookup,
}: {
  common: CommonContent;
  raw: Raw;
  lookup: Lookup;
}): Promise<CampaignContent> {
  const campaignId = String(raw.id);
  const [scopeUnit] = await lookup.byIds('units', [readId(raw, 'scopeUnit') ?? '']);
  const guides = await lookup.byIds('guides', readIds(raw, 'guides'));
  const captions = readGroup(raw, 'captions');
  const period = readGroup(raw, 'period');
  const packContents = readRows(raw, 'packContents').map(readPackRow);
  return {
    type: 'campaign',
    ...common,
    ...readBranding(raw),
    document: readDocument(readGroup(raw, 'document')),
    scopeUnitCode: scopeUnit ? readText(scopeUnit, 'code') : '',
    period: { start: readText(period, 'start'), end: readText(period, 'end') || null, label: readText(period, 'label') },
    audiences: readRows(raw, 'audiences').map(readAudience),
    themes: readThemes(await lookup.partsOf('themes', campaignId)),
    slogans: (await lookup.partsOf('slogans', campaignId)).map(readSlogan),
    targets: readRows(raw, 'targets').map(readTarget),
    phases: readRows(raw, 'phases').map(readPhase),
    guideIds: guides.map((guide) => readText(guide, 'key')),
    artworks: await readArtworks(readRows(raw, 'artworks'), lookup),
    captions: {
      facebook: readLocalised(captions, 'facebook'),
      zalo: readLocalised(captions, 'zalo'),
      loudspeaker: readLocalised(captions, 'loudspeaker'),
      ...(await readRecordings(captions, lookup)),
    },
    ...(packContents.length === 0 ? {} : { packContents }),
  };
}

/** Who reads the loudspeaker's text out, by language; their bytes are frozen with the edition. */
async function readRecordings(captions: Raw, lookup: Lookup): Promise<Pick<CampaignContent['captions'], 'recordings'>> {
  const ids = readLocalisedIds(captions, 'recording');
  const files = await lookup.byIds('media', Object.values(ids));
  const hashes = new Map(files.map((file) => [String(file.id), readText(file, 'sha256')]));
  const found = Object.entries(ids).flatMap(([locale, id]) => (hashes.has(id) ? [[locale, hashes.get(id)]] : []));
  return found.length === 0 ? {} : { recordings: Object.fromEntries(found) };
}

export function recordingIdsOf(raw: Raw): string[] {
  return Object.values(readLocalisedIds(readGroup(raw, 'captions'), 'recording'));
}

function readPackRow(raw: Raw): PackContentsRow {
  const chosen = readTexts(raw, 'outputs');
  return { artworkKey: readText(raw, 'artworkKey'), outputs: packOutputs.filter((output) => chosen.includes(output)) };
}

function readDocument(raw: Raw): CampaignContent['document'] {
  const system = readText(raw, 'system');
  return {
    type: readText(raw, 'type'),
    number: readText(raw, 'number') || null,
    date: readText(raw, 'date'),
    system: system === 'dang' || system === 'mttq' ? system : 'hanh-chinh',
  };
}

function readAudience(raw: Raw): Audience {
  return {
    id: readText(raw, 'key'),
    label: readLocalised(raw, 'label'),
    role: readText(raw, 'role'),
    priority: raw.priority === true,
    source: readSource(raw),
  };
}

function readThemes(rows: Raw[]): Theme[] {
  const keyById = new Map(rows.map((row) => [String(row.id), readText(row, 'key')]));
  return rows.map((row) => ({
    id: readText(row, 'key'),
    section: readText(row, 'section'),
    title: readLocalised(row, 'title'),
    tags: readTexts(row, 'tags'),
    parentId: keyById.get(readId(row, 'parent') ?? '') ?? null,
    source: readSource(row),
  }));
}

function readSlogan(raw: Raw): Slogan {
  return { id: readText(raw, 'key'), text: readLocalised(raw, 'text'), kind: readText(raw, 'kind'), source: readSource(raw) };
}

function readTarget(raw: Raw): Target {
  return {
    id: readText(raw, 'key'),
    indicator: readText(raw, 'indicator'),
    statement: readLocalised(raw, 'statement'),
    op: readText(raw, 'op'),
    value: readNumber(raw, 'value') ?? 0,
    unit: readText(raw, 'unit'),
    year: readNumber(raw, 'year'),
    source: readSource(raw),
  };
}

function readPhase(raw: Raw): Phase {
  const rrule = readText(raw, 'rrule');
  return {
    id: readText(raw, 'key'),
    kind: readText(raw, 'kind'),
    title: readLocalised(raw, 'title'),
    start: readText(raw, 'start') || null,
    end: readText(raw, 'end') || null,
    ...(rrule === '' ? {} : { rrule }),
    source: readSource(raw),
  };
}
