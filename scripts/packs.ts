import { join } from 'node:path';
import { AppError } from '../src/domain/errors.ts';
import { type BulkResult, makePacks } from '../src/packs/bulk.ts';
import type { PackRequest } from '../src/packs/pack-request.ts';
import { openPublished, type Published } from '../src/packs/published.ts';
import { createRenderPool } from '../src/render/pool.ts';
import { openSiteStore } from '../src/server/store.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import { withProgress } from './cli/progress.ts';
import { type PacksOptions, readOptions, usage } from './packs/options.ts';
import { formatSummary } from './packs/summary.ts';

/** Makes the packs of all communes of a province from what is public now: no database, no studio. */
async function main(): Promise<void> {
  const [args, baseFolder] = [process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()];
  if (args.includes('--help')) return console.log(usage);
  const settings = openEnvironment();
  const { dataFolder, siteUrl } = settings;
  const options = readOptions({ args, baseFolder, defaultFolder: join(dataFolder, 'bo-tai-lieu') });
  const store = await openSiteStore(settings);
  const published = await openPublished({ store, siteUrl });
  const runs = await planRuns(published, options);
  const pool = createRenderPool({ files: (sha256) => store.get(sha256) });
  const result: BulkResult = { packs: [], failures: [] };
  const started = performance.now();
  for (const { campaignId, requests, folder } of runs) {
    const work = { requests, folder, render: pool.render };
    const { packs, failures } = await withProgress(`${campaignId}: ${requests.length} xã, phường`, (onProgress) =>
      makePacks({ ...work, onProgress }),
    );
    result.packs.push(...packs);
    result.failures.push(...failures);
    console.log(`\nThư mục: ${folder}`);
  }
  await pool.close();
  const peakRssBytes = process.resourceUsage().maxRSS * 1024;
  console.log(`\n${formatSummary({ result, elapsedMs: performance.now() - started, peakRssBytes })}`);
  process.exitCode = result.failures.length > 0 ? 1 : 0;
}

type Run = { campaignId: string; requests: PackRequest[]; folder: string };

/** A folder a campaign. Campaigns of other places are skipped unless one was named. Throws `packs.no-campaign`. */
async function planRuns(published: Published, { province, campaignId, folder, limit }: PacksOptions): Promise<Run[]> {
  const units = (await published.communesOf(province)).slice(0, limit);
  const runs: Run[] = [];
  for (const id of campaignId ? [campaignId] : published.campaignIds) {
    const requests: PackRequest[] = [];
    for (const { code } of units) {
      const request = await published.packRequest({ campaignId: id, unitCode: code }).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'pack.out-of-scope' && !campaignId) return null;
        throw error;
      });
      if (request) requests.push(request);
    }
    if (requests.length > 0) runs.push({ campaignId: id, requests, folder: join(folder, id, province) });
  }
  if (runs.length === 0) throw new AppError('packs.no-campaign', { params: { province } });
  return runs;
}

main().catch(fail);
