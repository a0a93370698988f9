import { z } from 'zod';
import {
  type Artwork,
  type Audience,
  type CommonContent,
  type LegalBasis,
  type PackContentsRow,
  type Phase,
  packOutputs,
  type Slogan,
  type Target,
  type Theme,
} from '../domain/content.ts';
import { type Locale, type LocalisedText, locales } from '../domain/locale.ts';
import { isPublicPhase, phaseAudiences } from '../domain/phases.ts';
import { campaignPage } from '../portal/campaign.ts';
import { campaignPath } from '../portal/paths.ts';
import { defineContentType } from './define-content-type.ts';
import { readArtworks } from './freeze/artworks.ts';
import { readBranding } from './freeze/branding.ts';
import { readDateNote, readLegalBasis } from './freeze/legal-basis.ts';
import type { Lookup } from './freeze/parts.ts';
import { isOfEveryone, readAudience, readPhase, readSigner, readSlogan, readTarget, readThemes } from './freeze/plan-rows.ts';
import { type Raw, readGroup, readIds, readLocalised, readLocalisedIds, readRows, readText, readTexts } from './freeze/raw.ts';
import { freezeScope } from './freeze/scope.ts';
import { localisedText, planDate, sha256, source } from './schema/common.ts';
import { artworkContent, contentSchema, legalBasis, packContents, sloganContent, themeContent } from './schema/parts.ts';
import { artworkTexts } from './search/artwork-texts.ts';

type CampaignShape = CommonContent & {
  type: 'campaign';
  /** `date`: a `PlanDate` as it is stored. */
  document: { type: string; number: string | null; date: string; dateNote?: string; system: 'dang' | 'mttq' | 'hanh-chinh' };
  /** What the document rests on and refers to. Absent: editions from before it was asked for, and plans that name nothing. */
  legalBasis?: LegalBasis[];
  /** Unit the campaign is for, the first of several: a province code covers its communes. Read them with `scopeCodesOf`. */
  scopeUnitCode: string;
  /** All of them in the plan's order. Absent: the one alone, as in every edition of before there could be several. */
  scopeUnitCodes?: string[];
  period: { start: string; end: string | null; label: string };
  audiences: Audience[];
  themes: Theme[];
  slogans: Slogan[];
  targets: Target[];
  phases: Phase[];
  /** Who signed the plan. */
  signer?: { title: string; name: string };
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
  year: z.number().nullable().describe('The one year that the plan names.'),
  from: z.number().optional().describe('First year. Without `to` the target holds from then on.'),
  to: z.number().optional(),
  source,
});

const phase = z.object({
  id: z.string(),
  kind: z.string(),
  title: localisedText,
  start: planDate.nullable(),
  end: planDate.nullable(),
  rrule: z.string().optional(),
  audience: z.enum(phaseAudiences).optional().describe('Dates of the office itself are not published.'),
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
      date: planDate,
      dateNote: z.string().optional(),
      system: z.enum(['dang', 'mttq', 'hanh-chinh']),
    }),
    legalBasis: z.array(legalBasis).optional(),
    scopeUnitCode: z.string().describe('The first of its units; all of them are in `scopeUnitCodes`.'),
    scopeUnitCodes: z.array(z.string()).optional().describe('Units it is for, where they are several.'),
    period: z.object({ start: planDate, end: planDate.nullable(), label: z.string() }),
    audiences: z.array(audience),
    themes: z.array(themeContent),
    slogans: z.array(sloganContent),
    targets: z.array(target),
    phases: z.array(phase),
    signer: z.object({ title: z.string(), name: z.string() }).optional(),
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
      ...phases.filter(isPublicPhase).map(({ title }) => title),
      ...targets.map(({ statement }) => statement),
      ...artworks.flatMap(artworkTexts),
    ],
  },
  uploads: (raw) => ({ recordings: recordingIdsOf(raw) }),
  freeze: async ({ common, raw, lookup }) => {
    const campaignId = String(raw.id);
    const scopeUnits = await lookup.byIds('units', readIds(raw, 'scopeUnits'));
    const guides = await lookup.byIds('guides', readIds(raw, 'guides'));
    const captions = readGroup(raw, 'captions');
    const period = readGroup(raw, 'period');
    const packRows = readRows(raw, 'packContents').map(readPackRow);
    const basis = readRows(raw, 'legalBasis').map(readLegalBasis);
    return {
      type: 'campaign',
      ...common,
      ...readBranding(raw),
      document: readDocument(readGroup(raw, 'document')),
      ...(basis.length === 0 ? {} : { legalBasis: basis }),
      ...freezeScope(scopeUnits.map((unit) => ({ code: readText(unit, 'code'), path: readText(unit, 'path') }))),
      period: { start: readText(period, 'start'), end: readText(period, 'end') || null, label: readText(period, 'label') },
      audiences: readRows(raw, 'audiences').map(readAudience),
      themes: readThemes(await lookup.partsOf('themes', campaignId)),
      slogans: (await lookup.partsOf('slogans', campaignId)).map(readSlogan),
      targets: readRows(raw, 'targets').map(readTarget),
      phases: readRows(raw, 'phases').filter(isOfEveryone).map(readPhase),
      ...readSigner(readGroup(raw, 'signer')),
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
  pages: ({ frame, liveOf, find, relatedTo, picturesOf, copiesOf, videos }) =>
    liveOf('campaign').map((campaign) => {
      const { id, guideIds } = campaign.content;
      const guides = guideIds.flatMap((guideId) => find('guide', guideId) ?? []);
      const related = relatedTo(id);
      const pictures = [campaign, ...related].flatMap(picturesOf);
      const markup = () => campaignPage({ frame, campaign, guides, related, pictures, copiesOf, videos });
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
    ...readDateNote(raw),
    system: system === 'dang' || system === 'mttq' ? system : 'hanh-chinh',
  };
}
