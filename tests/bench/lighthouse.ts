import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import lighthouse, { type Result } from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { internalPaths, type SiteFrame } from '../../src/domain/generation.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';

/**
 * `npm run lighthouse [-- runs]`: every kind of page of the last demo, on Lighthouse's slow telephone, from a real edge. Medians
 * go into LIGHTHOUSE.md; a target that is missed is written as it is, and the script ends with 1.
 *
 * Needs `npm run demo -- --once` before it: pages with real words and pictures are what counts.
 */
const root = join(import.meta.dirname, '../..');
const dataFolder = process.env.PANO_DATA ?? join(root, '.pano/demo');
const runs = Number(process.argv[2] ?? 3);

const pages = {
  'trang chủ': '/',
  'danh sách hướng dẫn': '/huong-dan',
  'hướng dẫn': '/huong-dan/cai-vneid',
  'bản dễ đọc': '/huong-dan/cai-vneid/de-doc',
  'hướng dẫn, tiếng Anh': '/en/huong-dan/cai-vneid',
  'chiến dịch': '/chien-dich/can-tho-2026',
  'danh sách tin': '/tin',
  tin: '/tin/ngay-hoi-toan-dan-hoc-tap-so',
  'tải tài liệu': '/tai-ve',
  tỉnh: '/tai-ve/tinh/92',
  xã: '/tai-ve/xa/31135',
  'kiểm tra mã': '/v',
  'khả năng tiếp cận': '/tro-nang',
};
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const targets = { score: 95, firstPaintMs: 1_500, weightKb: 60 };

type Measured = { scores: number[]; firstPaintMs: number; weightKb: number };

async function main(): Promise<void> {
  const port = await sitePort();
  const edge = await startEdge(port);
  const debugPort = await freePort();
  const browser = await openChromium(debugPort);
  const rows: string[] = [];
  let isReached = true;
  try {
    for (const [name, path] of Object.entries(pages)) {
      const results: Measured[] = [];
      for (let run = 0; run < runs; run++) results.push(await measure(`http://localhost:${port}${path}`, debugPort));
      const row = medians(results);
      isReached &&= reaches(row);
      rows.push(lineOf({ name, path, row }));
      console.log(rows.at(-1));
    }
  } finally {
    await browser.close();
    edge.kill();
  }
  await writeReport({ rows, version: browser.version() });
  if (!isReached) process.exitCode = 1;
}

async function measure(url: string, port: number): Promise<Measured> {
  const found = await lighthouse(url, { port, onlyCategories: [...categories], output: 'json', logLevel: 'error' });
  if (!found) throw new Error(`Lighthouse gave nothing for ${url}`);
  const { lhr } = found;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
  const firstPaintMs = Math.round(lhr.audits['first-contentful-paint']?.numericValue ?? Number.NaN);
  return { scores, firstPaintMs, weightKb: weightOf(lhr) };
}

type Transfer = { resourceType?: string; transferSize?: number };

/** Everything that came over the wire but pictures, in thousands of bytes. */
function weightOf({ audits }: Result): number {
  const details = audits['network-requests']?.details as { items?: Transfer[] } | undefined;
  const words = (details?.items ?? []).filter(({ resourceType }) => resourceType !== 'Image');
  return Math.round(words.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 100) / 10;
}

function medians(results: Measured[]): Measured {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    scores: categories.map((_category, index) => middle(results.map(({ scores }) => scores[index] ?? 0))),
    firstPaintMs: middle(results.map(({ firstPaintMs }) => firstPaintMs)),
    weightKb: middle(results.map(({ weightKb }) => weightKb)),
  };
}

function reaches({ scores, firstPaintMs, weightKb }: Measured): boolean {
  return scores.every((score) => score >= targets.score) && firstPaintMs <= targets.firstPaintMs && weightKb <= targets.weightKb;
}

function lineOf({ name, path, row }: { name: string; path: string; row: Measured }): string {
  const cells = [`${name} \`${path}\``, ...row.scores, `${row.firstPaintMs} ms`, `${row.weightKb} kB`];
  return `| ${cells.join(' | ')} | ${reaches(row) ? 'reached' : 'missed'} |`;
}

async function writeReport({ rows, version }: { rows: string[]; version: string }): Promise<void> {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, Chromium ${version}`;
  const lines = [
    '# Lighthouse',
    '',
    '`npm run demo -- --once`, then `npm run lighthouse`. Mobile emulation, simulated slow 4G, processor four times slower; medians.',
    `Targets: all four scores ≥ ${targets.score}, first contentful paint ≤ ${targets.firstPaintMs} ms, ≤ ${targets.weightKb} kB over the wire without pictures.`,
    '',
    `${new Date().toISOString().slice(0, 16)}Z, ${machine}, ${runs} runs a page`,
    '',
    '| page | performance | accessibility | best practices | SEO | first paint | weight | |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ];
  await writeFile(join(import.meta.dirname, 'LIGHTHOUSE.md'), lines.join('\n'));
}

/** The pages name their address, so the edge stands where they say. */
async function sitePort(): Promise<number> {
  const store = await openFolderStore({ folder: join(dataFolder, 'store') });
  const pointer = await store.readPointer();
  if (!pointer) throw new Error(`No public generation in ${dataFolder}. Run \`npm run demo -- --once\` first.`);
  const manifest = await readManifest({ store, sha256: pointer.manifest });
  const frame = manifest.find(internalPaths.frame)?.bodies.identity.sha256 ?? '';
  const { siteUrl } = JSON.parse((await store.get(frame)).toString('utf8')) as SiteFrame;
  return Number(new URL(siteUrl).port || 80);
}

function startEdge(port: number): Promise<ChildProcess> {
  const env = { ...process.env, NODE_ENV: 'production' as const, PANO_DEMO: '1', PANO_DATA: dataFolder, PORT: String(port) };
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'] as const;
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/server/edge.ts')], { env, stdio: [...stdio] });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`The edge ended with ${code} before it was ready.`)));
  });
}

/** As many processes as a real one has: Lighthouse times what they do beside each other. */
async function openChromium(debugPort: number): Promise<Browser> {
  const args = sparticuz.args.filter((word) => word !== '--single-process' && word !== '--no-zygote');
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...args, '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${debugPort}`],
    headless: true,
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

await main();
