import { type PdfWriter, pdfText, type Ref } from './pdf-writer.ts';

export type Bookmark = { title: string; page: Ref };

/** The outline that readers show beside the pages, one entry a unit. `null` without entries. */
export function addBookmarks(writer: PdfWriter, bookmarks: Bookmark[]): Ref | null {
  if (bookmarks.length === 0) return null;
  const root = writer.reserve();
  const refs = bookmarks.map(() => writer.reserve());
  for (const [index, { title, page }] of bookmarks.entries()) {
    const before = refs[index - 1];
    const after = refs[index + 1];
    const chain = `${before ? `/Prev ${before} 0 R` : ''}${after ? `/Next ${after} 0 R` : ''}`;
    writer.object(`<</Title ${pdfText(title)}/Parent ${root} 0 R${chain}/Dest[${page} 0 R/Fit]>>`, refs[index]);
  }
  const ends = `/First ${refs[0]} 0 R/Last ${refs.at(-1)} 0 R`;
  return writer.object(`<</Type/Outlines${ends}/Count ${refs.length}>>`, root);
}
