import type { Locale, LocalisedText } from './locale.ts';

/** Letters of one look. `href`: where they lead, an address that a page may carry. */
export type RichRun = { text: string; bold?: true; italic?: true; href?: string };

/** An item with what is listed under it. */
export type RichItem = { runs: RichRun[]; list?: RichList };
export type RichList = { kind: 'list'; isOrdered: boolean; items: RichItem[] };

export type RichCell = { isHead: boolean; runs: RichRun[] };

/** Every row has as many cells as the first. `caption`: what it is called. Absent: it has no name. */
export type RichTable = { kind: 'table'; caption?: string; rows: RichCell[][] };

/** A larger one is a spreadsheet: nobody reads it on a page. */
export const mostOfTable = { rows: 100, columns: 12 } as const;

/** An upload that is frozen with its edition, by the hash of its bytes. */
export type RichPicture = {
  kind: 'picture';
  sha256: string;
  mimeType: string;
  widthPx: number;
  heightPx: number;
  alt: string;
  caption: string;
};

/**
 * A video of the library as it was when the text was frozen, with its words in the language of the text. Its file and its still
 * are among the files of the edition.
 */
export type RichVideo = {
  kind: 'video';
  /** Key of the video: once that is withdrawn it is not shown here either. */
  videoId: string;
  title: string;
  transcript: string;
  /** WebVTT by language. Absent: none. */
  captions?: LocalisedText;
  durationSeconds: number;
  /** Of the video file. */
  sha256: string;
  /** Hash of the picture that is shown before it plays. Absent: a telling frame is taken. */
  still?: string;
  caption: string;
};

/** What stands under one another in a written text. A note is what readers must not overlook: "Lưu ý". */
export type RichBlock =
  | { kind: 'heading'; level: 2 | 3; runs: RichRun[] }
  | { kind: 'paragraph' | 'quote' | 'note'; runs: RichRun[] }
  | RichList
  | RichTable
  | RichPicture
  | RichVideo;

/** A written text by language. */
export type RichText = Partial<Record<Locale, RichBlock[]>>;

/** A part under its own heading, as plain lines. */
export type PlainSection = { heading: string; text: string };

const words = (runs: readonly RichRun[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

/** The same text for readers without structure: posts, search, portals that take plain words. Pictures are left out. */
export function plainSections(blocks: readonly RichBlock[]): PlainSection[] {
  const sections: { heading: string; lines: string[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 2) sections.push({ heading: words(block.runs), lines: [] });
    else if (sections.length === 0) sections.push({ heading: '', lines: linesOf(block) });
    else sections.at(-1)?.lines.push(...linesOf(block));
  }
  return sections
    .map(({ heading, lines }) => ({ heading, text: lines.filter((line) => line !== '').join('\n') }))
    .filter(({ heading, text }) => heading !== '' || text !== '');
}

function linesOf(block: RichBlock): string[] {
  switch (block.kind) {
    case 'picture':
      return [];
    case 'list':
      return listLines(block, '');
    case 'table':
      return [block.caption ?? '', ...block.rows.map((cells) => cells.map(({ runs }) => oneLine(words(runs))).join(' | '))];
    case 'video':
      return [videoLine(block)];
    case 'note':
      return [`Lưu ý: ${words(block.runs)}`];
    default:
      return words(block.runs).split('\n');
  }
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, '; ');

/** "Video: Cài VNeID (Buổi học ở An Bình)": where it can be watched is the page that the words lead to. */
const videoLine = ({ title, caption }: RichVideo): string => `Video: ${title}${caption === '' ? '' : ` (${caption})`}`;

function listLines({ isOrdered, items }: RichList, indent: string): string[] {
  return items.flatMap(({ runs, list }, index) => [
    `${indent}${isOrdered ? `${index + 1}.` : '–'} ${words(runs)}`,
    ...(list ? listLines(list, `${indent}  `) : []),
  ]);
}

/** Whether the plain words say all of it: then nothing else needs to be kept. */
export function isPlain(blocks: readonly RichBlock[]): boolean {
  const isBare = ({ bold, italic, href }: RichRun): boolean => !bold && !italic && href === undefined;
  return blocks.every(
    (block) => (block.kind === 'paragraph' || (block.kind === 'heading' && block.level === 2)) && block.runs.every(isBare),
  );
}

/** How people find it: its name, else the words of its first row. */
export const nameOfTable = ({ caption, rows: [first = []] }: RichTable): string =>
  caption ??
  first
    .map(({ runs }) => oneLine(words(runs)))
    .join(' | ')
    .slice(0, 60);

export const tablesIn = (blocks: readonly RichBlock[]): RichTable[] => blocks.filter((block) => block.kind === 'table');

export const videosIn = (blocks: readonly RichBlock[]): RichVideo[] => blocks.filter((block) => block.kind === 'video');

export const picturesIn = (blocks: readonly RichBlock[]): RichPicture[] => blocks.filter((block) => block.kind === 'picture');
