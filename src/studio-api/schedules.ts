import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import { importSchedules } from '../planning/import-schedules.ts';
import { readDrafts } from '../planning/schedule-drafts.ts';
import { csvOf, tableOf, xlsxOf } from '../planning/sheet/write-table.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { previewPlan } from './schedule-preview.ts';
import { type StudioApiWords, studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'measureFolder' | 'now'> & {
  delivery: Pick<StudioPorts['delivery'], 'deliveries'>;
};

/** A file of 4 MB in base64, with room for its name. */
const mostImportBytes = 6 * 1024 * 1024;

/** Endpoints for schedules that Payload's own API does not have. */
export const scheduleRoutes: Route<Ports>[] = [
  { method: 'POST', pattern: 'schedules/preview', permission: 'loggedIn', handler: preview, mostBytes: mostImportBytes },
  { method: 'POST', pattern: 'schedules/import', permission: 'schedule', handler: importFile, mostBytes: mostImportBytes },
  { method: 'GET', pattern: 'schedules/export', permission: 'schedule', handler: exportFile },
];

/** Reads by POST: the form is too large for an address. */
async function preview({ now, ...ports }: Ports, { user, body, language }: StudioRequest): Promise<StudioAnswer> {
  return { json: await previewPlan({ ...ports, user, form: body, now: now(), language }) };
}

const importBody = z.object({
  name: z.string().max(200),
  base64: z.base64(),
  mode: z.enum(['check', 'all', 'good']),
});

async function importFile({ payload, now }: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const body = importBody.safeParse(request.body);
  if (!body.success)
    throw new AppError('request.invalid', {
      cause: body.error,
      params: { detail: { vi: 'thiếu tệp', en: 'the file is missing' } },
    });
  const { name, base64, mode } = body.data;
  const file = { name, bytes: Buffer.from(base64, 'base64') };
  const { problems, ...counts } = await importSchedules({ payload, user: request.user, file, mode, now: now() });
  const shown = problems.map(({ row, column, error }) => ({ row, column, message: error.sentence(request.language) }));
  return {
    json: {
      ...counts,
      problems: shown,
      message: messageOf({ ...counts, problems: problems.length, mode }, studioApiWords[request.language]),
    },
  };
}

type Counts = { rows: number; toWrite: number; there: number; written: number; problems: number; mode: string };

function messageOf({ rows, toWrite, there, written, problems, mode }: Counts, words: StudioApiWords): string {
  const already = there > 0 ? words.already(there) : '';
  if (mode !== 'check' && written > 0) return words.added(written, already);
  const counts = `${words.counts(rows, toWrite, already)}${words.faults(problems)}`;
  return `${counts} ${mode === 'check' || toWrite === 0 ? words.nothingWritten : words.faultsLeft}`;
}

const mimeTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The account's schedules as a file that can be imported again. */
async function exportFile({ payload }: Ports, { user, query }: StudioRequest): Promise<StudioAnswer> {
  const format = query.get('format') === 'csv' ? 'csv' : 'xlsx';
  const table = tableOf(await readDrafts({ payload, user }));
  const bytes = format === 'csv' ? csvOf(table) : await xlsxOf(table);
  const headers = {
    'content-type': mimeTypes[format],
    'content-disposition': `attachment; filename="lich-phat-hanh.${format}"`,
    'cache-control': 'no-store',
  };
  return { headers, bytes };
}
