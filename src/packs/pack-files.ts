import type { Medium } from '../domain/code.ts';
import { artworksOf, type PackOutput } from '../domain/content.ts';
import { type Locale, locales } from '../domain/locale.ts';
import { languagesOfPiece } from '../domain/piece-languages.ts';
import type { Format } from '../formats/format.ts';
import { formatOf } from '../formats/formats.ts';
import { pieceName } from '../render/compose/piece-name.ts';
import type { RenditionRequest } from '../render/request.ts';
import { outputFiles } from './outputs.ts';
import { editionsOf, type PackRequest } from './pack-request.ts';

/** A drawn file of a pack: its path in the archive, and what to draw. */
export type DrawnFile = {
  path: string;
  request: RenditionRequest;
  format: Format;
  /** Purpose of the file, where its format does not say it. */
  note?: string;
};

/** Folders, in the words of a commune officer. */
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
 * slug, and a person who unpacks the packs of a province into one folder must not lose half of them.
 */
export function drawnFilesOf(request: PackRequest): DrawnFile[] {
  const counts = new Map<string, number>();
  const files = drawnOf(request).flatMap(({ artwork, base }) => {
    const asked = askedOf(request, artwork.key);
    if (asked === null) return [];
    return artwork.formats.flatMap((formatId) => {
      const format = formatOf(formatId);
      const outputs = outputFiles({ format, artwork, asked });
      if (outputs.length === 0) return [];
      const folder = folders[format.medium] ?? format.medium;
      const number = (counts.get(folder) ?? 0) + 1;
      counts.set(folder, number);
      const name = `${pieceName({ artwork, format, unit: request.unit })}-${request.unit.code}${languageMark(request)}`;
      const stem = `${folder}/${String(number).padStart(2, '0')}-${name}`;
      return outputs.map(({ ending, note, ...file }) => ({
        path: `${stem}${ending}`,
        request: { ...base, artwork, formatId, ...file },
        format,
        note,
      }));
    });
  });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** At the end of names of files in another language: "-km". */
export function languageMark({ locale = 'vi' }: Pick<PackRequest, 'locale'>): string {
  return locale === 'vi' ? '' : `-${locale}`;
}

/** Outputs that the editor chose for an artwork (empty: all that make sense). `null` for an artwork that is left out of packs. */
function askedOf({ campaign }: PackRequest, artworkKey: string): PackOutput[] | null {
  const { packContents = [] } = campaign.content;
  const rows = packContents.filter((row) => row.artworkKey === artworkKey);
  if (packContents.length > 0 && rows.length === 0) return null;
  return rows.some(({ outputs }) => outputs.length === 0) ? [] : rows.flatMap(({ outputs }) => outputs);
}

/** Languages in which a pack has pieces, Vietnamese first. */
export function languagesOf(request: PackRequest): Locale[] {
  return locales.filter((locale) => drawnFilesOf({ ...request, locale }).length > 0);
}

function drawnOf(request: PackRequest) {
  const { campaign, unit, siteUrl, locale = 'vi' } = request;
  const shared = { campaignTitle: campaign.content.title, unit, siteUrl, locale };
  return editionsOf(request).flatMap(({ content, number }) => {
    const { issuer, branding } = content;
    const base = { ...shared, issuer, ...(branding ? { branding } : {}), editionNumber: number };
    const numbered = artworksOf(content).map((artwork, index) => ({ artwork, base: { ...base, artworkNumber: index + 1 } }));
    // What is not in the language is in the Vietnamese pack.
    return numbered.filter(({ artwork }) => languagesOfPiece(artwork).includes(locale));
  });
}
