import type { RichBlock, RichCell, RichList, RichRun, RichTable, RichVideo } from '../domain/rich-text.ts';
import { picturesIn } from '../domain/rich-text.ts';
import type { CopiesOf } from '../domain/site.ts';
import { type Html, html } from './html.ts';
import { inPicture, photo } from './photo.ts';
import { type PageVideo, videoPlayer } from './videos.ts';

/** A video of the text by its key; `null` where it may not be shown any more. */
export type VideoInText = (videoId: string) => PageVideo | null;

/** A written text as it stands on a page, a section for each heading of the second level. */
export function richSections(blocks: readonly RichBlock[], copiesOf: CopiesOf, videoOf: VideoInText = () => null): Html[] {
  const sections: RichBlock[][] = [];
  for (const block of blocks) {
    const isBeginning = sections.length === 0 || (block.kind === 'heading' && block.level === 2);
    if (isBeginning) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  return sections.map(
    (section) => html`<section class="written">${section.map((block) => blockHtml(block, copiesOf, videoOf))}</section>`,
  );
}

/** A few lines of a written text, as they stand among others: without videos. `note`: what "Lưu ý" is called there. */
export function richLines(blocks: readonly RichBlock[], copiesOf: CopiesOf, note: string): Html {
  const lineOf = (block: RichBlock) => blockHtml(block, copiesOf, () => null);
  return html`<div class="written">${blocks.map((block) => (block.kind === 'note' ? noteHtml(block.runs, note) : lineOf(block)))}</div>`;
}

/** Hashes of the pictures that stand in the text, so that no page shows them twice. */
export const picturesInText = (blocks: readonly RichBlock[]): ReadonlySet<string> =>
  new Set(picturesIn(blocks).map(({ sha256 }) => sha256));

function blockHtml(block: RichBlock, copiesOf: CopiesOf, videoOf: VideoInText): Html {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? html`<h2>${runs(block.runs)}</h2>` : html`<h3>${runs(block.runs)}</h3>`;
    case 'quote':
      return html`<blockquote><p>${runs(block.runs)}</p></blockquote>`;
    case 'note':
      return noteHtml(block.runs, 'Lưu ý');
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
    case 'picture': {
      const { alt, caption } = block;
      const shown = photo({ file: block, alt, sizes: inPicture.article, loading: 'lazy', copiesOf });
      return html`<figure>${shown}${caption && html`<figcaption>${caption}</figcaption>`}</figure>`;
    }
    case 'video':
      return videoHtml(block, videoOf(block.videoId));
    default:
      return html`<p>${runs(block.runs)}</p>`;
  }
}

const noteHtml = (note: readonly RichRun[], name: string): Html =>
  html`<aside class="written-note"><b>${name}</b><p>${runs(note)}</p></aside>`;

function videoHtml({ title, transcript, caption }: RichVideo, video: PageVideo | null): Html {
  if (video === null) return html`<p class="written-gone">Video “${title}” không còn được phát hành.</p>`;
  const under = html`<b>${title}</b>${caption && html`<br>${caption}`}`;
  return videoPlayer({ content: { title: { vi: title }, transcript: { vi: transcript } }, video, caption: under });
}

function listHtml({ isOrdered, items }: RichList): Html {
  const lines = items.map((item) => html`<li>${runs(item.runs)}${item.list && listHtml(item.list)}</li>`);
  return isOrdered ? html`<ol>${lines}</ol>` : html`<ul>${lines}</ul>`;
}

/** It scrolls by itself where it is wider than the page; for that a keyboard must reach it, and it must have a name. */
function tableHtml({ caption, rows: [first = [], ...rest] }: RichTable): Html {
  const hasHead = first.length > 0 && first.every(({ isHead }) => isHead);
  const head = hasHead ? html`<thead><tr>${first.map((cell) => cellHtml(cell, 'col'))}</tr></thead>` : null;
  const rows = (hasHead ? rest : [first, ...rest]).map((cells) => html`<tr>${cells.map((cell) => cellHtml(cell, 'row'))}</tr>`);
  return html`<div class="written-table" tabindex="0" role="region" aria-label="${caption ?? 'Bảng'}"><table>${caption && html`<caption>${caption}</caption>`}${head}<tbody>${rows}</tbody></table></div>`;
}

function cellHtml(cell: RichCell, scope: 'col' | 'row'): Html {
  return cell.isHead ? html`<th scope="${scope}">${runs(cell.runs)}</th>` : html`<td>${runs(cell.runs)}</td>`;
}

function runs(all: readonly RichRun[]): Html[] {
  return all.map(({ text, bold, italic, href }) => {
    const lines = text.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`));
    const slanted = italic ? html`<em>${lines}</em>` : html`${lines}`;
    const strong = bold ? html`<strong>${slanted}</strong>` : slanted;
    return href === undefined ? strong : html`<a href="${href}">${strong}</a>`;
  });
}
