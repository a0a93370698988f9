import type { Medium } from '../domain/code.ts';
import { artworksOf, type PackOutput } from '../domain/content.ts';
import type { Format } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { pieceName } from '../render/compose/piece-name.ts';
import type { RenditionRequest } from '../render/request.ts';
import { outputFiles } from './outputs.ts';
import { editionsOf, type PackRequest } from './pack-request.ts';

/** A drawn file of a pack: where it lies and what to draw. */
export type DrawnFile = {
  path: string;
  request: RenditionRequest;
  format: Format;
  /** What the file is for, where its format does not say it. */
  note?: string;
};

/** Folders as a commune officer calls the things. */
const folders: Partial<Record<Medium, string>> = {
  poster: 'ap-phich',
  banner: 'bang-ron',
  leaflet: 'to-roi',
  social: 'mang-xa-hoi',
  led: 'man-hinh-led',
};

/**
 * Every drawn file that the campaign's contents list asks for, in the order of the archive: by folder, numbered within it.
 *
 * File names end in the unit's code: eight pairs of communes of one province ("Xã Tân Thành", "Xã Tân Thạnh") have the same
 * slug, and whoever unpacks the packs of a province into one folder must not lose half of them.
 */
export function drawnFilesOf(request: PackRequest): DrawnFile[] {
  const counts = new Map<string, number>();
  const pieces = drawnOf(request).flatMap(({ artwork, base }) => {
    const asked = askedOf(request, artwork.key);
    if (asked === null) return [];
    return artwork.formats.flatMap((formatId) => {
      const format = formatOf(formatId);
      const files = outputFiles({ format, artwork, asked });
      if (files.length === 0) return [];
      const folder = folders[format.medium] ?? format.medium;
      const number = (counts.get(folder) ?? 0) + 1;
      counts.set(folder, number);
      const name = `${pieceName({ artwork, format, unit: request.unit })}-${request.unit.code}`;
      const stem = `${folder}/${String(number).padStart(2, '0')}-${name}`;
      return files.map(({ ending, note, ...file }) => ({
        path: `${stem}${ending}`,
        request: { ...base, artwork, formatId, ...file },
        format,
        note,
      }));
    });
  });
  return pieces.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The outputs that the editor chose for an artwork (none: all that make sense), `null` for one left out of the packs. */
function askedOf({ campaign }: PackRequest, artworkKey: string): PackOutput[] | null {
  const { packContents = [] } = campaign.content;
  const rows = packContents.filter((row) => row.artworkKey === artworkKey);
  if (packContents.length > 0 && rows.length === 0) return null;
  return rows.some(({ outputs }) => outputs.length === 0) ? [] : rows.flatMap(({ outputs }) => outputs);
}

function drawnOf(request: PackRequest) {
  const { campaign, unit, siteUrl, locale = 'vi' } = request;
  const shared = { campaignTitle: campaign.content.title, unit, siteUrl, locale };
  return editionsOf(request).flatMap(({ content, number }) => {
    const { issuer, branding } = content;
    const base = { ...shared, issuer, ...(branding ? { branding } : {}), editionNumber: number };
    return artworksOf(content).map((artwork, index) => ({ artwork, base: { ...base, artworkNumber: index + 1 } }));
  });
}
