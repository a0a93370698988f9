import { sharedCage } from '../../cage/cage.ts';
import type { Table } from '../../spreadsheet/read-table.ts';

type SheetFile = { name: string; bytes: Uint8Array };

/** A sheet of all rows that are taken is read in half a second. */
const limits = { cpuSeconds: 5 };

/** `readTable` of a sheet of schedules, in the cage. Throws `sheet.*` and `upload.*`. */
export function readSheetInCage(job: SheetFile): Promise<Table> {
  return sharedCage().run<Table>({ file: 'src/planning/sheet/sheet-parser.ts', name: 'readSheet', job, limits });
}
