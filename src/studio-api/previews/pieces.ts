import type { Payload } from 'payload';
import { faceOfUnit, placeWithLogo } from '../../db/unit-faces.ts';
import type { Design } from '../../designs/define-design.ts';
import { designs } from '../../designs/registry.gen.ts';
import { type Artwork, artworksOf, type Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import { type Locale, languageNames } from '../../domain/locale.ts';
import { languagesOfPiece } from '../../domain/piece-languages.ts';
import type { ReaderLanguage } from '../../domain/reader-language.ts';
import { formatOf, formats } from '../../formats/formats.ts';
import { requestOf } from '../../render/edition-request.ts';
import type { Output, RenditionRequest } from '../../render/request.ts';
import { scopesOf } from '../../workflow/checks/check-artworks.ts';
import { artworkPath } from '../../workflow/checks/missing-fields.ts';
import { endsOf } from '../../workflow/checks/widest-commune.ts';

/** No edition has it: 18 bits are the room for numbers in a code. Scanned from a screen it leads to "no such code". */
export const draftNumber = 2 ** 18 - 1;

/** A piece with the sizes that it is drawn in, by the names that people know. */
export type ShownPiece = {
  key: string;
  /** Its place in the form as Payload names it: "artworks.0". */
  path: string;
  headline: string;
  formats: { id: string; label: string; sides: number; isPrinted: boolean }[];
  /** That it is drawn in, by the names that their speakers use; Vietnamese first. */
  languages: { code: Locale; name: string }[];
  /** Its design comes with a dark ground too. */
  hasDark: boolean;
};

/** A commune in whose name a piece is tried: the shortest and the longest name of the place, and one with a logo. */
export type ShownCommune = { code: string; name: string; why: 'shortest' | 'longest' | 'logo' };

const known: Record<string, Design> = designs;

export function shownPieces(content: Content, language: ReaderLanguage): ShownPiece[] {
  return artworksOf(content).map((artwork, index) => {
    const design = known[artwork.design];
    const drawable = artwork.formats.filter((id) => formats.has(id) && design?.formats.includes(id));
    const sizes = drawable.map(formatOf).map(({ id, label, kind }) => {
      return { id, label: label[language], sides: design?.pages ?? 1, isPrinted: kind === 'print' };
    });
    const languages = languagesOfPiece(artwork).map((code) => ({ code, name: languageNames[code] }));
    const hasDark = design?.hasVariants === true;
    const path = artworkPath(content, index);
    return { key: artwork.key, path, headline: artwork.headline.vi, formats: sizes, languages, hasDark };
  });
}

export async function shownCommunes(payload: Payload, content: Content): Promise<ShownCommune[]> {
  const scopes = scopesOf(content);
  const ends = endsOf(scopes);
  if (ends === null) return [];
  const { narrowest, widest } = ends;
  const marked = await placeWithLogo({ payload, scopeCodes: scopes });
  return [
    { code: narrowest.code, name: narrowest.name, why: 'shortest' },
    ...(widest.code === narrowest.code ? [] : [{ code: widest.code, name: widest.name, why: 'longest' as const }]),
    ...(marked === null ? [] : [{ ...marked, why: 'logo' as const }]),
  ];
}

/**
 * `unit`: code of the commune in whose name it stands, '' for nobody's own. `page`: side, from 1. `isProof`: as the print shop's
 * file has it.
 */
export type Side = {
  formatId: string;
  page: number;
  unit: string;
  locale?: Locale;
  variant?: 'light' | 'dark';
  isProof?: boolean;
};

type Drawn = { content: Content; number: number; artwork: Artwork; siteUrl: string; output: Output };

/** What to draw of one side. Throws `request.invalid` for a size or a commune that there is not. */
export async function sideRequest(payload: Payload, drawn: Drawn, side: Side): Promise<RenditionRequest> {
  const { content, number, artwork, siteUrl, output } = drawn;
  const { formatId, page, unit: code, locale = 'vi', variant, isProof = false } = side;
  if (!Number.isInteger(page) || page < 1) throw unknown({ vi: 'không có mặt này', en: 'there is no such side' });
  if (!formats.has(formatId)) throw unknown({ vi: 'không có khuôn khổ này', en: 'there is no such size' });
  const unit = code === '' ? null : await faceOfUnit({ payload, code });
  if (code !== '' && unit === null) throw unknown({ vi: 'không có xã, phường này', en: 'there is no such commune' });
  const request = requestOf({ edition: { number, content }, artwork, formatId, output, siteUrl });
  const drawnArtwork = variant ? { ...artwork, variant } : artwork;
  return { ...request, artwork: drawnArtwork, unit, page, locale, ...(isProof ? { isProof } : {}) };
}

const unknown = (detail: { vi: string; en: string }): AppError => new AppError('request.invalid', { params: { detail } });

/** For pictures that may be missing: what cannot be drawn is none, and a bug stays a bug. */
export function undrawable(error: unknown): null {
  if (error instanceof AppError) return null;
  throw error;
}
