import type { Design } from '../designs/define-design.ts';
import { designs } from '../designs/registry.gen.ts';
import type { Medium } from '../domain/code.ts';
import type { Artwork } from '../domain/content.ts';
import type { Format } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { pieceName } from '../render/piece-name.ts';
import type { Output, RenditionRequest } from '../render/request.ts';
import type { PackRequest } from './pack-request.ts';

/** A drawn file of a pack: where it lies and what to draw. */
export type PackPiece = { path: string; request: RenditionRequest; format: Format };

/** Folders as a commune officer calls the things. */
const folders: Partial<Record<Medium, string>> = {
  poster: 'ap-phich',
  banner: 'bang-ron',
  leaflet: 'to-roi',
  social: 'mang-xa-hoi',
  led: 'man-hinh-led',
};

/** Every drawn file, in the order of the archive: by folder, numbered within it, the print file before its pictures. */
export function piecesOf(request: PackRequest): PackPiece[] {
  const counts = new Map<string, number>();
  const pieces = artworksOf(request).flatMap(({ artwork, base }) =>
    artwork.formats.flatMap((formatId) => {
      const format = formatOf(formatId);
      const folder = folders[format.medium] ?? format.medium;
      const number = (counts.get(folder) ?? 0) + 1;
      counts.set(folder, number);
      const stem = `${folder}/${String(number).padStart(2, '0')}-${pieceName({ artwork, format, unit: request.unit })}`;
      return filesOf(format, artwork).map(({ output, page, ending }) => ({
        path: `${stem}${ending}`,
        request: { ...base, artwork, formatId, output, page },
        format,
      }));
    }),
  );
  return pieces.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function artworksOf({ campaign, leaflets, unit, siteUrl, locale = 'vi' }: PackRequest) {
  const { title, issuer } = campaign.content;
  const shared = { campaignTitle: title, unit, siteUrl, locale };
  return [
    ...campaign.content.artworks.map((artwork, index) => ({
      artwork,
      base: { ...shared, issuer, editionNumber: campaign.number, artworkNumber: index + 1 },
    })),
    ...leaflets.map(({ content, number }) => ({
      artwork: content.artwork,
      base: { ...shared, issuer: content.issuer, editionNumber: number, artworkNumber: 1 },
    })),
  ];
}

type File = { output: Output; page: number; ending: string };

/** Paper: one PDF for the print shop and a picture of each side to show around. Screens: one lossless picture. */
function filesOf(format: Format, artwork: Artwork): File[] {
  if (format.kind !== 'print') return [{ output: 'png', page: 1, ending: '.png' }];
  const known: Record<string, Design> = designs;
  const pages = known[artwork.design]?.pages ?? 1;
  const pictures = Array.from({ length: pages }, (_, index): File => {
    return { output: 'jpeg', page: index + 1, ending: pages === 1 ? '.jpg' : `-mat-${index + 1}.jpg` };
  });
  return [{ output: 'pdf', page: 1, ending: '.pdf' }, ...pictures];
}
