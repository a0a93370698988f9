import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shareInFlight } from '../concurrency/share-in-flight.ts';
import { sha256Of } from '../store/sha256.ts';
import { writeWhole } from '../store/write-whole.ts';
import { renditionKey } from './rendition.ts';
import type { Rendition, RenditionRequest } from './request.ts';

export type Render = (request: RenditionRequest) => Promise<Rendition>;

/** Remembers renditions by everything that determines them, so nothing is drawn twice. A damaged file is drawn again. */
export function cacheRenditions({ render, folder }: { render: Render; folder: string }): Render {
  const share = shareInFlight<Rendition>();
  return (request) => {
    const key = renditionKey(request);
    return share(key, () => readOrRender({ render, request, path: stemOf(folder, key) }));
  };
}

/** Path of the bytes of a rendition that was drawn. */
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
  await writeWhole({ path: `${path}.bin`, bytes });
  await writeWhole({ path: `${path}.json`, bytes: JSON.stringify(facts) });
  return rendition;
}

async function readStored(path: string): Promise<Rendition | null> {
  const [facts, bytes] = await Promise.all([
    readFile(`${path}.json`, 'utf8').catch(() => null),
    readFile(`${path}.bin`).catch(() => null),
  ]);
  if (facts === null || bytes === null) return null;
  const rendition = { ...(JSON.parse(facts) as Omit<Rendition, 'bytes'>), bytes };
  return sha256Of(bytes) === rendition.sha256 ? rendition : null;
}
