import { numbers, type PdfWriter, pdfText, type Rect, type Ref } from './pdf-writer.ts';
import { addInformation, addMetadata } from './pdf-x.ts';
import type { Reading } from './reading-order.ts';

/** A part of a side in reading order: its number among the page's marked contents is its place in the list. */
export type Marked = {
  role: Reading['role'] | 'Figure';
  alt?: string;
  box?: Rect;
  lang?: string | null;
  item?: string | null;
  /** Of the annotation that leads somewhere, where it does; parts that follow one another share one. */
  link?: Ref | null;
};

/** `links`: annotations of the side with their numbers in the tree of parents. */
export type MarkedSide = { page: Ref; marked: Marked[]; links: { ref: Ref; parent: number }[] };

type Element = { role: string; entries: string; page: Ref; kids: Kid[] };
type Kid = Element | { marked: number } | { annotation: Ref };

/** Operators of the next part of a side. */
export function tagged(marked: Marked[], part: Marked, content: string): string {
  const id = marked.push(part) - 1;
  return `/${part.role} <</MCID ${id}>> BDC\n${content}EMC\n`;
}

type Ending = { title: string; lang: string; pages: Ref; sides: MarkedSide[]; viewer?: string };

/** Catalog, structure and metadata as PDF/UA-1 (ISO 14289-1) asks for them, then the file's end. */
export function endAccessible(writer: PdfWriter, { title, lang, pages, sides, viewer = '' }: Ending): void {
  const structure = addStructure(writer, sides, lang);
  const properties = `<pdfuaid:part>1</pdfuaid:part><dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>`;
  const metadata = addMetadata(writer, { title, properties });
  const view = `/ViewerPreferences<</DisplayDocTitle true${viewer}>>`;
  const root = writer.object(`<</Type/Catalog/Pages ${pages} 0 R${structure}/Metadata ${metadata} 0 R${view}>>`);
  writer.end({ root, info: addInformation(writer, title) });
}

/** The tree that says what is read, and in which order; gives the catalog's entries. */
function addStructure(writer: PdfWriter, sides: MarkedSide[], lang: string): string {
  const root = writer.reserve();
  const parents = new Map<number, string>();
  const write = (element: Element, above: Ref, side: number): Ref => {
    const { role, entries, page, kids } = element;
    const ref = writer.reserve();
    const list = kids.map((kid) => {
      if ('role' in kid) return `${write(kid, ref, side)} 0 R`;
      if ('marked' in kid) {
        owners[side]?.set(kid.marked, ref);
        return String(kid.marked);
      }
      const link = sides[side]?.links.find((one) => one.ref === kid.annotation);
      if (link) parents.set(link.parent, `${ref} 0 R`);
      return `<</Type/OBJR/Obj ${kid.annotation} 0 R/Pg ${page} 0 R>>`;
    });
    return writer.object(`<</Type/StructElem/S/${role}/P ${above} 0 R/Pg ${page} 0 R${entries}/K[${list.join(' ')}]>>`, ref);
  };
  const owners = sides.map(() => new Map<number, Ref>());
  const document = writer.reserve();
  const kids = sides.flatMap((side, index) => elementsOf(side).map((element) => `${write(element, document, index)} 0 R`));
  writer.object(`<</Type/StructElem/S/Document/P ${root} 0 R/Lang(${lang})/K[${kids.join(' ')}]>>`, document);
  owners.forEach((owner, side) => {
    const list = sides[side]?.marked.map((_, id) => `${owner.get(id)} 0 R`) ?? [];
    parents.set(side, `[${list.join(' ')}]`);
  });
  const sorted = [...parents].sort(([a], [b]) => a - b);
  const tree = `/ParentTree<</Nums[${sorted.map(([key, value]) => `${key} ${value}`).join(' ')}]>>/ParentTreeNextKey ${parents.size}`;
  writer.object(`<</Type/StructTreeRoot/K[${document} 0 R]${tree}>>`, root);
  return `/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R/Lang(${lang})`;
}

/** Items that follow one another are a list; what leads somewhere is a link with its annotation. */
function elementsOf({ page, marked }: MarkedSide): Element[] {
  const elements: Element[] = [];
  const make = (role: string, kids: Kid[], entries = ''): Element => ({ role, entries, page, kids });
  let [list, item, link] = ['', '', null as Ref | null];
  marked.forEach((part, id) => {
    const leaf = make(part.role, [{ marked: id }], entriesOf(part));
    const last = elements.at(-1);
    const name = part.item?.replace(/\d+$/, '') ?? '';
    if (part.link) {
      const within = part.role === 'Link' ? { marked: id } : leaf;
      if (part.link === link && last) addBeforeLast(last.kids[0] as Element, within);
      else elements.push(make('P', [make('Link', [within, { annotation: part.link }])]));
    } else if (part.item) {
      const isNumbered = part.role === 'Lbl';
      if (name !== list || !last) elements.push(make('L', [], isNumbered ? '/A<</O/List/ListNumbering/Decimal>>' : ''));
      const items = elements.at(-1) as Element;
      if (part.item !== item || name !== list) items.kids.push(make('LI', []));
      const own = items.kids.at(-1) as Element;
      if (isNumbered) own.kids.push(leaf);
      else bodyOf(own, make).kids.push(leaf);
    } else elements.push(leaf);
    [list, item, link] = [name, part.item ?? '', part.link ?? null];
  });
  return elements;
}

function addBeforeLast({ kids }: Element, kid: Kid): void {
  kids.splice(-1, 0, kid);
}

function bodyOf(item: Element, make: (role: string, kids: Kid[]) => Element): Element {
  const last = item.kids.at(-1);
  if (last && 'role' in last && last.role === 'LBody') return last;
  const body = make('LBody', []);
  item.kids.push(body);
  return body;
}

function entriesOf({ alt, box, lang }: Marked): string {
  const words = alt === undefined ? '' : `/Alt ${pdfText(alt)}`;
  const place = box ? `/A<</O/Layout/Placement/Block/BBox[${numbers(box)}]>>` : '';
  return `${words}${place}${lang ? `/Lang(${lang})` : ''}`;
}
