import { type Locale, locales } from '../../domain/locale.ts';
import type { RichBlock, RichCell, RichItem, RichList, RichRun, RichText } from '../../domain/rich-text.ts';
import { isPlain } from '../../domain/rich-text.ts';
import { isLinkTarget } from '../../domain/web-address.ts';
import { cleanInline } from '../../text/clean-text.ts';
import { type Raw, readGroup, readId, readLocalised, readNumber, readRows, readText } from './raw.ts';
import type { TextVideos } from './text-videos.ts';

/** Uploads by their id, as the database gives them with every locale. */
type Pictures = ReadonlyMap<string, Raw>;
type Videos = TextVideos['videos'];

/** What stands between the words, and the language that they are in. */
type Shown = { pictures: Pictures; videos: Videos; locale: Locale };

/** Ids of the uploads that a written text shows, in any language. */
export const richPictureIds = (raw: Raw, name: string): string[] => idsIn(raw, name, uploadIdOf);

/** Ids of the videos of the library that it shows, in any language. */
export const richVideoIds = (raw: Raw, name: string): string[] => idsIn(raw, name, videoIdOf);

function idsIn(raw: Raw, name: string, idOf: (node: Raw) => string[]): string[] {
  return [...new Set(locales.flatMap((locale) => nodesIn(rootOf(raw, name, locale)).flatMap(idOf)))];
}

/**
 * What an editor wrote, in the shapes of the domain, by language. Languages without a word are left out. What is no node that we
 * know gives its words alone, so that nothing typed is lost; a link that no page may carry gives its words.
 */
export function readRich(raw: Raw, name: string, pictures: Pictures = new Map(), videos: Videos = new Map()): RichText {
  const texts = locales.map((locale) => [locale, blocksOf(rootOf(raw, name, locale), { pictures, videos, locale })] as const);
  return Object.fromEntries(texts.filter(([, blocks]) => blocks.length > 0));
}

/** Whether anything is written in it. */
export const hasRich = (raw: Raw, name: string): boolean =>
  Object.keys(readRich(raw, name)).length > 0 || richPictureIds(raw, name).length > 0 || richVideoIds(raw, name).length > 0;

/** `{ body }` where it says more than plain sections can; nothing otherwise. */
export function richerThanPlain(text: RichText): { body: RichText } | Record<never, never> {
  return Object.values(text).every(isPlain) ? {} : { body: text };
}

/** A field of all languages, or of the one that a form shows. */
export function rootOf(raw: Raw, name: string, locale: string): Raw {
  const value = readGroup(raw, name);
  return 'root' in value ? (locale === 'vi' ? readGroup(value, 'root') : {}) : readGroup(readGroup(value, locale), 'root');
}

const children = (node: Raw): Raw[] => readRows(node, 'children');
const nodesIn = (node: Raw): Raw[] => children(node).flatMap((child) => [child, ...nodesIn(child)]);

function uploadIdOf(node: Raw): string[] {
  const id = node.type === 'upload' ? readId(node, 'value') : null;
  return id === null ? [] : [id];
}

const isVideo = (node: Raw): boolean => node.type === 'block' && readGroup(node, 'fields').blockType === 'video';

function videoIdOf(node: Raw): string[] {
  const id = isVideo(node) ? readId(readGroup(node, 'fields'), 'video') : null;
  return id === null ? [] : [id];
}

function blocksOf(root: Raw, shown: Shown): RichBlock[] {
  return children(root).flatMap((node) => blockOf(node, shown));
}

function blockOf(node: Raw, shown: Shown): RichBlock[] {
  switch (node.type) {
    case 'heading':
      return filled({ kind: 'heading', level: node.tag === 'h3' ? 3 : 2, runs: runsOf(node) });
    case 'quote':
      return filled({ kind: 'quote', runs: runsOf(node) });
    case 'list':
      return listOf(node);
    case 'table':
      return tableOf(node, shown);
    case 'upload':
      return uploadIdOf(node).flatMap((id) => pictureOf(shown.pictures.get(id), readGroup(node, 'fields')));
    case 'block':
      return isVideo(node) ? videoOf(node, shown) : noteOf(readGroup(node, 'fields'));
    default:
      return filled({ kind: 'paragraph', runs: runsOf(node) });
  }
}

type Written = Extract<RichBlock, { runs: RichRun[] }>;
const filled = (block: Written): RichBlock[] => (block.runs.length > 0 ? [block] : []);

function noteOf(fields: Raw): RichBlock[] {
  const text = readText(fields, 'text');
  return text === '' ? [] : [{ kind: 'note', runs: [{ text }] }];
}

function videoOf(node: Raw, { videos, locale }: Shown): RichBlock[] {
  const caption = readText(readGroup(node, 'fields'), 'caption');
  return videoIdOf(node).flatMap((id) => {
    const video = videos.get(id);
    return video ? [{ ...video(locale), caption }] : [];
  });
}

function listOf(node: Raw): RichList[] {
  const items: RichItem[] = [];
  for (const item of children(node)) {
    // Lexical keeps an inner list in an item of its own.
    const [inner] = children(item)
      .filter(({ type }) => type === 'list')
      .flatMap(listOf);
    const runs = runsOf({ children: children(item).filter(({ type }) => type !== 'list') });
    const above = items.at(-1);
    if (inner && runs.length === 0 && above && !above.list) above.list = inner;
    else if (inner || runs.length > 0) items.push({ runs, ...(inner ? { list: inner } : {}) });
  }
  return items.length === 0 ? [] : [{ kind: 'list', isOrdered: node.listType === 'number', items }];
}

/** Pictures, videos and notes that were put into a cell come after the table: a cell has words only. */
function tableOf(node: Raw, shown: Shown): RichBlock[] {
  const rows = children(node).map((row) => children(row).map(cellOf));
  const widest = Math.max(0, ...rows.map(({ length }) => length));
  const caption = readText(readGroup(node, '$'), 'caption');
  const isEmpty = rows.every((cells) => cells.every(({ runs }) => runs.length === 0));
  const whole = rows.map((cells) => [...cells, ...Array.from({ length: widest - cells.length }, emptyCell)]);
  const table: RichBlock = { kind: 'table', ...(caption === '' ? {} : { caption }), rows: whole };
  const others = nodesIn(node).filter(({ type }) => type === 'upload' || type === 'block');
  return [...(isEmpty ? [] : [table]), ...others.flatMap((other) => blockOf(other, shown))];
}

const emptyCell = (): RichCell => ({ isHead: false, runs: [] });

function cellOf(cell: Raw): RichCell {
  const lines = children(cell).flatMap(linesOf);
  const runs = lines.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]));
  return { isHead: (readNumber(cell, 'headerState') ?? 0) > 0, runs: joinedRuns(runs) };
}

/** What stands in a cell as lines, each item of a list one. */
function linesOf(node: Raw): RichRun[][] {
  if (node.type === 'list') return children(node).flatMap((item) => itemLines(item));
  const runs = runsOf(node);
  return runs.length === 0 ? [] : [runs];
}

function itemLines(item: Raw): RichRun[][] {
  const isList = ({ type }: Raw): boolean => type === 'list';
  const runs = runsOf({ children: children(item).filter((child) => !isList(child)) });
  const inner = children(item).filter(isList).flatMap(linesOf);
  return [...(runs.length === 0 ? [] : [joinedRuns([{ text: '– ' }, ...runs])]), ...inner];
}

function pictureOf(file: Raw | undefined, fields: Raw): RichBlock[] {
  if (file === undefined || !readText(file, 'mimeType').startsWith('image/')) return [];
  return [
    {
      kind: 'picture',
      sha256: readText(file, 'sha256'),
      mimeType: readText(file, 'mimeType'),
      widthPx: readNumber(file, 'width') ?? 0,
      heightPx: readNumber(file, 'height') ?? 0,
      alt: readLocalised(file, 'alt').vi,
      caption: readText(fields, 'caption'),
    },
  ];
}

/** Lexical's marks of a text. */
const bits = { bold: 1, italic: 2 } as const;

/** The letters of a line, neighbours of one look as one run, without blanks at its ends. */
function runsOf(node: Raw): RichRun[] {
  const joined = joinedRuns(children(node).flatMap(inlineOf));
  const [first, last] = [joined[0], joined.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return joined.filter(({ text }) => text !== '');
}

function joinedRuns(runs: readonly RichRun[]): RichRun[] {
  const joined: RichRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && isSameLook(before, run)) before.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

function inlineOf(node: Raw): RichRun[] {
  if (node.type === 'linebreak') return [{ text: '\n' }];
  if (node.type === 'tab') return [{ text: ' ' }];
  if (node.type === 'link' || node.type === 'autolink') {
    const href = readText(readGroup(node, 'fields'), 'url');
    const runs = children(node).flatMap(inlineOf);
    return isLinkTarget(href) ? runs.map((run) => ({ ...run, href })) : runs;
  }
  if (typeof node.text !== 'string') return children(node).flatMap(inlineOf);
  const text = cleanInline(node.text);
  const format = readNumber(node, 'format') ?? 0;
  const look = {
    ...(format & bits.bold ? { bold: true as const } : {}),
    ...(format & bits.italic ? { italic: true as const } : {}),
  };
  return text === '' ? [] : [{ text, ...look }];
}

const isSameLook = (one: RichRun, other: RichRun): boolean =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href;
