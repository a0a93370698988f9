import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { toActor } from '../access/actor.ts';
import { may } from '../access/roles.ts';
import { AppError } from '../domain/errors.ts';
import { importSchedules } from '../planning/import-schedules.ts';
import { readDrafts } from '../planning/schedule-drafts.ts';
import { csvOf, tableOf, xlsxOf } from '../planning/sheet/write-table.ts';
import { previewPlan } from './schedule-preview.ts';
import type { Call } from './studio-call.ts';

/** A file of 4 MB in base64, with room for its name. */
export const mostImportBytes = 6 * 1024 * 1024;

const importBody = z.object({
  name: z.string().max(200),
  base64: z.base64(),
  mode: z.enum(['check', 'all', 'good']),
});

/** What the studio's schedules ask for beside Payload's own API. */
export async function actOnSchedules(call: Call, act: string): Promise<Record<string, unknown>> {
  if (act === 'preview') return previewPlan(call);
  if (act === 'import') return importFile(call);
  throw new AppError('request.invalid', { params: { detail: `không có việc “schedules/${act}”` } });
}

async function importFile(call: Call): Promise<Record<string, unknown>> {
  assertMayPlan(call);
  const body = importBody.safeParse(call.body);
  if (!body.success) throw new AppError('request.invalid', { cause: body.error, params: { detail: 'thiếu tệp' } });
  const { name, base64, mode } = body.data;
  const file = { name, bytes: Buffer.from(base64, 'base64') };
  const { problems, ...counts } = await importSchedules({ ...call, file, mode, now: call.now() });
  const shown = problems.map(({ row, column, error }) => ({ row, column, message: error.forPeople }));
  return { ...counts, problems: shown, message: messageOf({ ...counts, problems: problems.length, mode }) };
}

type Counts = { rows: number; toWrite: number; there: number; written: number; problems: number; mode: string };

function messageOf({ rows, toWrite, there, written, problems, mode }: Counts): string {
  const already = there > 0 ? `, ${there} lịch đã có` : '';
  if (mode !== 'check' && written > 0) return `Đã thêm ${written} lịch${already}.`;
  const counts = `${rows} dòng: ${toWrite} lịch mới${already}, ${problems} lỗi.`;
  return mode === 'check' || toWrite === 0 ? `${counts} Chưa ghi gì.` : `${counts} Còn lỗi nên chưa ghi gì.`;
}

const mimeTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Every schedule as a file that can be imported again. Throws `workflow.forbidden`. */
export async function sendSchedules(
  call: Call,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  assertMayPlan(call);
  const format = new URL(request.url ?? '/', 'http://studio').searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  const table = tableOf(await readDrafts(call.payload));
  const bytes = format === 'csv' ? csvOf(table) : await xlsxOf(table);
  response.writeHead(200, {
    'content-type': mimeTypes[format],
    'content-disposition': `attachment; filename="lich-phat-hanh.${format}"`,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

function assertMayPlan({ user }: Pick<Call, 'user'>): void {
  if (may(toActor(user), 'schedule')) return;
  throw new AppError('workflow.forbidden', { params: { act: 'lập lịch phát hành', who: 'người biên tập và phê duyệt' } });
}
