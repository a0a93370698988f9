import { join } from 'node:path';
import { AppError } from '../src/domain/errors.ts';
import { type BulkResult, makePacks } from '../src/packs/bulk.ts';
import { languagesOf } from '../src/packs/pack-files.ts';
import { createPackPool } from '../src/packs/pack-pool.ts';
import type { PackRequest } from '../src/packs/pack-request.ts';
import { openPublished, type Published } from '../src/packs/published.ts';
import { openSiteStore } from '../src/server/store.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import { withProgress } from './cli/progress.ts';
import { allProvinces, type PacksOptions, readOptions, usage } from './packs/options.ts';
import { formatSummary } from './packs/summary.ts';

/** Makes the packs of all communes of a province, or of the country, from what is public now: no database, no studio. */
async function main(): Promise<void> {
  const [args, baseFolder] = [process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()];
  if (args.includes('--help')) return console.log(usage);
  const settings = openEnvironment();
  const { dataFolder, siteUrl } = settings;
  const options = readOptions({ args, baseFolder, defaultFolder: join(dataFolder, 'bo-tai-lieu') });
  const store = await openSiteStore(settings);
  const published = await openPublished({ store, siteUrl });
  const runs = await planRuns(published, options);
  const pool = createPackPool({ files: (sha256) => store.get(sha256) });
  const result: BulkResult = { packs: [], failures: [] };
  const started = performance.now();
  for (const [index, { campaignId, province, requests, folder }] of runs.entries()) {
    const title = `${campaignId} ${province} (${index + 1}/${runs.length}): ${requests.length} xã, phường`;
    const { packs, failures } = await withProgress(title, (onProgress) => makePacks({ requests, folder, pool, onProgress }));
    result.packs.push(...packs);
    result.failures.push(...failures);
    console.log(`\nThư mục: ${folder}`);
  }
  await pool.close();
  const peakRssBytes = process.resourceUsage().maxRSS * 1024;
  console.log(`\n${formatSummary({ result, elapsedMs: performance.now() - started, peakRssBytes })}`);
  process.exitCode = result.failures.length > 0 ? 1 : 0;
}

type Run = { campaignId: string; province: string; requests: PackRequest[]; folder: string };

/**
 * A folder a campaign and province. Campaigns of other places are skipped unless one was named for one province.
 *
 * Throws `packs.no-campaign`.
 */
async function planRuns(published: Published, options: PacksOptions): Promise<Run[]> {
  const { province, campaignId, folder, limit, locale } = options;
  const units: { province: string; code: string }[] = [];
  for (const code of province ? [province] : await published.provinceCodes()) {
    units.push(...(await published.communesOf(code)).map((unit) => ({ province: code, code: unit.code })));
  }
  const runs = new Map<string, Run>();
  for (const id of campaignId ? [campaignId] : published.campaignIds) {
    let wanted = 0;
    for (const unit of units) {
      if (wanted === limit) break;
      const request = await published.packRequest({ campaignId: id, unitCode: unit.code, locale }).catch((error: unknown) => {
        const isElsewhere = error instanceof AppError && error.code === 'pack.out-of-scope';
        if (isElsewhere && !(campaignId && province)) return null;
        throw error;
      });
      if (!request || !languagesOf(request).includes(locale)) continue;
      wanted++;
      const place = join(folder, id, unit.province);
      const run = runs.get(place) ?? { campaignId: id, province: unit.province, requests: [], folder: place };
      run.requests.push(request);
      runs.set(place, run);
    }
  }
  if (runs.size === 0) throw new AppError('packs.no-campaign', { params: { province: province ?? allProvinces } });
  return [...runs.values()];
}

main().catch(fail);
