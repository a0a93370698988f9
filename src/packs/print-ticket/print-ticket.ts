import type { Design } from '../../designs/define-design.ts';
import { designs } from '../../designs/registry.gen.ts';
import type { UnitFace } from '../../domain/unit.ts';
import type { PrintFormat } from '../../formats/format.ts';
import type { RenditionRequest } from '../../render/request.ts';
import { localise, onOneLine } from '../../typeset/text-field.ts';
import { finishingOf, materialOf } from './print-words.ts';

/** Where copies go. `copies`: `null` until somebody says how many. `pages`: of a file that has those of many places. */
export type TicketPlace = {
  code: string;
  name: string;
  provinceName: string | null;
  pages: string | null;
  copies: number | null;
};

/** A file that a printing house prints. Millimetres are those of the finished piece. */
export type TicketPiece = {
  file: string;
  title: string;
  format: string;
  widthMm: number;
  heightMm: number;
  bleedMm: number;
  /** The file is drawn at 1 : `scale`. */
  scale: number;
  sides: number;
  foldsMm: readonly (readonly number[])[];
  material: string;
  finishing: string;
  places: TicketPlace[];
};

/** An order as a printing house reads it: `phieu-in.json`, and the same on paper. */
export type PrintTicket = {
  version: 1;
  campaign: string;
  issuer: string;
  colours: 'CMYK, PDF/X-4, FOGRA39';
  pieces: TicketPiece[];
};

type Printed = { file: string; request: RenditionRequest; format: PrintFormat; places: TicketPlace[] };

/** Throws nothing; pieces stand in the order that they come in. */
export function printTicket({ campaign, issuer, files }: { campaign: string; issuer: string; files: Printed[] }): PrintTicket {
  return { version: 1, campaign, issuer, colours: 'CMYK, PDF/X-4, FOGRA39', pieces: files.map(pieceOf) };
}

/** A place that asked for no number yet. */
export function placeOf({ code, name, provinceName }: UnitFace, pages: string | null = null): TicketPlace {
  return { code, name, provinceName: provinceName ?? null, pages, copies: null };
}

/** Sides of a piece in its design. */
export function sidesOf({ artwork }: RenditionRequest): number {
  const known: Record<string, Design> = designs;
  return known[artwork.design]?.pages ?? 1;
}

function pieceOf({ file, request, format, places }: Printed): TicketPiece {
  const { widthMm, heightMm, bleedMm, scale, foldsMm = [] } = format;
  const sides = sidesOf(request);
  return {
    file,
    title: onOneLine(localise(request.artwork.headline, request.locale)),
    format: format.label.vi,
    ...{ widthMm, heightMm, bleedMm, scale, sides, foldsMm },
    material: materialOf(format),
    finishing: finishingOf(format, sides),
    places,
  };
}
