import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildPack, type PackProgress } from '../../src/packs/pack.ts';
import { createPackPool, type PackPool } from '../../src/packs/pack-pool.ts';
import type { PackRequest } from '../../src/packs/pack-request.ts';
import type * as Renditions from '../../src/render/rendition.ts';
import { campaignEdition } from './editions.ts';
import { readZip } from './zip-reader.ts';

/** Whoever draws in this thread instead of a worker is told so; worker threads know nothing of this. */
vi.mock('../../src/render/rendition.ts', async (load) => ({
  ...(await load<typeof Renditions>()),
  renderRendition: () => Promise.reject(new Error('Expected nothing to be drawn in the serving thread')),
}));

const campaign = campaignEdition();
const packContents = [
  { artworkKey: 'khung-led', outputs: [] },
  { artworkKey: 'bang-ron-chinh', outputs: ['print-pdf' as const] },
];

const sound = Buffer.from('tiếng nói');

const request = (name: string): PackRequest => ({
  campaign: { ...campaign, content: { ...campaign.content, packContents } },
  leaflets: [],
  unit: { code: '11359', name, provinceName: 'Thành phố Hải Phòng' },
  siteUrl: 'https://bdhvs.example.vn',
});

let folder: string;
let pool: PackPool;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-pool-'));
  pool = createPackPool({ size: 1, files: async () => sound });
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
});

async function makeAlone(wanted: PackRequest): Promise<Buffer> {
  const { renderRendition } = await vi.importActual<typeof Renditions>('../../src/render/rendition.ts');
  const output = new PassThrough();
  const [zip] = await Promise.all([buffer(output), buildPack({ ...wanted, render: renderRendition, output })]);
  return zip;
}

it('makes packs in its threads alone, to the byte as one makes them by hand, whatever was made before', async () => {
  for (const name of ['Xã Y', 'Phường Văn Miếu - Quốc Tử Giám']) {
    const path = join(folder, 'goi.zip');
    const seen: PackProgress[] = [];
    const pack = await pool.make({ request: request(name), path, onProgress: (progress) => seen.push(progress) });
    const zip = await readFile(path);
    expect(pack.bytes).toBe(zip.length);
    expect(seen.map(({ done }) => done)).toEqual(pack.files.slice(7).map((_, index) => index + 1));
    expect(zip.equals(await makeAlone(request(name)))).toBe(true);
  }
});

it('passes on what is wrong with a request, and with the place where the pack shall lie', async () => {
  const nameless = { ...request('Xã Y'), unit: { code: '11359', name: 'Xã Y', provinceName: null } };
  await expect(pool.make({ request: nameless, path: join(folder, 'x.zip') })).rejects.toMatchObject({
    code: 'pack.unnamed-unit',
  });
  await expect(pool.make({ request: request('Xã Y'), path: join(folder, 'nowhere', 'x.zip') })).rejects.toThrow('ENOENT');
});

it('hands recordings to its threads', async () => {
  const sha256 = createHash('sha256').update(sound).digest('hex');
  const file = { sha256, filename: 'ban-tin.mp3', mimeType: 'audio/mpeg', bytes: sound.length, alt: { vi: '' } };
  const { content } = campaign;
  const captions = { ...content.captions, recordings: { vi: sha256 } };
  const wanted = {
    ...request('Xã Y'),
    campaign: { ...campaign, content: { ...content, packContents, captions, files: [file] } },
  };
  const path = join(folder, 'co-tieng.zip');
  await pool.make({ request: wanted, path });
  expect(readZip(await readFile(path)).get('loi-dang/loa-truyen-thanh.mp3')).toEqual(sound);
});
