import type { Artwork, Branding, Issuer } from '../domain/content.ts';
import type { Finding } from '../domain/finding.ts';
import type { Locale, LocalisedText } from '../domain/locale.ts';
import type { UnitFace } from '../domain/unit.ts';

export type Output = 'svg' | 'png' | 'jpeg' | 'webp' | 'pdf';

export const mimeTypes: Record<Output, string> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

/** Everything a piece is made of. Plain data, so that it can cross threads and be hashed. */
export type PieceRequest = {
  artwork: Artwork;
  issuer: Issuer;
  campaignTitle: LocalisedText;
  branding?: Branding;
  formatId: string;
  /** `null`: in nobody's own name. */
  unit: UnitFace | null;
  /** `Edition.number`: the edition that the short code names. */
  editionNumber: number;
  /** Place of the artwork in its edition, from 1: artworks lead to guides of their own. */
  artworkNumber: number;
  /** Public origin without a slash at the end: "https://bdhvs.example.vn". */
  siteUrl: string;
  locale: Locale;
};

export type RenditionRequest = PieceRequest & {
  output: Output;
  /** Side to draw, from 1 (the default). A PDF always holds all sides. */
  page?: number;
  /** Of a PDF. "trim" (the default): for the print shop; the others fit or spread the piece on A4 for an office printer. */
  paper?: 'trim' | 'a4-fit' | 'a4-tiles';
  /** Of a picture: the side as it lies on the print shop's sheet, not the piece alone. Only of formats that are printed. */
  isProof?: boolean;
  /** Of a PDF: real text with a reading order, for screens and screen readers instead of a printer. */
  accessible?: boolean;
};

export type Rendition = {
  bytes: Buffer;
  mimeType: string;
  widthPx?: number;
  heightPx?: number;
  /** Hex digest of `bytes`. */
  sha256: string;
  /** Warnings only: a fatal finding is thrown. */
  findings: Finding[];
  /** Short code, sixteen letters. */
  code: string;
  /** Where the QR code leads, as printed: upper case. */
  codeUrl: string;
};
