import type { CampaignContent, Content, InfographicContent, LeafletContent } from '../domain/content.ts';
import type { Edition } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { internalPaths, type PreviewIndex, type SiteFrame, type UnitIndex } from '../domain/generation.ts';
import type { Locale } from '../domain/locale.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import { scopeCodesOf } from '../domain/scope.ts';
import { countryCode, type UnitFace } from '../domain/unit.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { type Manifest, readManifest } from '../store/manifest.ts';
import type { PackRequest } from './pack-request.ts';

/** The part of the public generation that packs need. The database is not used. */
export type Published = {
  /** Ids of the campaigns that are public now, sorted. */
  campaignIds: string[];
  /** Codes of the provinces, sorted. */
  provinceCodes(): Promise<string[]>;
  /** Communes of a province, by code. Throws `unit.unknown`. */
  communesOf(provinceCode: string): Promise<UnitFace[]>;
  /** Throws `unit.unknown`, `document.unknown`, `edition.unknown`, `pack.out-of-scope`. */
  packRequest(wanted: { campaignId: string; unitCode: string; locale?: Locale }): Promise<PackRequest>;
  /** Small pictures of the artworks, for lists of downloads. */
  previews(): Promise<PreviewIndex>;
};

type Generation = { readJson: <T>(path: string) => Promise<T | null>; manifest: Manifest | null };

/** Opens the generation that is public now. Later generations do not change what was opened. */
export async function openPublished({ store, siteUrl }: { store: BlobStore; siteUrl: string }): Promise<Published> {
  const generation = await openGeneration(store);
  const prefix = '/content/v1/campaigns/';
  const live = [...(generation.manifest?.entries() ?? [])].filter(([, { status }]) => status === 200);
  return {
    campaignIds: live
      .flatMap(([path]) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))
      .filter((id) => /^[a-z0-9-]+$/.test(id))
      .sort(),
    provinceCodes: async () => (await readIndex(generation)).provinces.map(([code]) => code).sort(),
    communesOf: async (provinceCode) => {
      const index = await readIndex(generation);
      const province = index.provinces.find(([code]) => code === provinceCode);
      if (!province) throw new AppError('unit.unknown', { params: { code: provinceCode.slice(0, 40) } });
      return province[2].map((commune) => faceOf(index, province, commune)).sort((a, b) => (a.code < b.code ? -1 : 1));
    },
    previews: async () => (await generation.readJson<PreviewIndex>(internalPaths.previews)) ?? {},
    packRequest: (wanted) => readRequest({ generation, siteUrl, ...wanted }),
  };
}

/** Each document is parsed once: a province needs the same editions a hundred times. */
async function openGeneration(store: BlobStore): Promise<Generation> {
  const pointer = await store.readPointer();
  const manifest = pointer ? await readManifest({ store, sha256: pointer.manifest }) : null;
  const known = new Map<string, Promise<unknown>>();
  const read = async (path: string): Promise<unknown> => {
    const entry = manifest?.find(path);
    if (entry?.status !== 200) return null;
    return JSON.parse((await store.get(entry.bodies.identity.sha256)).toString('utf8'));
  };
  return {
    manifest,
    readJson: async <T>(path: string) => {
      const document = known.get(path) ?? read(path);
      known.set(path, document);
      return (await document) as T | null;
    },
  };
}

type CampaignDocument = { edition: { sha256: string }; links: { pieces?: { type: string; edition: { sha256: string } }[] } };
type RequestInput = { generation: Generation; campaignId: string; unitCode: string; locale?: Locale; siteUrl: string };

async function readRequest({ generation, campaignId, unitCode, locale, siteUrl }: RequestInput): Promise<PackRequest> {
  const place = await findCommune(generation, unitCode);
  const document = await generation.readJson<CampaignDocument>(`/content/v1/campaigns/${campaignId}`);
  if (document === null) throw new AppError('document.unknown', { params: { key: campaignId, collection: 'campaigns' } });
  const campaign = await readEdition<CampaignContent>(generation, document.edition.sha256);
  const scopes = scopeCodesOf(campaign.content);
  if (![countryCode, place.provinceCode, place.unit.code].some((code) => scopes.includes(code))) {
    const params = { unit: place.unit.name, campaign: campaign.content.title.vi, scope: await namesOf(generation, scopes) };
    throw new AppError('pack.out-of-scope', { params });
  }
  const linkedOf = <C extends Content>(wanted: C['type']) => {
    const named = (document.links.pieces ?? []).filter(({ type }) => type === wanted);
    return Promise.all(named.map(({ edition }) => readEdition<C>(generation, edition.sha256)));
  };
  return {
    campaign,
    leaflets: await linkedOf<LeafletContent>('leaflet'),
    infographics: await linkedOf<InfographicContent>('infographic'),
    unit: place.unit,
    siteUrl,
    ...(locale === undefined ? {} : { locale }),
  };
}

/** Throws `unit.unknown`: packs are made in the name of communes. */
async function findCommune(generation: Generation, code: string): Promise<{ unit: UnitFace; provinceCode: string }> {
  const index = await readIndex(generation);
  for (const province of index.provinces) {
    const commune = province[2].find(([communeCode]) => communeCode === code);
    if (commune) return { unit: faceOf(index, province, commune), provinceCode: province[0] };
  }
  throw new AppError('unit.unknown', { params: { code } });
}

/** A sentence has room for this many names. */
const mostNamed = 6;

async function namesOf(generation: Generation, codes: string[]): Promise<ReaderText> {
  const { provinces } = await readIndex(generation);
  const rows = provinces.flatMap(([provinceCode, name, communes]) => [[provinceCode, name] as const, ...communes]);
  const names = new Map<string, string>(rows.map(([code, name]) => [code, name]));
  const named = codes.slice(0, mostNamed).map((code) => names.get(code) ?? code);
  const others = codes.length - named.length;
  if (others === 0) return { vi: named.join(', '), en: named.join(', ') };
  return { vi: `${named.join(', ')} và ${others} đơn vị khác`, en: `${named.join(', ')} and ${others} more units` };
}

async function readIndex(generation: Generation): Promise<UnitIndex> {
  const frame = await generation.readJson<SiteFrame>(internalPaths.frame);
  const index = frame && (await generation.readJson<UnitIndex>(frame.units));
  return index ?? { provinces: [] };
}

type ProvinceRow = UnitIndex['provinces'][number];

/** With the commune's logo, or its province's where it has none. */
function faceOf(
  { logos = [] }: UnitIndex,
  [provinceCode, provinceName]: ProvinceRow,
  [code, name]: ProvinceRow[2][number],
): UnitFace {
  const logo = [code, provinceCode].map((owner) => logos.find(({ unitCode }) => unitCode === owner)).find(Boolean);
  return { code, name, provinceName, ...(logo ? { logo } : {}) };
}

async function readEdition<C extends Content>(generation: Generation, sha256: string): Promise<Edition<C>> {
  const edition = await generation.readJson<Edition<C>>(`/content/v1/editions/${sha256}`);
  if (edition === null) throw new AppError('edition.unknown', { params: { sha256 } });
  return edition;
}
