import { type PdfObject, readPdf } from './read-pdf.ts';

/** An element of the tree that says how a PDF is read: its role, its own entries, and what is below it. */
export type Part = { role: string; lang: string | null; alt: string | null; leads: string | null; parts: Part[] };

/** The tree of a tagged PDF, from its document down. Throws where it has none. */
export function readStructure(file: Buffer): Part {
  const objects = readPdf(file);
  const root = objects.find(({ dictionary }) => dictionary.includes('/Type/StructTreeRoot'));
  const document = Number(/\/K\[(\d+) 0 R\]/.exec(root?.dictionary ?? '')?.[1]);
  return partOf(objects, document);
}

/** Roles in the order in which they are read, each with those above it: "L LI Lbl". */
export function outlineOf({ parts }: Part, above: string[] = []): string[] {
  return parts.flatMap((part) => {
    const path = [...above, part.role];
    return part.parts.length > 0 ? outlineOf(part, path) : [path.join(' ')];
  });
}

/** All parts of a role. */
export function partsOf(part: Part, role: string): Part[] {
  return [...(part.role === role ? [part] : []), ...part.parts.flatMap((inner) => partsOf(inner, role))];
}

function partOf(objects: PdfObject[], ref: number): Part {
  const { dictionary } = objects[ref - 1] ?? { dictionary: '' };
  const role = /\/S\/(\w+)/.exec(dictionary)?.[1];
  if (!dictionary.includes('/Type/StructElem') || role === undefined) throw new Error(`Object ${ref} is no part of a structure`);
  const [own = '', kids = ''] = dictionary.split('/K[');
  const annotation = Number(/\/Obj (\d+)/.exec(kids)?.[1]);
  const inner = [...kids.replace(/<<.*?>>/g, '').matchAll(/(\d+) 0 R/g)].map(([, kid]) => partOf(objects, Number(kid)));
  const alt = /\/Alt <FEFF([0-9A-F]+)>/.exec(own)?.[1];
  return {
    role,
    lang: /\/Lang\((\w+)\)/.exec(own)?.[1] ?? null,
    alt: alt === undefined ? null : Buffer.from(alt, 'hex').swap16().toString('utf16le'),
    leads: /\/URI\((.*?)\)/.exec(objects[annotation - 1]?.dictionary ?? '')?.[1] ?? null,
    parts: inner,
  };
}
