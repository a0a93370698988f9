import { type Kit, textPairs } from '../../src/designs/kits/define-kit.ts';
import { kits } from '../../src/designs/kits/registry.gen.ts';
import { contrastOf } from '../../src/render/compose/contrast.ts';

/** One picture of the gallery. `file` is relative to the page. */
export type GalleryPicture = { design: string; designLabel: string; format: string; text: string; page: number; file: string };

/** All pictures as one page, grouped by design and format. */
export function galleryPage(pictures: GalleryPicture[]): string {
  const designs = [...new Set(pictures.map(({ design }) => design))];
  const sections = designs.map((design) => designSection(pictures.filter((picture) => picture.design === design)));
  const links = designs.map((design) => `<a href="#${design}">${design}</a>`);
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Pano – các mẫu thiết kế</title>
<style>
  body { margin: 0; padding: 32px; background: #e9e6e1; color: #14213d; font: 15px/1.5 'Be Vietnam Pro', system-ui, sans-serif; }
  nav { display: flex; flex-wrap: wrap; gap: 8px 20px; margin-bottom: 24px; }
  h2 { margin: 48px 0 8px; font-size: 26px; }
  h3 { margin: 20px 0 8px; font-size: 15px; font-weight: 600; }
  .row { display: flex; flex-wrap: wrap; gap: 20px; align-items: flex-start; }
  figure { margin: 0; }
  img { display: block; max-width: 620px; max-height: 560px; box-shadow: 0 2px 12px #0003; }
  .pair { padding: 6px 14px; font-weight: 600; }
  figcaption { margin-top: 4px; font-size: 13px; color: #4a4a4a; }
</style>
<h1>Các mẫu thiết kế</h1>
<nav>${links.join('')}</nav>
${Object.entries(kits).map(kitSection).join('\n')}
${sections.join('\n')}
</html>
`;
}

/** Every pair of colours that texts may have, as it looks, with its measured contrast and what it must have. */
function kitSection([id, { label, palette }]: [string, Kit]): string {
  const pairs = textPairs.map(({ text, ground, least }) => {
    const [ink, paper] = [palette[text].hex, palette[ground].hex];
    const ratio = contrastOf(ink, paper).toFixed(1);
    return `<span class="pair" style="color:${ink};background:${paper}">${text} / ${ground}: ${ratio} (≥ ${least})</span>`;
  });
  return `<h2>${escapeHtml(label.vi)} <small>${id}</small></h2>\n<div class="row">${pairs.join('')}</div>`;
}

function designSection(pictures: GalleryPicture[]): string {
  const [first] = pictures;
  if (!first) return '';
  const formats = [...new Set(pictures.map(({ format }) => format))];
  const rows = formats.map((format) => {
    const figures = pictures.filter((picture) => picture.format === format).map(figure);
    return `<h3>${escapeHtml(format)}</h3>\n<div class="row">${figures.join('')}</div>`;
  });
  return `<h2 id="${first.design}">${escapeHtml(first.designLabel)} <small>${first.design}</small></h2>\n${rows.join('\n')}`;
}

function figure({ file, text, page, designLabel }: GalleryPicture): string {
  const caption = page > 1 ? `${text}, trang ${page}` : text;
  return `<figure><img loading="lazy" src="${file}" alt="${escapeHtml(`${designLabel}: ${caption}`)}"><figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
