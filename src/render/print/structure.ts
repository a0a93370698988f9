import { numbers, type PdfWriter, pdfText, type Rect, type Ref } from './pdf-writer.ts';

/** A part of a side in reading order: its number among the page's marked contents is its place in the list. */
export type Marked = { role: 'H1' | 'P' | 'Figure'; alt?: string; box?: Rect };

/** The tree that says what is read, and in which order; gives the catalog's entries. */
export function addStructure(writer: PdfWriter, sides: { page: Ref; marked: Marked[] }[], lang: string): string {
  const root = writer.reserve();
  const document = writer.reserve();
  const bySide = sides.map(({ page, marked }) =>
    marked.map(({ role, alt, box }, id) => {
      const words = alt === undefined ? '' : `/Alt ${pdfText(alt)}`;
      const place = box ? `/A<</O/Layout/Placement/Block/BBox[${numbers(box)}]>>` : '';
      return writer.object(`<</Type/StructElem/S/${role}/P ${document} 0 R/Pg ${page} 0 R/K ${id}${words}${place}>>`);
    }),
  );
  const list = (refs: Ref[]) => `[${refs.map((ref) => `${ref} 0 R`).join(' ')}]`;
  writer.object(`<</Type/StructElem/S/Document/P ${root} 0 R/Lang(${lang})/K${list(bySide.flat())}>>`, document);
  const parents = bySide.map((refs, index) => `${index} ${list(refs)}`).join(' ');
  const tree = `/ParentTree<</Nums[${parents}]>>/ParentTreeNextKey ${sides.length}`;
  writer.object(`<</Type/StructTreeRoot/K[${document} 0 R]${tree}>>`, root);
  return `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R/Lang(${lang})`;
}
