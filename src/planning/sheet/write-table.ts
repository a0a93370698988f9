import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import { timesOf } from '../../schedule/occurrences.ts';
import { escapeFormula } from '../../spreadsheet/formula.ts';
import { writeDate, writeEditionChoice, writeWeekdays } from './cells.ts';
import { type ColumnId, columns } from './columns.ts';
import { writeRhythm } from './rhythm.ts';
import type { ScheduleDraft } from './schedule-draft.ts';

/** Headings and rows; reading them back gives the same drafts. */
export function tableOf(drafts: readonly ScheduleDraft[]): string[][] {
  const rows = drafts.map((draft) => {
    const cells = cellsOf(draft);
    return columns.map(({ id }) => escapeFormula(cells[id]));
  });
  return [columns.map(({ vi }) => vi), ...rows];
}

function cellsOf({ recurrence, ...draft }: ScheduleDraft): Record<ColumnId, string> {
  const { startDate, repeat, exceptDates = [] } = recurrence;
  const rhythm = repeat === null ? '' : writeRhythm(repeat, startDate);
  return {
    title: draft.title,
    editions: draft.editions.join(', '),
    isFixed: writeEditionChoice(draft),
    theme: draft.theme ?? '',
    artworkKey: draft.artworkKey ?? '',
    channels: draft.channels.join(', '),
    startDate: writeDate(startDate),
    time: timesOf(recurrence).join(', '),
    repeat: rhythm,
    // What the rule says already stands there alone.
    weekdays: repeat?.monthDay === 'by-week' || rhythm.includes('=') ? '' : writeWeekdays(repeat?.weekdays ?? []),
    until: repeat?.until ? writeDate(repeat.until) : '',
    count: repeat?.count === undefined ? '' : String(repeat.count),
    exceptDates: exceptDates.map(writeDate).join(', '),
    cooldownDays: draft.cooldownDays === 0 ? '' : String(draft.cooldownDays),
    isActive: draft.isActive ? 'có' : 'không',
  };
}

/** UTF-8 with a mark, without which Excel takes it for Windows-1258; semicolons, since cells hold lists with commas. */
export function csvOf(table: readonly string[][]): Buffer {
  return Buffer.from(stringify(table as string[][], { bom: true, delimiter: ';', record_delimiter: 'windows' }), 'utf8');
}

/** Every cell as text: a date that Excel keeps as a number is shown by the reader's settings, and 05/02 becomes 2 May. */
export async function xlsxOf(table: readonly string[][]): Promise<Buffer> {
  const [headings = [], ...rows] = table;
  const cells = [headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows];
  const options = { sheet: 'Lịch phát hành', columns: headings.map((value) => ({ width: Math.max(14, value.length + 2) })) };
  return writeXlsx(cells, options).toBuffer();
}
