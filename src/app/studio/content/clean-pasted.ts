/** `hasTables` false: the cells of a table follow one another, because a table cannot stand in another. @default true */
type Pasted = { hasTables?: boolean };

/** What is no text, and what Word keeps of a document's making: words that were taken out, comments on the margin. */
const dirt =
  'style,script,meta,link,title,xml,img,svg,object,iframe,noscript,template,del,.MsoCommentReference,.msocomanchor,.msocomtxt,.msocomoff';

/**
 * What is pasted from Word, from a page or a mail, with its structure and without its dirt: paragraphs, headings of two levels,
 * lists, tables, quotations, links, bold and italic stay; colours, fonts, pictures, comments and hidden words do not. Runs in a
 * browser.
 */
export function cleanPasted(html: string, { hasTables = true }: Pasted = {}): Document {
  const given = new DOMParser().parseFromString(html, 'text/html');
  for (const node of given.querySelectorAll(dirt)) node.remove();
  if (!hasTables)
    for (const table of given.querySelectorAll('table')) table.replaceWith(...table.querySelectorAll('caption,td,th'));
  const clean = new DOMParser().parseFromString('', 'text/html');
  clean.body.append(...blocksOf(given.body, clean));
  nestLists(clean);
  return clean;
}

/** For editors of a few lines, which have no headings and quotations. */
export function withoutHeadings(clean: Document): Document {
  for (const element of clean.querySelectorAll('h2,h3,blockquote')) {
    const line = clean.createElement('p');
    line.append(...element.childNodes);
    element.replaceWith(line);
  }
  return clean;
}

/** Pictures that were among what is pasted: they come without a description, and from files that nobody else has. */
export const picturesIn = (html: string): number =>
  new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img:not([width="1"])').length;

const blockNames = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'TABLE']);
const wrappers = new Set([
  'CAPTION',
  'TBODY',
  'THEAD',
  'TR',
  'TD',
  'TH',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'CENTER',
]);
const isBlock = (node: Node): boolean =>
  node instanceof HTMLElement && (blockNames.has(node.tagName) || wrappers.has(node.tagName));

/** Elements for one parent: neighbours that are no blocks share a paragraph. */
function blocksOf(parent: HTMLElement, document: Document): HTMLElement[] {
  const blocks: HTMLElement[] = [];
  let line: HTMLElement | null = null;
  for (const node of parent.childNodes) {
    if (node instanceof HTMLElement && isHidden(node)) continue;
    if (isBlock(node) || hasBlock(node)) {
      line = null;
      blocks.push(...blockOf(node as HTMLElement, document));
      continue;
    }
    if (line === null) {
      line = document.createElement('p');
      blocks.push(line);
    }
    line.append(...inlineOf(node, document));
  }
  return blocks.filter(hasWords);
}

const hasBlock = (node: Node): boolean => node instanceof HTMLElement && [...node.querySelectorAll('*')].some(isBlock);
const hasWords = ({ textContent }: HTMLElement): boolean => (textContent ?? '').replace(/\s/gu, '') !== '';

function blockOf(element: HTMLElement, document: Document): HTMLElement[] {
  const { tagName } = element;
  if (/^H[1-6]$/.test(tagName)) return [lineOf(element, tagName === 'H1' || tagName === 'H2' ? 'h2' : 'h3', document)];
  if (element instanceof HTMLTableElement) return tableOf(element, document);
  if (tagName === 'UL' || tagName === 'OL') return [listOf(element, document)];
  if (tagName === 'BLOCKQUOTE') return [lineOf(element, 'blockquote', document)];
  if (hasBlock(element) || tagName !== 'P') return blocksOf(element, document);
  const level = wordLevel(element);
  if (level === 0) return [lineOf(element, 'p', document)];
  return [wordItem(element, level, document)];
}

function lineOf(element: HTMLElement, name: string, document: Document): HTMLElement {
  const line = document.createElement(name);
  line.append(...[...element.childNodes].flatMap((node) => inlineOf(node, document)));
  return line;
}

function listOf(element: HTMLElement, document: Document): HTMLElement {
  const list = document.createElement(element.tagName.toLowerCase());
  for (const child of element.children) {
    if (!(child instanceof HTMLElement)) continue;
    if (child.tagName === 'UL' || child.tagName === 'OL') {
      (list.lastElementChild ?? list).append(listOf(child, document));
      continue;
    }
    const item = document.createElement('li');
    for (const node of child.childNodes) {
      const isList = node instanceof HTMLElement && (node.tagName === 'UL' || node.tagName === 'OL');
      item.append(...(isList ? [listOf(node, document)] : inlineOf(node, document)));
    }
    if (hasWords(item)) list.append(item);
  }
  return list;
}

/** Inline parts: words, line breaks, links, bold and italic. Everything else gives what is inside. */
function inlineOf(node: Node, document: Document): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode((node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' '))];
  if (!(node instanceof HTMLElement) || isHidden(node)) return [];
  if (node.tagName === 'BR') return [document.createElement('br')];
  const inner = [...node.childNodes].flatMap((child) => inlineOf(child, document));
  const href = node.tagName === 'A' ? (node.getAttribute('href') ?? '') : '';
  const link = document.createElement('a');
  link.setAttribute('href', href);
  const linked = /^(?:https?:|mailto:|tel:)/i.test(href) ? within(link, inner) : inner;
  const slanted = isItalic(node) ? within(document.createElement('em'), linked) : linked;
  return isBold(node) ? within(document.createElement('strong'), slanted) : slanted;
}

function within(element: HTMLElement, nodes: Node[]): Node[] {
  element.append(...nodes);
  return nodes.length === 0 ? [] : [element];
}

const styleOf = (element: HTMLElement): string => (element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, '');
const isHidden = (element: HTMLElement): boolean =>
  /display:none|mso-list:ignore|mso-hide:all|mso-element:comment/.test(styleOf(element)) || element.tagName.startsWith('O:');

function isBold(element: HTMLElement): boolean {
  const weight = /(?:^|;)font-weight:(\w+)/.exec(styleOf(element))?.[1];
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return element.tagName === 'B' || element.tagName === 'STRONG';
}

function isItalic(element: HTMLElement): boolean {
  const slant = /(?:^|;)font-style:(\w+)/.exec(styleOf(element))?.[1];
  return slant === undefined ? element.tagName === 'I' || element.tagName === 'EM' : slant === 'italic' || slant === 'oblique';
}

/** Places of a grid; `null`: a cell above or to the left reaches into it. */
type Grid = (HTMLTableCellElement | null)[][];

/**
 * A table with every cell in its own place. What has one row or one column is no table but a way to put things beside each other,
 * like the head of an official letter: its parts follow one another.
 */
function tableOf(table: HTMLTableElement, document: Document): HTMLElement[] {
  const grid = gridOf(table);
  if (grid.length < 2 || (grid[0]?.length ?? 0) < 2) return blocksOf(table, document);
  const clean = document.createElement('table');
  const lines = grid.map((cells) => cells.map((cell) => (cell ? linesIn(blocksOf(cell, document), document) : [])));
  const hasHead = isHeadRow(grid[0] ?? [], lines[0] ?? []);
  for (const [y, cells] of grid.entries()) {
    const row = clean.insertRow();
    for (const [x, cell] of cells.entries())
      row.append(cellOf({ isHead: y === 0 && hasHead, x, cell, lines: lines[y]?.[x] ?? [] }, document));
  }
  const { caption } = table;
  return [...(caption ? blocksOf(caption, document) : []), clean];
}

/** No table that people read is wider. */
const mostColumns = 60;

function gridOf({ rows }: HTMLTableElement): Grid {
  const shown = [...rows].filter((row) => !isHidden(row));
  const grid: Grid = shown.map(() => []);
  for (const [y, row] of shown.entries()) {
    for (const cell of [...row.cells].filter((one) => !isHidden(one))) {
      let x = 0;
      while (grid[y]?.[x] !== undefined) x++;
      for (let down = y; down < Math.min(shown.length, y + cell.rowSpan); down++)
        for (let right = x; right < Math.min(mostColumns, x + cell.colSpan); right++)
          (grid[down] as Grid[number])[right] = down === y && right === x ? cell : null;
    }
  }
  return withoutEmptyEnds(grid);
}

/** Spreadsheets bring rows and columns in which nobody has written. */
function withoutEmptyEnds(grid: Grid): Grid {
  const isWritten = (cell: HTMLElement | null | undefined): boolean => cell != null && hasWords(cell);
  const height = grid.findLastIndex((cells) => cells.some(isWritten)) + 1;
  const width = Math.max(0, ...grid.map((cells) => cells.findLastIndex(isWritten) + 1));
  return grid.slice(0, height).map((cells) => Array.from({ length: width }, (_, x) => cells[x] ?? null));
}

/** Word knows no head of a table: there it is the row that is bold as a whole. */
function isHeadRow(cells: Grid[number], lines: HTMLElement[][]): boolean {
  const all = cells.flatMap((cell) => cell ?? []);
  if (all.every((cell) => cell.tagName === 'TH' || cell.closest('thead') !== null)) return true;
  const words = lines.flat();
  return words.length > 0 && words.every((line) => [...line.childNodes].every(isStrong));
}

const isStrong = (node: Node): boolean =>
  (node instanceof HTMLElement && node.tagName === 'STRONG') || (node.textContent ?? '').trim() === '';

type Cell = { isHead: boolean; x: number; cell: HTMLTableCellElement | null; lines: HTMLElement[] };

/** `scope` tells the editor to which of its two kinds of heads a cell belongs: its "row" is the first row. */
function cellOf({ isHead, x, cell, lines }: Cell, document: Document): HTMLElement {
  const isSide = !isHead && x === 0 && cell?.tagName === 'TH';
  const clean = document.createElement(isHead || isSide ? 'th' : 'td');
  if (isHead || isSide) clean.setAttribute('scope', isHead ? 'row' : 'col');
  clean.append(...lines);
  // A head is bold by itself.
  if (isHead) for (const strong of clean.querySelectorAll('strong')) strong.replaceWith(...strong.childNodes);
  return clean;
}

/** In a cell there are lines only: headings, lists and tables of a cell give theirs. */
function linesIn(blocks: Element[], document: Document): HTMLElement[] {
  return blocks.flatMap((block) => {
    const { tagName } = block;
    if (tagName === 'UL' || tagName === 'OL') return linesIn([...block.children], document);
    if (tagName === 'TABLE') return [...block.querySelectorAll('p')];
    const inner = [...block.children].filter(isBlock);
    const line = document.createElement('p');
    line.append(
      ...(tagName === 'LI' ? [document.createTextNode('– ')] : []),
      ...[...block.childNodes].filter((node) => !isBlock(node)),
    );
    return [line, ...linesIn(inner, document)];
  });
}

/** Word writes the items of a list as paragraphs that say their level; 0: none. */
const wordLevel = (element: HTMLElement): number => Number(/mso-list:[^;]*level(\d)/.exec(styleOf(element))?.[1] ?? 0);

function wordItem(element: HTMLElement, level: number, document: Document): HTMLElement {
  const marker = [...element.querySelectorAll<HTMLElement>('span')].find((span) => styleOf(span).includes('mso-list:ignore'));
  const isOrdered = /^\s*\(?[0-9a-zA-Z]{1,4}[.)]/.test(marker?.textContent ?? '');
  const item = lineOf(element, 'li', document);
  item.dataset.level = String(level);
  item.dataset.list = isOrdered ? 'ol' : 'ul';
  return item;
}

/** Items that follow one another become lists within lists. */
function nestLists(document: Document): void {
  const open: HTMLElement[] = [];
  for (const child of [...document.body.children]) {
    if (!(child instanceof HTMLElement) || child.tagName !== 'LI') {
      open.length = 0;
      continue;
    }
    const { level: given = '1', list: kind = 'ul' } = child.dataset;
    const level = Math.min(Number(given), open.length + 1);
    open.length = Math.min(open.length, level);
    if (open.length < level || open[level - 1]?.tagName !== kind.toUpperCase()) {
      open.length = level - 1;
      const list = document.createElement(kind);
      const above = open.at(-1)?.lastElementChild;
      if (above) above.append(list);
      else child.before(list);
      open.push(list);
    }
    delete child.dataset.level;
    delete child.dataset.list;
    open.at(-1)?.append(child);
  }
}
