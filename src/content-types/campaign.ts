import { z } from 'zod';
import {
  type Artwork,
  type Audience,
  type CommonContent,
  type PackContentsRow,
  type Phase,
  packOutputs,
  type Slogan,
  type Target,
  type Theme,
} from '../domain/content.ts';
import { type Locale, type LocalisedText, locales } from '../domain/locale.ts';
import { campaignPage } from '../portal/campaign.ts';
import { campaignPath } from '../portal/paths.ts';
import { defineContentType } from './define-content-type.ts';
import { readArtworks } from './freeze/artworks.ts';
import { readBranding } from './freeze/branding.ts';
import type { Lookup } from './freeze/parts.ts';
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
import { localisedText, sha256, source } from './schema/common.ts';
import { artworkContent, contentSchema, packContents, sloganContent, themeContent } from './schema/parts.ts';
import { artworkTexts } from './search/artwork-texts.ts';

type CampaignShape = CommonContent & {
  type: 'campaign';
  document: { type: string; number: string | null; date: string; system: 'dang' | 'mttq' | 'hanh-chinh' };
  /** Units the campaign is for: a province code covers its communes. */
  scopeUnitCode: string;
  period: { start: string; end: string | null; label: string };
  audiences: Audience[];
  themes: Theme[];
  slogans: Slogan[];
  targets: Target[];
  phases: Phase[];
  /** Ids of the guides it leads to. */
  guideIds: string[];
  artworks: Artwork[];
  /** Texts to paste, one a channel. */
  captions: {
    facebook: LocalisedText;
    zalo: LocalisedText;
    loudspeaker: LocalisedText;
    /** SHA-256 of the files in which the loudspeaker's text is read out, by language. Absent: there is no recording. */
    recordings?: Partial<Record<Locale, string>>;
  };
  /** What communes download. Absent: every artwork with everything that makes sense. */
  packContents?: PackContentsRow[];
};

declare module '../domain/content.ts' {
  interface ContentShapes {
    campaign: CampaignShape;
  }
}

const recordings = z
  .object(
    Object.fromEntries(locales.map((locale) => [locale, sha256.optional()])) as Record<Locale, z.ZodOptional<typeof sha256>>,
  )
  .describe('Files that read the loudspeaker text out, by language.');

const audience = z.object({
  id: z.string(),
  label: localisedText,
  role: z.string(),
  priority: z.boolean(),
  source,
});

const target = z.object({
  id: z.string(),
  indicator: z.string(),
  statement: localisedText,
  op: z.string(),
  value: z.number(),
  unit: z.string(),
  year: z.number().nullable(),
  source,
});

const phase = z.object({
  id: z.string(),
  kind: z.string(),
  title: localisedText,
  start: z.string().nullable(),
  end: z.string().nullable(),
  rrule: z.string().optional(),
  source,
});

/** A campaign with its themes, slogans and artworks, and the keys of its guides. */
export default defineContentType<CampaignShape>({
  id: 'campaign',
  order: 10,
  collection: 'campaigns',
  address: '/chien-dich',
  label: { vi: 'Tài liệu chiến dịch', en: 'Campaign' },
  isPartOfCampaign: false,
  hasListedArtworks: true,
  comesFirst: false,
  photosInPosts: 'none',
  isEmbeddable: true,
  schema: contentSchema('campaign', {
    document: z.object({
      type: z.string(),
      number: z.string().nullable(),
      date: z.string(),
      system: z.enum(['dang', 'mttq', 'hanh-chinh']),
    }),
    scopeUnitCode: z.string(),
    period: z.object({ start: z.string(), end: z.string().nullable(), label: z.string() }),
    audiences: z.array(audience),
    themes: z.array(themeContent),
    slogans: z.array(sloganContent),
    targets: z.array(target),
    phases: z.array(phase),
    guideIds: z.array(z.string()),
    artworks: z.array(artworkContent),
    captions: z.object({
      facebook: localisedText,
      zalo: localisedText,
      loudspeaker: localisedText,
      recordings: recordings.optional(),
    }),
    packContents: packContents.optional(),
  }),
  searchTexts: {
    summary: ({ document, period }) => [{ vi: [document.type, document.number ?? '', period.label].join(' ') }],
    // Themes and slogans are documents of their own.
    body: ({ audiences, phases, targets, artworks }) => [
      ...audiences.map(({ label }) => label),
      ...phases.map(({ title }) => title),
      ...targets.map(({ statement }) => statement),
      ...artworks.flatMap(artworkTexts),
    ],
  },
  uploads: (raw) => ({ recordings: recordingIdsOf(raw) }),
  freeze: async ({ common, raw, lookup }) => {
    const campaignId = String(raw.id);
    const [scopeUnit] = await lookup.byIds('units', [readId(raw, 'scopeUnit') ?? '']);
    const guides = await lookup.byIds('guides', readIds(raw, 'guides'));
    const captions = readGroup(raw, 'captions');
    const period = readGroup(raw, 'period');
    const packRows = readRows(raw, 'packContents').map(readPackRow);
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
      ...(packRows.length === 0 ? {} : { packContents: packRows }),
    };
  },
  pages: ({ frame, liveOf, find, relatedTo, picturesOf, videos }) =>
    liveOf('campaign').map((campaign) => {
      const { id, guideIds } = campaign.content;
      const guides = guideIds.flatMap((guideId) => find('guide', guideId) ?? []);
      const related = relatedTo(id);
      const pictures = [campaign, ...related].flatMap(picturesOf);
      const markup = () => campaignPage({ frame, campaign, guides, related, pictures, videos });
      return { path: campaignPath(id), of: null, markup };
    }),
});

/** Who reads the loudspeaker's text out, by language; their bytes are frozen with the edition. */
async function readRecordings(captions: Raw, lookup: Lookup): Promise<Pick<CampaignShape['captions'], 'recordings'>> {
  const ids = readLocalisedIds(captions, 'recording');
  const files = await lookup.byIds('media', Object.values(ids));
  const hashes = new Map(files.map((file) => [String(file.id), readText(file, 'sha256')]));
  const found = Object.entries(ids).flatMap(([locale, id]) => (hashes.has(id) ? [[locale, hashes.get(id)]] : []));
  return found.length === 0 ? {} : { recordings: Object.fromEntries(found) };
}

function recordingIdsOf(raw: Raw): string[] {
  return Object.values(readLocalisedIds(readGroup(raw, 'captions'), 'recording'));
}

function readPackRow(raw: Raw): PackContentsRow {
  const chosen = readTexts(raw, 'outputs');
  return { artworkKey: readText(raw, 'artworkKey'), outputs: packOutputs.filter((output) => chosen.includes(output)) };
}

function readDocument(raw: Raw): CampaignShape['document'] {
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
