import type { Medium } from '../domain/code.ts';
import type { Preview } from '../domain/generation.ts';
import type { Locale } from '../domain/locale.ts';

/** A file of a pack, as a person chooses it. */
export type OfferedFile = {
  /** Path inside the pack, and after the unit in the address. */
  path: string;
  artworkKey: string;
  formatId: string;
  /** "PDF cho nhà in", "Ảnh JPEG, mặt 1". */
  label: string;
  /** Bytes of the same piece as it was last made for any commune; `null` where none has been made yet. */
  bytes: number | null;
  /** For a printer of A4, as an office has one. */
  isForOffice: boolean;
};

/** A text to paste, with the commune's name and its own link. */
export type OfferedText = { kind: 'facebook' | 'zalo' | 'loudspeaker'; text: string; link: string | null };

/** An artwork in one format, with the files that it comes in. */
export type OfferedFiles = {
  medium: Medium;
  headline: string;
  /** "Áp phích A3 (297 × 420 mm)". */
  formatLabel: string;
  preview: Preview | null;
  files: OfferedFile[];
};

/** A campaign that covers a commune, and what its pack holds. */
export type PackOffer = {
  campaignId: string;
  title: string;
  issuerName: string;
  /** Bytes of the last whole pack of any commune; `null` before the first. */
  bytes: number | null;
  groups: OfferedFiles[];
  texts: OfferedText[];
  /** Beside Vietnamese, languages that some pieces of the campaign have: each is a pack of its own. */
  languages: Locale[];
};

export type PackProgress = { state: 'ready'; bytes: number } | { state: 'working'; done: number; total: number };
