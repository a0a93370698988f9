import type { ReactElement } from 'react';
import type { Artwork, Issuer } from '../domain/content.ts';
import type { Locale, LocalisedText } from '../domain/locale.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import type { Logo, UnitFace } from '../domain/unit.ts';
import type { Format, Frame } from '../formats/format.ts';
import type { FitRequest, FittedText } from '../typeset/fit.ts';
import type { TextField } from '../typeset/text-field.ts';
import type { Kit } from './kits/define-kit.ts';

/** What a QR code says, for people who cannot scan it. */
type PrintedCode = {
  /** "0001-63QF-1K7D-0XWA". */
  grouped: string;
  /** "bdhvs.example.vn/q/". */
  address: string;
  /** Modules of a side, quiet zone included: a QR box that is a multiple of this wastes nothing. */
  qrModules: number;
};

/** Everything a design may know. Same input, same tree: no clock, no file, no network. */
export type DesignInput = {
  artwork: Artwork;
  issuer: Issuer;
  campaignTitle: LocalisedText;
  /** The commune in whose name the piece stands, or `null` for nobody's own. */
  unit: UnitFace | null;
  /** The one logo of the piece, on its first side alone, or `null`: then nothing is drawn in its place. */
  logo: Logo | null;
  format: Format;
  frame: Frame;
  brand: Kit;
  /** Bodies beside the issuing one in their order, and who paid: on the first side alone. */
  partners: string[];
  sponsor: string | null;
  locale: Locale;
  /** From 1. */
  page: number;
  code: PrintedCode;
  /** The text in the piece's locale, in Vietnamese where it is missing. */
  say(text: LocalisedText): string;
  /**
   * Breaks a text into lines that fit a box; a text that cannot fit becomes a finding that names the field. `lang`: its language
   * where that is not the piece's.
   */
  typeset(field: TextField, request: FitRequest, lang?: Locale): FittedText;
};

/** Up to this much is promised to fit in every format of the design; more may fit. Characters, but for `points`. */
export type DesignLimits = {
  headline: number;
  action: number;
  /** 0: the design has no place for it. */
  body: number;
  points: number;
  pointLength: number;
  backHeadline: number;
  backPoints: number;
  backPointLength: number;
  /** Figures of an infographic: how many from and to, and how long a label and a source may be. */
  values?: { least: number; most: number; label: number; source: number };
};

/**
 * `title` and `heading`: where no field says so; `label`: the number before a step; `question`: a heading below that of the side;
 * `answer`: what stands below it.
 */
export type SpokenAs = 'title' | 'heading' | 'label' | 'question' | 'answer';

/**
 * A layout as a pure function from words to a tree of boxes.
 *
 * The tree keeps to what every engine draws alike and a printer separates cleanly: flex boxes, absolute boxes, text, `<svg>` with
 * filled paths; opaque flat colours of the brand's palette only, no gradient, shadow, opacity, clip or mask. An element with
 * `data-slot="qr"` marks the square where render puts the QR code as a vector; at most one with `data-slot="photo"` marks the
 * rectangle that render fills with `artwork.photo`, beneath everything else, so nothing else may be drawn there but on purpose;
 * at most one with `data-slot="logo"` marks the white square in which render puts the logo, whole and on top of everything else.
 * `data-field`, `data-lang` and `data-spoken` (`SpokenAs`) say what a text is to whoever has the piece read aloud.
 */
export type Design = {
  label: ReaderText;
  /** Ids of rows in `src/formats`. */
  formats: string[];
  pages: 1 | 2;
  /** Draws `artwork.variant`, a light or a dark ground; the others have one ground and say so. */
  hasVariants?: true;
  /** No room for a logo, partners and a sponsor: nobody is told that a logo is missing. */
  isTerse?: true;
  limits: DesignLimits;
  draw(input: DesignInput): ReactElement;
};

/** As a design's file says it: limits that are left out are 0, the design has no place for such a text. */
type DesignFile = Omit<Design, 'limits'> & {
  limits: Pick<DesignLimits, 'headline' | 'action' | 'values'> & Partial<DesignLimits>;
};

const noLimits = { body: 0, points: 0, pointLength: 0, backHeadline: 0, backPoints: 0, backPointLength: 0 };

/** Keeps a design's file to one expression and its type checked; the id is the file's name. */
export function defineDesign(design: DesignFile): Design {
  return { ...design, limits: { ...noLimits, ...design.limits } };
}
