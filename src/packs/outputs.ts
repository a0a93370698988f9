import type { Design } from '../designs/define-design.ts';
import { designs } from '../designs/registry.gen.ts';
import type { Artwork, PackOutput } from '../domain/content.ts';
import type { Format } from '../formats/format.ts';
import type { RenditionRequest } from '../render/request.ts';

/** A file of an artwork in one format. `ending` follows the piece's name; `note` says what it is for. */
export type OutputFile = Pick<RenditionRequest, 'output' | 'paper' | 'accessible'> & {
  page: number;
  ending: string;
  note?: string;
};

/** The files that make sense for a format, out of those asked for; none asked for means all. */
export function outputFiles({ format, artwork, asked }: { format: Format; artwork: Artwork; asked: PackOutput[] }): OutputFile[] {
  const isAsked = (output: PackOutput) => asked.length === 0 || asked.includes(output);
  return [
    ...(isAsked('print-pdf') ? printPdf(format) : []),
    ...(isAsked('home-pdf') ? homePdf(format) : []),
    ...(isAsked('accessible-pdf') ? accessiblePdf(format) : []),
    ...(isAsked('picture') ? pictures(format, artwork) : []),
  ];
}

/** Screens are not printed. */
function printPdf(format: Format): OutputFile[] {
  return format.kind === 'print' ? [{ output: 'pdf', page: 1, ending: '.pdf' }] : [];
}

const a4LongSideMm = 297;

/** A leaflet fits on A4, a poster is put together from pages of A4. A banner would be ninety pages: left out. */
function homePdf(format: Format): OutputFile[] {
  if (format.kind !== 'print' || format.scale !== 1) return [];
  const isSmall = Math.max(format.widthMm, format.heightMm) <= a4LongSideMm;
  const file = { output: 'pdf', page: 1, ending: '-in-a4.pdf' } as const;
  return isSmall
    ? [{ ...file, paper: 'a4-fit', note: 'in bằng máy in văn phòng, giấy A4' }]
    : [{ ...file, paper: 'a4-tiles', note: 'in bằng máy in văn phòng, ghép từ nhiều tờ A4' }];
}

/** What is handed over and what hangs at eye level is sent by Zalo as well, so a phone may read it out. */
function accessiblePdf(format: Format): OutputFile[] {
  if (format.kind !== 'print' || !(format.medium === 'leaflet' || format.medium === 'poster')) return [];
  const note = 'đọc trên máy, có chữ cho trình đọc màn hình; gửi được qua Zalo';
  return [{ output: 'pdf', accessible: true, page: 1, ending: '-doc-tren-may.pdf', note }];
}

/** Print formats: a picture of each side to show around. Screens: one lossless picture. */
function pictures(format: Format, artwork: Artwork): OutputFile[] {
  if (format.kind !== 'print') return [{ output: 'png', page: 1, ending: '.png' }];
  const known: Record<string, Design> = designs;
  const pages = known[artwork.design]?.pages ?? 1;
  return Array.from({ length: pages }, (_, index) => {
    return { output: 'jpeg', page: index + 1, ending: pages === 1 ? '.jpg' : `-mat-${index + 1}.jpg` };
  });
}
