import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../src/domain/errors.ts';
import type { PrintFormat } from '../src/formats/format.ts';
import { drawnFilesOf, languageMark } from '../src/packs/pack-files.ts';
import { ticketFiles } from '../src/packs/print-ticket/pack-ticket.ts';
import { placeOf, printTicket, sidesOf } from '../src/packs/print-ticket/print-ticket.ts';
import { openPublished, type Published } from '../src/packs/published.ts';
import { pieceName } from '../src/render/compose/piece-name.ts';
import { byVietnameseName, writePrintRun } from '../src/render/print/print-run.ts';
import type { RenditionRequest } from '../src/render/request.ts';
import { openSiteStore } from '../src/server/store.ts';
import { slug } from '../src/text/slug.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import { withProgress } from './cli/progress.ts';
import { expectProvince, type PacksOptions, readOptions } from './packs/options.ts';

const usage = `npm run print-run -- --province 92 [--campaign can-tho-2026] [--out thư-mục] [--language km] [--limit số-xã]

  Một tệp PDF cho nhà in mỗi ấn phẩm và khổ: mỗi xã, phường của tỉnh một trang (tờ rơi: hai trang), xếp theo tên.
  Kèm một phiếu đặt in mỗi chiến dịch: khổ, chất liệu, cách hoàn thiện, trang của từng nơi để ghi số lượng.`;

type Run = { file: string; campaignId: string; format: PrintFormat; pieces: RenditionRequest[] };

/**
 * For a printing house: one PDF/X-4 an artwork and format with a page for each commune of the province, from what is public now.
 */
async function main(): Promise<void> {
  const [args, baseFolder] = [process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()];
  if (args.includes('--help')) return console.log(usage);
  const settings = openEnvironment();
  const { dataFolder, siteUrl } = settings;
  const options = readOptions({ args, baseFolder, defaultFolder: join(dataFolder, 'nha-in') });
  const store = await openSiteStore(settings);
  const published = await openPublished({ store, siteUrl });
  await mkdir(options.folder, { recursive: true });
  const tickets = new Map<string, Ordered[]>();
  for (const { file, campaignId, format, pieces } of await planRuns(published, options)) {
    const path = join(options.folder, `${file}.pdf`);
    const started = performance.now();
    const run = await withProgress(file, (report) =>
      writeWhole(path, (output) =>
        writePrintRun({
          pieces,
          output,
          name: file,
          files: (sha256) => store.get(sha256),
          onProgress: (done) => report(done.pieces, pieces.length),
        }),
      ),
    );
    const pace = Math.round(run.pages / ((performance.now() - started) / 1000));
    const size = ((await stat(path)).size / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
    console.log(`\n${path}: ${run.pages} trang, ${size} MB, ${pace} trang/giây`);
    for (const { unit, error } of run.refused) console.error(`Bỏ qua ${unit?.name} (${unit?.code}): ${error.forPeople}`);
    const printed = pieces.filter(({ unit }) => !run.refused.some((refused) => refused.unit === unit));
    tickets.set(campaignId, [...(tickets.get(campaignId) ?? []), { file: `${file}.pdf`, format, pieces: printed }]);
  }
  for (const [campaignId, files] of tickets) await writeTicket(join(options.folder, `${campaignId}-phieu-in`), files);
}

type Ordered = { file: string; format: PrintFormat; pieces: RenditionRequest[] };

/** What the printing house is asked for, with the pages of each place. */
async function writeTicket(path: string, ordered: Ordered[]): Promise<void> {
  const [first] = ordered[0]?.pieces ?? [];
  if (!first) return;
  const files = ordered.flatMap(({ file, format, pieces: [request, ...others] }) => {
    if (!request) return [];
    const pagesEach = sidesOf(request);
    const places = [request, ...others].flatMap(({ unit }, index) => {
      const page = index * pagesEach + 1;
      return unit ? [placeOf(unit, pagesEach === 1 ? `${page}` : `${page}–${page + pagesEach - 1}`)] : [];
    });
    return [{ file, request, format, places }];
  });
  const ticket = printTicket({ campaign: first.campaignTitle.vi, issuer: first.issuer.name, files });
  const { pdf, json } = await ticketFiles(ticket);
  await writeFile(`${path}.pdf`, pdf);
  await writeFile(`${path}.json`, json);
  console.log(`${path}.pdf: phiếu đặt in`);
}

/**
 * One run for each artwork and paper format of each campaign that covers the province. Throws `packs.no-campaign`,
 * `packs.option`.
 */
async function planRuns(published: Published, options: PacksOptions): Promise<Run[]> {
  const { campaignId, limit, locale } = options;
  const province = expectProvince(options);
  const units = (await published.communesOf(province)).sort(byVietnameseName).slice(0, limit);
  const runs = new Map<string, Run>();
  for (const id of campaignId ? [campaignId] : published.campaignIds) {
    for (const { code } of units) {
      const request = await published.packRequest({ campaignId: id, unitCode: code, locale }).catch(skipOutOfScope(campaignId));
      const pieces = request ? drawnFilesOf(request) : [];
      for (const { request: piece, format } of pieces) {
        if (format.kind !== 'print' || piece.output !== 'pdf' || piece.paper || piece.accessible) continue;
        const file = `${id}-${pieceName({ artwork: piece.artwork, format, unit: null })}-${provinceOf(piece)}${languageMark({ locale })}`;
        const run = runs.get(file) ?? { file, campaignId: id, format, pieces: [] };
        run.pieces.push(piece);
        runs.set(file, run);
      }
    }
  }
  if (runs.size === 0) throw new AppError('packs.no-campaign', { params: { province } });
  return [...runs.values()];
}

/** Campaigns of other places are passed over, unless one was named. */
function skipOutOfScope(campaignId: string | null) {
  return (error: unknown): null => {
    if (error instanceof AppError && error.code === 'pack.out-of-scope' && !campaignId) return null;
    throw error;
  };
}

function provinceOf({ unit }: RenditionRequest): string {
  return slug(unit?.provinceName ?? 'ca-nuoc');
}

/** The file is there when it is complete: a run that was killed leaves a draft that nobody prints. */
async function writeWhole<T>(path: string, write: (output: ReturnType<typeof createWriteStream>) => Promise<T>): Promise<T> {
  const draft = `${path}.dang-lam`;
  try {
    const result = await write(createWriteStream(draft));
    await rename(draft, path);
    return result;
  } finally {
    await rm(draft, { force: true });
  }
}

main().catch(fail);
