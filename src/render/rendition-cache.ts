import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renditionKey } from './rendition.ts';
import type { Rendition, RenditionRequest } from './request.ts';

export type Render = (request: RenditionRequest) => Promise<Rendition>;

/** Remembers renditions by everything that determines them, so nothing is drawn twice. A damaged file is drawn again. */
export function cacheRenditions({ render, folder }: { render: Render; folder: string }): Render {
  const running = new Map<string, Promise<Rendition>>();
  return (request) => {
    const key = renditionKey(request);
    const known = running.get(key);
    if (known) return known;
    const work = readOrRender({ render, request, path: stemOf(folder, key) }).finally(() => running.delete(key));
    running.set(key, work);
    return work;
  };
}

/** Where the bytes of a rendition lie once it has been drawn. */
export function renditionFile({ folder, request }: { folder: string; request: RenditionRequest }): string {
  return `${stemOf(folder, renditionKey(request))}.bin`;
}

const stemOf = (folder: string, key: string): string => join(folder, key.slice(0, 2), key);

async function readOrRender({
  render,
  request,
  path,
}: {
  render: Render;
  request: RenditionRequest;
  path: string;
}): Promise<Rendition> {
  const stored = await readStored(path);
  if (stored) return stored;
  const rendition = await render(request);
  const { bytes, ...facts } = rendition;
  await mkdir(join(path, '..'), { recursive: true });
  await writeWhole(`${path}.bin`, bytes);
  await writeWhole(`${path}.json`, Buffer.from(JSON.stringify(facts)));
  return rendition;
}

async function readStored(path: string): Promise<Rendition | null> {
  const [facts, bytes] = await Promise.all([
    readFile(`${path}.json`, 'utf8').catch(() => null),
    readFile(`${path}.bin`).catch(() => null),
  ]);
  if (facts === null || bytes === null) return null;
  const rendition = { ...(JSON.parse(facts) as Omit<Rendition, 'bytes'>), bytes };
  return createHash('sha256').update(bytes).digest('hex') === rendition.sha256 ? rendition : null;
}

/** A reader sees the whole file or none. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(draft, bytes);
  await rename(draft, path);
}
