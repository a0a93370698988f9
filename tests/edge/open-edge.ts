import { cp, writeFile } from 'node:fs/promises';
import { request as startRequest } from 'node:http';
import { join } from 'node:path';
import type { SiteState } from '../../src/domain/site.ts';
import { createEdge, type Edge, type EdgeSettings } from '../../src/edge/create-edge.ts';
import type { Downloads, PackSource } from '../../src/edge/downloads/ports.ts';
import { openScanLog, type ScanLog } from '../../src/measure/scans.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { digest, temporaryFolder } from '../setup/publish-fixture.ts';

type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer; text: string };
type Asked = { method?: string; headers?: Record<string, string>; body?: string };

export type OpenEdge = {
  edge: Edge;
  store: BlobStore;
  scans: ScanLog;
  folder: string;
  port: number;
  /** Sends the path exactly as it is written: no client tidies `..` away. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  publish(site: SiteState): Promise<number>;
  close(): Promise<void>;
};

export const packBytes = Buffer.from(`PK\x03\x04${'Bình dân học vụ số '.repeat(400)}`);

/** Whoever asks is a person with a phone, unless it says otherwise. */
const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

/** A pack source that knows every unit and one campaign. */
async function filePacks(folder: string): Promise<PackSource> {
  const path = join(folder, 'pack.zip');
  await writeFile(path, packBytes);
  const file = { path, filename: 'Bộ tài liệu – Ninh Kiều.zip', sha256: digest('sha256', packBytes), bytes: packBytes.length };
  return async () => file;
}

const published = new Map<string, Promise<string>>();

/** Publishing a site takes far longer than copying it, so each site of a test file is published once. */
function publishedFolder(site: SiteState): Promise<string> {
  const key = digest('sha256', JSON.stringify(site));
  const there = published.get(key) ?? publishedAnew(site);
  published.set(key, there);
  return there;
}

async function publishedAnew(site: SiteState): Promise<string> {
  const folder = await temporaryFolder();
  await publishGeneration({ store: await openFolderStore({ folder }), site });
  return folder;
}

/** Downloads of an edge whose test is not about them. */
const noDownloads: Downloads = {
  offers: async () => [],
  progress: async () => ({ state: 'working', done: 0, total: 0 }),
  file: async () => null,
};

/** A real edge on a free port over a store in a fresh folder, with the site published when one is given. */
export async function openEdge({
  site,
  packs,
  downloads = noDownloads,
  proxy = null,
  ...settings
}: {
  site?: SiteState;
  packs?: PackSource;
  downloads?: Partial<Downloads>;
} & Partial<Pick<EdgeSettings, 'proxy'>> &
  Pick<
    EdgeSettings,
    'pollMs' | 'trustedProxies' | 'rates' | 'packPatienceMs' | 'health' | 'onUnnamedProxy'
  > = {}): Promise<OpenEdge> {
  const folder = await temporaryFolder();
  if (site) await cp(await publishedFolder(site), join(folder, 'store'), { recursive: true });
  const store = await openFolderStore({ folder: join(folder, 'store') });
  const now = () => new Date('2026-11-23T02:00:00.000Z');
  const scans = openScanLog({ folder: join(folder, 'measure'), now });
  const sources = { packs: packs ?? (await filePacks(folder)), downloads: { ...noDownloads, ...downloads } };
  const edge = await createEdge({ store, ...sources, scans, proxy, now, ...settings });
  const port = await edge.listen({ port: 0, host: '127.0.0.1' });
  return {
    edge,
    store,
    scans,
    folder: join(folder, 'measure'),
    port,
    ask: (path, asked) => ask({ port, path, ...asked }),
    publish: async (next) => {
      const { pointer } = await publishGeneration({ store, site: next });
      await edge.refresh();
      return pointer.number;
    },
    close: async () => {
      await edge.close();
      await scans.close();
    },
  };
}

function ask({ port, path, method = 'GET', headers: given = {}, body }: Asked & { port: number; path: string }): Promise<Answer> {
  const headers = { 'user-agent': phone, ...given };
  return new Promise((resolve, reject) => {
    const request = startRequest({ port, path, method, headers, host: '127.0.0.1', agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode = 0 } = response;
        const flat = response.headers as Record<string, string | undefined>;
        resolve({ status: statusCode, headers: flat, body: bytes, text: bytes.toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
