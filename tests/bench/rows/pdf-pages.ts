import { Writable } from 'node:stream';
import { formatOf } from '../../../src/formats/formats.ts';
import { arrangePiece } from '../../../src/render/compose/compose.ts';
import { engineNamed } from '../../../src/render/engines/choose.ts';
import { writePdf } from '../../../src/render/print/pdf.ts';
import { byVietnameseName, writePrintRun } from '../../../src/render/print/print-run.ts';
import type { PieceRequest } from '../../../src/render/request.ts';
import { loadUnits } from '../../../src/units/catalogue.ts';
import { posterRequest } from '../../render/samples.ts';
import type { BenchRow } from '../row.ts';

/** Naive: each page laid out by satori and written as a file of its own. Ours: one open file that takes page after page. */
export const row: BenchRow = {
  label: 'CMYK PDF pages, one file',
  target: { timesNaive: 30 },
  prepare: async () => {
    const units = loadUnits().filter(({ level }) => level === 'commune');
    const base = posterRequest({ formatId: 'poster-a3' });
    const pieces = units
      .sort(byVietnameseName)
      .map(({ code, name, provinceName }) => ({ ...base, unit: { code, name, provinceName } }));
    const at = (index: number): PieceRequest => pieces[index % pieces.length] ?? base;
    const run = openRun();
    return {
      naive: (index) => drawAlone(at(index)),
      ours: (index) => run.add(at(index)),
      atOnce: 1,
      pieces: { naive: 3, ours: 500 },
      close: run.close,
    };
  },
};

async function drawAlone(request: PieceRequest): Promise<unknown> {
  const format = formatOf(request.formatId);
  if (format.kind !== 'print') throw new Error('Expected a format on paper');
  const { pages, code } = await arrangePiece(request, { engine: engineNamed('satori') });
  return writePdf({ pages, format, name: 'ap-phich', code: code.grouped, title: 'Áp phích', lang: 'vi' });
}

/** A run that waits for its pieces; `add` resolves when the page is in the file. */
function openRun() {
  const waiting: PieceRequest[] = [];
  let [wake, written] = [() => {}, () => {}];
  let isOver = false;
  async function* pieces() {
    while (!isOver) {
      const piece = waiting.shift();
      if (piece) yield piece;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const run = writePrintRun({ pieces: pieces(), output, name: 'ap-phich', onProgress: () => written() });
  return {
    add: (piece: PieceRequest) =>
      new Promise<void>((resolve) => {
        written = resolve;
        waiting.push(piece);
        wake();
      }),
    close: async () => {
      isOver = true;
      wake();
      await run;
    },
  };
}
