/**
 * What is pasted from Word, from a page or a mail, with its structure and without its dirt: paragraphs, headings of two levels,
 * lists, quotations, links, bold and italic stay; colours, fonts, pictures and hidden words do not. Runs in a browser.
 */
export function cleanPasted(html: string): Document {
  const given = new DOMParser().parseFromString(html, 'text/html');
  for (const node of given.querySelectorAll('style,script,meta,link,title,xml,img,svg,object,iframe,noscript,template'))
    node.remove();
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

const blockNames = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE']);
const wrappers = new Set([
  'TABLE',
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
  /display:none|mso-list:ignore|mso-hide:all/.test(styleOf(element)) || element.tagName.startsWith('O:');

function isBold(element: HTMLElement): boolean {
  const weight = /(?:^|;)font-weight:(\w+)/.exec(styleOf(element))?.[1];
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return element.tagName === 'B' || element.tagName === 'STRONG';
}

function isItalic(element: HTMLElement): boolean {
  const slant = /(?:^|;)font-style:(\w+)/.exec(styleOf(element))?.[1];
  return slant === undefined ? element.tagName === 'I' || element.tagName === 'EM' : slant === 'italic' || slant === 'oblique';
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
