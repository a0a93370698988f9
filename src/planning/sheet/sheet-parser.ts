import { readTable, type Table } from '../../spreadsheet/read-table.ts';
import { isHeading } from './parse-table.ts';

/** What the cage does for `readSheetInCage`. */
export function readSheet(job: { name: string; bytes: Uint8Array }): Promise<Table> {
  return readTable({ ...job, isHeading });
}
