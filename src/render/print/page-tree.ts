import { type PdfWriter, pdfBox, type Rect, type Ref } from './pdf-writer.ts';

type PageBoxes = {
  mediaBox: Rect;
  /** What the print shop cuts from: the trim and the bleed around it. */
  bleedBox: Rect;
  trimBox: Rect;
};

export type PageTree = {
  /** Of the tree itself, for the catalog. */
  ref: Ref;
  /** Ref of the new page. `resources`: a dictionary or a reference. `more`: further entries. */
  add(page: PageBoxes & { content: Ref; resources?: string; more?: string }): Ref;
  /** Writes the tree; no page may follow. */
  end(): void;
};

export function createPageTree(writer: PdfWriter): PageTree {
  const ref = writer.reserve();
  const kids: Ref[] = [];
  return {
    ref,
    add: ({ mediaBox, bleedBox, trimBox, content, resources = '<<>>', more = '' }) => {
      const boxes = `/MediaBox${pdfBox(mediaBox)}/BleedBox${pdfBox(bleedBox)}/TrimBox${pdfBox(trimBox)}`;
      const page = writer.object(
        `<</Type/Page/Parent ${ref} 0 R/Resources ${resources}${boxes}/Contents ${content} 0 R${more}>>`,
      );
      kids.push(page);
      return page;
    },
    end: () => {
      const list = kids.map((kid) => `${kid} 0 R`).join(' ');
      writer.object(`<</Type/Pages/Count ${kids.length}/Kids[${list}]>>`, ref);
    },
  };
}
