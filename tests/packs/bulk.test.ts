import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOptions } from '../../scripts/packs/options.ts';
import { formatSummary } from '../../scripts/packs/summary.ts';
import { AppError } from '../../src/domain/errors.ts';
import { makePacks } from '../../src/packs/bulk.ts';
import { buildPack } from '../../src/packs/pack.ts';
import type { PackPool } from '../../src/packs/pack-pool.ts';
import type { PackRequest } from '../../src/packs/pack-request.ts';
import type { Rendition, RenditionRequest } from '../../src/render/request.ts';
import { campaignEdition } from './editions.ts';

let folder: string;
let drawn: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-bulk-'));
  drawn = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function render(request: RenditionRequest): Promise<Rendition> {
  drawn.push(request.unit?.code ?? '');
  const bytes = Buffer.from(JSON.stringify(request));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, mimeType: 'image/png', sha256, findings: [], code: 'X', codeUrl: 'X' };
}

/** Makes packs where it stands, as the threads of the real one do. */
const pool: Pick<PackPool, 'make' | 'size'> = {
  size: 2,
  make: ({ request, path }) => buildPack({ ...request, render, output: createWriteStream(path) }),
};

/** Pictures only, so that nothing real is drawn. */
function requestsFor(count: number, title = 'Bình dân học vụ số'): PackRequest[] {
  const campaign = campaignEdition();
  const content = { ...campaign.content, title: { vi: title }, packContents: [{ artworkKey: 'khung-led', outputs: [] }] };
  return Array.from({ length: count }, (_, index) => ({
    campaign: { ...campaign, content },
    leaflets: [],
    unit: { code: String(31_000 + index), name: `Xã Số ${index}`, provinceName: 'Thành phố Cần Thơ' },
    siteUrl: 'https://bdhvs.example.vn',
  }));
}
const make = (requests: PackRequest[]) => makePacks({ requests, folder, pool });
const archives = async () => (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort();

describe('packs of a province', () => {
  it('are made once: the second run draws nothing and says the same', async () => {
    const first = await make(requestsFor(5));
    expect(first.packs.map(({ isNew }) => isNew)).toEqual([true, true, true, true, true]);
    drawn = [];
    const again = await make(requestsFor(5));
    expect(drawn).toEqual([]);
    expect(again.packs).toEqual(first.packs.map((pack) => ({ ...pack, isNew: false })));
    expect(await archives()).toEqual(first.packs.map(({ fileName }) => fileName));
  });

  it('are made again when the content has changed', async () => {
    await make(requestsFor(2));
    const campaign = { ...campaignEdition({ sha256: 'c'.repeat(64) }) };
    const changed = requestsFor(2).map((request) => ({ ...request, campaign: { ...request.campaign, sha256: campaign.sha256 } }));
    expect((await make(changed)).packs.every(({ isNew }) => isNew)).toBe(true);
  });

  it.each([
    ['cut short', (path: string) => truncate(path, 100)],
    ['changed in one byte', async (path: string) => writeFile(path, flip(await readFile(path)))],
    ['gone', (path: string) => rm(path)],
  ])('are made again when the archive is %s', async (_, damage) => {
    const [first, second] = (await make(requestsFor(2))).packs;
    await damage(join(folder, first?.fileName ?? ''));
    const again = await make(requestsFor(2));
    expect(again.packs).toEqual([
      { ...first, isNew: true },
      { ...second, isNew: false },
    ]);
  });

  it('do not count without a readable receipt, and drafts of a dead process are thrown away', async () => {
    const [pack] = (await make(requestsFor(1))).packs;
    await writeFile(join(folder, '.so-goi', `${pack?.fileName}.json`), '{"key":');
    await mkdir(join(folder, '.dang-lam'), { recursive: true });
    await writeFile(join(folder, '.dang-lam', 'a.zip.999999999'), 'half');
    expect((await make(requestsFor(1))).packs).toEqual([{ ...pack, isNew: true }]);
    expect(await readdir(join(folder, '.dang-lam'))).toEqual([]);
  });
});

describe('a pack that cannot be made', () => {
  it('does not hold up the others, and is named', async () => {
    const [bad, ...good] = requestsFor(4);
    const nameless = { ...bad, unit: { ...bad?.unit, provinceName: null } } as PackRequest;
    const { packs, failures } = await make([nameless, ...good]);
    expect(packs).toHaveLength(3);
    expect(failures.map(({ unit, error }) => [unit.code, error.code])).toEqual([['31000', 'pack.unnamed-unit']]);
    const summary = formatSummary({ result: { packs, failures }, elapsedMs: 2_000, peakRssBytes: 3e8 });
    expect(summary).toContain('Gói: 3 (mới 3, đã có từ trước 0, không làm được 1)');
    expect(summary).toContain('Xã Số 0 (31000)');
    expect(summary).toContain('90 gói mới/phút');
  });

  it('ends the run when it is a bug or a full disk, and leaves no draft', async () => {
    const broken = async () => Promise.reject(new Error('ENOSPC'));
    await expect(makePacks({ requests: requestsFor(3), folder, pool: { make: broken, size: 2 } })).rejects.toThrow('ENOSPC');
    expect(await archives()).toEqual([]);
  });
});

describe('the command line', () => {
  const read = (...args: string[]) => readOptions({ args, baseFolder: '/here', defaultFolder: '/data' });

  it('takes a province, and the rest by default', () => {
    expect(read('--province', '92')).toEqual({
      province: '92',
      campaignId: null,
      folder: '/data',
      limit: Number.POSITIVE_INFINITY,
      locale: 'vi',
    });
    const some = ['--campaign', 'can-tho-2026', '--out', 'goi', '--limit', '3', '--language', 'km'];
    expect(read('--province', '01', ...some)).toEqual({
      province: '01',
      campaignId: 'can-tho-2026',
      folder: '/here/goi',
      limit: 3,
      locale: 'km',
    });
  });

  it.each([[[]], [['--province', 'all']]])('takes %j as all provinces', (args) => expect(read(...args).province).toBeNull());

  it.each([
    [['--province', 'Cần Thơ'], '--province'],
    [['--province', '92', '--limit', '0'], '--limit'],
    [['--province', '92', '--campaign', '../..'], '--campaign'],
    [['--province', '92', '--language', 'khmer'], '--language'],
    [['--xa', '31135'], '--xa 31135'],
  ])('refuses %j and names the option', (args, option) => {
    const error = catchError(() => read(...args));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'packs.option', params: { option } });
  });
});

function flip(bytes: Buffer): Buffer {
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  return bytes;
}

function catchError(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
