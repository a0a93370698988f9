import { Parser } from 'saxen';

/** A sheet of a workbook, in the workbook's order. */
export type SheetFacts = {
  name: string;
  isHidden: boolean;
  /** What stands in a cell that has no usable value, by its name: "L2" → "#N/A", or the formula that was never worked out. */
  broken: ReadonlyMap<string, string>;
};

/** What a reader of cells does not say: hidden sheets, errors, formulas without a value. Takes the parts of `boundedParts`. */
export function readWorkbook(parts: Record<string, string>): SheetFacts[] {
  const textOf = (path: string) => parts[path] ?? '';
  const targets = new Map<string, string>();
  openTags(textOf('xl/_rels/workbook.xml.rels'), (name, { Id = '', Target = '' }) => {
    if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'));
  });
  const sheets: SheetFacts[] = [];
  openTags(textOf('xl/workbook.xml'), (name, attributes) => {
    if (name !== 'sheet') return;
    const broken = brokenCells(textOf(targets.get(attributes['r:id'] ?? '') ?? ''));
    sheets.push({ name: attributes.name ?? '', isHidden: /^(?:very)?hidden$/i.test(attributes.state ?? ''), broken });
  });
  return sheets;
}

/** Cells of type "e", and those with a formula (`f`) but without a value (`v`). */
function brokenCells(xml: string): Map<string, string> {
  const broken = new Map<string, string>();
  // A sheet that is a chart has no cells.
  if (xml === '') return broken;
  let cell = { name: '', type: '', formula: null as string | null, value: null as string | null };
  let reads: 'formula' | 'value' | null = null;
  const parser = new Parser()
    .on('openTag', (tag, attributes) => {
      const name = localName(tag);
      if (name === 'c') cell = { name: attributes().r ?? '', type: attributes().t ?? '', formula: null, value: null };
      reads = name === 'f' ? 'formula' : name === 'v' ? 'value' : null;
      if (reads) cell[reads] ??= '';
    })
    .on('text', (text, decode) => {
      if (reads) cell[reads] = (cell[reads] ?? '') + decode(text);
    })
    .on('closeTag', (tag) => {
      reads = null;
      if (localName(tag) !== 'c') return;
      const isUnworked = cell.formula !== null && (cell.value ?? '') === '' && cell.type !== 'str';
      if (cell.type === 'e') broken.set(cell.name, cell.value || '#ERROR');
      else if (isUnworked) broken.set(cell.name, `=${cell.formula}`);
    });
  parser.parse(xml);
  return broken;
}

function openTags(xml: string, handle: (name: string, attributes: Record<string, string>) => void): void {
  new Parser().on('openTag', (tag, attributes) => handle(localName(tag), attributes())).parse(xml);
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** Where a cell is: "L2" is column 11, from 0, of row 2. */
export function placeOf(cellName: string): { column: number; row: number } {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(cellName) ?? [];
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(row) };
}
