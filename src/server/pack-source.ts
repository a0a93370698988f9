import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CampaignContent, LeafletContent } from '../domain/content.ts';
import type { Edition } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { type GenerationManifest, internalPaths, type SiteFrame, type UnitIndex } from '../domain/generation.ts';
import type { UnitFace } from '../domain/unit.ts';
import type { PackFile, PackSource } from '../edge/ports.ts';
import { buildPack, packFileName, packKey } from '../packs/pack.ts';
import type { PackRequest } from '../packs/pack-request.ts';
import { readManifest } from '../publish/publish-generation.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Render } from './render-cache.ts';

/** Packs made at the same time, and packs that may wait: the rest is asked to come back. */
const parallel = 1;
const maxWaiting = 30;

/**
 * Packs of the public generation, made when the first person asks and kept by the hash of what they are made of.
 *
 * It needs neither database nor studio: editions and units are read from the generation. Two who ask for the same pack wait for the
 * same work. Throws `pack.busy`, `pack.out-of-scope`, `unit.unknown` and what rendering throws.
 */
export function createPackSource({
  store,
  render,
  folder,
  siteUrl,
}: {
  store: BlobStore;
  render: Render;
  folder: string;
  siteUrl: string;
}): PackSource {
  const inWork = new Map<string, Promise<PackFile>>();
  const limit = limiter();
  return async ({ campaignId, unitCode }) => {
    const input = await readInput({ generation: await openGeneration(store), campaignId, unitCode, siteUrl });
    const key = packKey(input);
    const path = join(folder, `${key}.zip`);
    const filename = packFileName(input);
    const known = inWork.get(key);
    if (known) return known;
    if (await isThere(path)) return describe({ path, filename });
    const work = limit(() => makePack({ input, render, folder, path, filename })).finally(() => inWork.delete(key));
    inWork.set(key, work);
    return work;
  };
}

type Generation = { readJson: <T>(path: string) => Promise<T | null> };

async function openGeneration(store: BlobStore): Promise<Generation> {
  const pointer = await store.readPointer();
  const manifest: GenerationManifest | null = pointer ? await readManifest({ store, sha256: pointer.manifest }) : null;
  return {
    readJson: async <T>(path: string) => {
      const entry = manifest?.resources[path];
      if (entry?.status !== 200) return null;
      return JSON.parse((await store.get(entry.bodies.identity.sha256)).toString('utf8')) as T;
    },
  };
}

type Linked = { edition: { sha256: string }; links: { pieces?: { type: string; edition: { sha256: string } }[] } };

async function readInput({
  generation,
  campaignId,
  unitCode,
  siteUrl,
}: {
  generation: Generation;
  campaignId: string;
  unitCode: string;
  siteUrl: string;
}): Promise<PackRequest> {
  const place = await findCommune(generation, unitCode);
  const document = await generation.readJson<Linked>(`/content/v1/campaigns/${campaignId}`);
  if (document === null) throw new AppError('document.unknown', { params: { key: campaignId, collection: 'campaigns' } });
  const campaign = await readEdition<CampaignContent>(generation, document.edition.sha256);
  const { scopeUnitCode } = campaign.content;
  if (!['vn', place.provinceCode, place.unit.code].includes(scopeUnitCode)) {
    const params = { unit: place.unit.name, campaign: campaign.content.title.vi, scope: await nameOf(generation, scopeUnitCode) };
    throw new AppError('pack.out-of-scope', { params });
  }
  const leaflets = (document.links.pieces ?? []).filter(({ type }) => type === 'leaflet');
  return {
    campaign,
    leaflets: await Promise.all(leaflets.map(({ edition }) => readEdition<LeafletContent>(generation, edition.sha256))),
    unit: place.unit,
    siteUrl,
  };
}

/** Throws `unit.unknown`: packs are made in the name of communes. */
async function findCommune(generation: Generation, code: string): Promise<{ unit: UnitFace; provinceCode: string }> {
  for (const [provinceCode, provinceName, communes] of await readProvinces(generation)) {
    const commune = communes.find(([communeCode]) => communeCode === code);
    if (commune) return { unit: { code, name: commune[1], provinceName }, provinceCode };
  }
  throw new AppError('unit.unknown', { params: { code } });
}

async function nameOf(generation: Generation, code: string): Promise<string> {
  const provinces = await readProvinces(generation);
  const rows = provinces.flatMap(([provinceCode, name, communes]) => [[provinceCode, name] as const, ...communes]);
  return rows.find(([unitCode]) => unitCode === code)?.[1] ?? code;
}

async function readProvinces(generation: Generation): Promise<UnitIndex['provinces']> {
  const frame = await generation.readJson<SiteFrame>(internalPaths.frame);
  const index = frame && (await generation.readJson<UnitIndex>(frame.units));
  return index?.provinces ?? [];
}

async function readEdition<C extends CampaignContent | LeafletContent>(
  generation: Generation,
  sha256: string,
): Promise<Edition<C>> {
  const edition = await generation.readJson<Edition<C>>(`/content/v1/editions/${sha256}`);
  if (edition === null) throw new AppError('edition.unknown', { params: { sha256 } });
  return edition;
}

async function makePack({
  input,
  render,
  folder,
  path,
  filename,
}: {
  input: PackRequest;
  render: Render;
  folder: string;
  path: string;
  filename: string;
}): Promise<PackFile> {
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}.draft`;
  try {
    await buildPack({ ...input, render, output: createWriteStream(draft) });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return describe({ path, filename });
}

async function describe({ path, filename }: { path: string; filename: string }): Promise<PackFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return { path, filename, sha256: hash.digest('hex'), bytes: (await stat(path)).size };
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Runs a few at a time in order; too long a queue answers `pack.busy` at once instead of letting everybody wait. */
function limiter() {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= parallel) {
      if (waiting.length >= maxWaiting) throw new AppError('pack.busy');
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running++;
    try {
      return await work();
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
