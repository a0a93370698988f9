import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCage } from '../../src/cage/cage.ts';
import { openProcesses } from '../../src/cage/processes.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Table } from '../../src/spreadsheet/read-table.ts';
import { hostileSheets } from './hostile/sheets.ts';

const sheets = hostileSheets();
const processes = openProcesses(1);
const cage = createCage(async () => processes);
afterAll(() => cage.close());

type Seen = { what: string; code: string | null; sentence: string; peakMb: number; cpuMs: number };
const seen = new Map<string, Seen>();

beforeAll(async () => {
  for (const { what, name, bytes } of sheets) {
    const took = { peakMb: 0, cpuMs: 0 };
    const error = await cage
      .run<Table>({
        ...{ file: 'src/planning/sheet/sheet-parser.ts', name: 'readSheet', job: { name, bytes: bytes() } },
        limits: { cpuSeconds: 5 },
        onTaken: (taken) => Object.assign(took, taken),
      })
      .then(
        () => null,
        (caught: unknown) => caught,
      );
    if (error !== null && !(error instanceof AppError)) throw error;
    seen.set(what, { what, code: error?.code ?? null, sentence: error?.sentence('vi') ?? '', ...took });
  }
});

it.each(sheets)('$what is read or refused for the right reason, in Vietnamese', ({ what, codes }) => {
  const { code, sentence } = seen.get(what) ?? { code: 'unseen', sentence: '' };
  expect(codes).toContain(code);
  if (code !== null) expect(sentence).toMatch(/[ạảắếộừọấ].*Hãy/);
});

it('none takes more memory than its cage has, and only those made for it run into the cage at all', () => {
  const all = [...seen.values()];
  expect(all.length).toBeGreaterThan(70);
  expect(all.filter(({ peakMb }) => peakMb > 540)).toEqual([]);
  expect(all.filter(({ code }) => code?.startsWith('upload.')).length).toBeLessThan(6);
});
