import type { Locale, LocalisedText } from './locale.ts';
import type { Logo } from './unit.ts';

/** Kinds of documents that are submitted, approved and frozen as editions. Themes and slogans travel inside their campaign. */
export const contentTypes = ['campaign', 'guide', 'leaflet', 'infographic', 'video', 'article'] as const;
export type ContentType = (typeof contentTypes)[number];

/** Where a fact comes from: the seed file, its line (from 1) and the words that stand there. */
export type Source = { seed: string; line: number; quote: string; section?: string };

/** The body that issues a document; it is named on everything that goes out. Its logo is frozen with the edition. */
export type Issuer = { unitCode: string; name: string; logo?: Logo };

/** How everything of a campaign looks, and who stands beside the issuing body. */
export type Branding = {
  /** Id of a file in `src/designs/kits`. */
  kit: string;
  /** Bodies that work together on it, named in one line in this order. */
  partners: string[];
  /** Who paid for the printing, named last and small. */
  sponsor?: string;
};

/** A file frozen into an edition, named by the SHA-256 (hex) of its bytes. */
export type FileRef = {
  sha256: string;
  filename: string;
  mimeType: string;
  bytes: number;
  widthPx?: number;
  heightPx?: number;
  /** Length of a recording. */
  seconds?: number;
  alt: LocalisedText;
};

/** One piece to be drawn: which design, its words, where its QR code leads. */
export type Artwork = {
  /** Stable within its document: "ap-phich-chinh". Becomes part of file names. */
  key: string;
  /** Id of a file in `src/designs`. */
  design: string;
  /** Ids of rows in `src/formats`. */
  formats: string[];
  headline: LocalisedText;
  body?: LocalisedText;
  /** Numbered steps or points, where the design shows them. */
  points?: LocalisedText[];
  /** Second side of a leaflet. */
  back?: { headline: LocalisedText; points: LocalisedText[] };
  /** What the reader is asked to do: "Quét mã để xem hướng dẫn". */
  action: LocalisedText;
  /** Id of the guide its QR code leads to. */
  guideId: string;
  /** The one picture of a design that has a place for one; it fills that place and is cut to it. */
  photo?: { sha256: string; widthPx: number; heightPx: number; alt: LocalisedText };
  /** Figures of an infographic. `source` is printed beside the figure: a figure without one does not go out. */
  values?: { label: LocalisedText; value: number; unit: string; source: string }[];
  /** Ground of the piece, where the design has both. */
  variant?: 'light' | 'dark';
};

export type Theme = {
  id: string;
  section: string;
  title: LocalisedText;
  tags: string[];
  parentId: string | null;
  source: Source;
};
export type Slogan = { id: string; text: LocalisedText; kind: string; source: Source };
export type Audience = { id: string; label: LocalisedText; role: string; priority: boolean; source: Source };
export type Target = {
  id: string;
  indicator: string;
  statement: LocalisedText;
  op: string;
  value: number;
  unit: string;
  /** `null` where the plan names no single year. */
  year: number | null;
  source: Source;
};
/** A phase, a key date or a deadline. `start`/`end` are ISO dates or months, as exact as the plan is. */
export type Phase = {
  id: string;
  kind: string;
  title: LocalisedText;
  start: string | null;
  end: string | null;
  rrule?: string;
  source: Source;
};

/** Kinds of files that a pack may hold of an artwork. */
export const packOutputs = ['print-pdf', 'home-pdf', 'accessible-pdf', 'picture'] as const;
export type PackOutput = (typeof packOutputs)[number];

/** One line of a campaign's contents list. No outputs: all that make sense for the artwork's formats. */
export type PackContentsRow = {
  /** Key of an artwork of the campaign or of one of its leaflets. */
  artworkKey: string;
  outputs: PackOutput[];
};

type Common = {
  /** Lower-case ASCII slug, unique within its type. */
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: FileRef[];
  /** Its campaign's. Absent: the movement's own look, nobody beside the issuing body. */
  branding?: Branding;
};

export type CampaignContent = Common & {
  type: 'campaign';
  document: { type: string; number: string | null; date: string; system: 'dang' | 'mttq' | 'hanh-chinh' };
  /** Units the campaign is for: a province code covers its communes. */
  scopeUnitCode: string;
  period: { start: string; end: string | null; label: string };
  audiences: Audience[];
  themes: Theme[];
  slogans: Slogan[];
  targets: Target[];
  phases: Phase[];
  /** Ids of the guides it leads to. */
  guideIds: string[];
  artworks: Artwork[];
  /** Texts to paste, one a channel. */
  captions: {
    facebook: LocalisedText;
    zalo: LocalisedText;
    loudspeaker: LocalisedText;
    /** SHA-256 of the files in which the loudspeaker's text is read out, by language. Absent: nobody has recorded it. */
    recordings?: Partial<Record<Locale, string>>;
  };
  /** What communes download. Absent: every artwork with everything that makes sense. */
  packContents?: PackContentsRow[];
};

export type StepPicture = { sha256: string; mimeType: string; widthPx: number; heightPx: number; alt: LocalisedText };
export type GuideStep = {
  title: LocalisedText;
  text: LocalisedText;
  warning?: LocalisedText;
  picture?: StepPicture;
  /** The step in short words, one idea a line. Absent: nobody has written it, the page takes `text` apart. */
  easy?: LocalisedText;
};
export type GuideContent = Common & {
  type: 'guide';
  audience: LocalisedText;
  minutes: number;
  /** What to have at hand before beginning. */
  prepare: LocalisedText[];
  steps: GuideStep[];
  /** What to do when it does not work. */
  help: LocalisedText;
  /** ISO date of the last check of its facts. */
  reviewedAt: string;
  references: { label: string; url: string }[];
};

/**
 * `campaignTitle` stands on the piece; editions of before it was frozen show their own title. `themeIds` name themes of its campaign,
 * absent where the editor chose none.
 */
export type LeafletContent = Common & {
  type: 'leaflet';
  campaignId: string;
  campaignTitle?: LocalisedText;
  themeIds?: string[];
  artwork: Artwork;
};
export type InfographicContent = Common & {
  type: 'infographic';
  campaignId: string;
  campaignTitle?: LocalisedText;
  themeIds?: string[];
  values: { label: LocalisedText; shortLabel?: LocalisedText; value: number; unit: string; source: Source }[];
  /** The picture of the values; a document without one is text alone. */
  artwork?: Artwork;
};
export type VideoContent = Common & {
  type: 'video';
  campaignId: string | null;
  themeIds?: string[];
  durationSeconds: number;
  transcript: LocalisedText;
  /** WebVTT, checked; `vi` may be empty where only a translation has been made. Absent: none. */
  captions?: LocalisedText;
};

export type ArticleContent = Common & {
  type: 'article';
  campaignId: string | null;
  /** Ids of the themes it is about. */
  themeIds: string[];
  /** Who wrote it and took the pictures; empty for the issuer itself. */
  byline: string;
  sections: { heading?: LocalisedText; text: LocalisedText }[];
};

export type Content = CampaignContent | GuideContent | LeafletContent | InfographicContent | VideoContent | ArticleContent;

/** Artworks of any content in their order, which short codes count; those without have none. */
export function artworksOf(content: Content): Artwork[] {
  if (content.type === 'campaign') return content.artworks;
  if (content.type === 'leaflet') return [content.artwork];
  return content.type === 'infographic' && content.artwork ? [content.artwork] : [];
}
