import type { FileRef } from '../domain/content.ts';
import type { CopiesOf } from '../domain/site.ts';
import { focusClasses } from './focus.ts';
import { type Html, html } from './html.ts';
import { hashedPath } from './paths.ts';

/** Width of a card of `.cards`: three beside each other, then two, then one. 2.5rem are the margins of the page. */
const card =
  '(min-width: 72.5rem) 22.5rem, (min-width: 62rem) calc((100vw - 5rem) / 3), (min-width: 41.75rem) calc((100vw - 3.75rem) / 2), calc(100vw - 2.5rem)';

/**
 * How wide a photo is shown, as the style sheets have it (`home.css`, `guide.css`, `written.css`, `tools.css`): browsers choose a
 * copy before they have read those. `tests/portal/photo.test.ts` measures them on the pages.
 */
export const inPicture = {
  card,
  /** On a telephone the picture of a guide stands beside its title. */
  guideCard: `(max-width: 25.375rem) calc(35vw - 1.4rem), (max-width: 40rem) 7.5rem, ${card}`,
  article: '(min-width: 48.5rem) 46rem, calc(100vw - 2.5rem)',
  /** Indented by the number of the step. */
  step: '(min-width: 40.01rem) 34rem, calc(100vw - 6.25rem)',
  easyStep: '(min-width: 36.5rem) 34rem, calc(100vw - 2.5rem)',
} as const;

type Photo = {
  file: Pick<FileRef, 'sha256' | 'mimeType' | 'widthPx' | 'heightPx' | 'focus'>;
  /** Empty where it says nothing that is not beside it. */
  alt: string;
  /** One of `inPicture`. */
  sizes: string;
  loading?: 'lazy' | 'eager';
  copiesOf: CopiesOf;
};

/**
 * A photo in the size that the screen needs. Browsers that do not know WebP get the photo itself; so does everyone where it has
 * no copies.
 */
export function photo({ file, alt, sizes, loading, copiesOf }: Photo): Html {
  const size = file.widthPx && file.heightPx ? html` width="${file.widthPx}" height="${file.heightPx}"` : null;
  const place = file.focus && html` class="${focusClasses(file.focus)}"`;
  const shown = html`<img${place} src="${hashedPath(file)}"${size} alt="${alt}"${loading && html` loading="${loading}"`} decoding="async">`;
  const copies = copiesOf(file.sha256);
  if (copies.length === 0) return shown;
  const set = copies.map((copy) => `${hashedPath(copy)} ${copy.widthPx}w`).join(', ');
  return html`<picture><source type="image/webp" srcset="${set}" sizes="${sizes}">${shown}</picture>`;
}
