import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../src/domain/errors.ts';
import type { ImportReport } from '../src/planning/import-schedules.ts';
import { csvOf, tableOf, xlsxOf } from '../src/planning/sheet/write-table.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import { readOptions, type ScheduleOptions, usage } from './schedule/options.ts';

/** Schedules from and to a file. The studio may run beside it. */
async function main(): Promise<void> {
  const [args, baseFolder] = [process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()];
  if (args.includes('--help') || args.length === 0) return console.log(usage);
  const options = readOptions({ args, baseFolder });
  openEnvironment();
  const isDone = options.act === 'import' ? await importFile(options) : await exportFile(options);
  process.exit(isDone ? 0 : 1);
}

async function importFile({ path, mode }: Extract<ScheduleOptions, { act: 'import' }>): Promise<boolean> {
  const bytes = await readFile(path).catch((cause: Error) => {
    throw new AppError('sheet.unreadable', { cause, params: { reason: `không mở được ${path}` } });
  });
  const payload = await openDatabase();
  const { importSchedules } = await import('../src/planning/import-schedules.ts');
  const file = { name: basename(path), bytes };
  const report = await importSchedules({ payload, file, mode, now: new Date(), user: null });
  console.log(summaryOf(report));
  return report.problems.length === 0;
}

/** One line a problem, as a compiler prints them. */
function summaryOf({ rows, toWrite, there, written, problems }: ImportReport): string {
  const lines = problems.map(({ row, column, error }) =>
    [row === null ? 'Tệp' : `Dòng ${row}`, ...(column === null ? [] : [`cột “${column}”`])]
      .join(', ')
      .concat(`: ${error.forPeople}`),
  );
  const counts = `${rows} dòng: ${toWrite} lịch mới, ${there} đã có, ${problems.length} lỗi. Đã ghi ${written} lịch.`;
  return [...lines, counts].join('\n');
}

async function exportFile({ path, format }: Extract<ScheduleOptions, { act: 'export' }>): Promise<boolean> {
  const { readDrafts } = await import('../src/planning/schedule-drafts.ts');
  const drafts = await readDrafts({ payload: await openDatabase(), user: null });
  const table = tableOf(drafts);
  await writeFile(path, format === 'csv' ? csvOf(table) : await xlsxOf(table));
  console.log(`Đã ghi ${drafts.length} lịch vào ${path}.`);
  return true;
}

/** Late, since Payload reads its settings when it is loaded. */
async function openDatabase() {
  const { openPayload } = await import('../src/server/payload.ts');
  return openPayload();
}

main().catch(fail);
