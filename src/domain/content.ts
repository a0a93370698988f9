import type { LocalisedText } from './locale.ts';
import type { ReaderText } from './reader-language.ts';
import type { RichText } from './rich-text.ts';
import type { Logo } from './unit.ts';

/**
 * Contents by type. Each file in `src/content-types` adds its own row (module augmentation, the one reason for an interface),
 * so that no list of types is written here. `content-facts.gen.ts` has the same ids at run time.
 *
 * @public
 */
// biome-ignore lint/suspicious/noEmptyInterface: its rows are declared by the content types
export interface ContentShapes {}

/** Kinds of documents that are submitted, approved and frozen as editions. Themes and slogans travel inside their campaign. */
export type ContentType = keyof ContentShapes;
export type ContentOf<T extends ContentType> = ContentShapes[T];
export type Content = ContentShapes[ContentType];

/** What rooms below `src/content-types` must know of a type. The generator copies it from the definitions. */
export type ContentFacts = {
  /** Slug of its collection in the studio and name of its list in the content API: "articles". */
  collection: string;
  /** Path in front of the id in the address of its page: "/tin". `null`: it has no page and is shown on its campaign's. */
  address: string | null;
  /** What people call one. */
  label: ReaderText;
  /** It names its campaign in `campaignId`: the campaign's page lists it, and it is over when the campaign is. */
  isPartOfCampaign: boolean;
  /** Its artworks are documents of the content API too, and each must lead to a guide. */
  hasListedArtworks: boolean;
  /** It comes before the other types among equally good search hits and among pages. */
  comesFirst: boolean;
  /** Photos among its uploads that posts show, besides artworks: as many as the channel takes, the first one, or none. */
  photosInPosts: 'all' | 'first' | 'none';
  /** Other sites may embed its page (oEmbed). */
  isEmbeddable: boolean;
};

/** Where a fact comes from: the seed file, its line (from 1) and the words of that line. */
export type Source = { seed: string; line: number; quote: string; section?: string };

/** The body that issues a document; it is named on everything that goes out. Its logo is frozen with the edition. */
export type Issuer = { unitCode: string; name: string; logo?: Logo };

/** How everything of a campaign looks, and the partners of the issuing body. */
export type Branding = {
  /** Id of a file in `src/designs/kits`. */
  kit: string;
  /** Bodies that work together on it, named in one line in this order. */
  partners: string[];
  /** Who paid for the printing, named last and small. */
  sponsor?: string;
};

/** The point of a picture that stays in sight where it is cut, in whole per cent of its width and height. */
export type Focus = { x: number; y: number };

/** The part of a picture that is kept when it is cut, in per cent of its width and height from its upper left corner. */
export type Crop = { x: number; y: number; width: number; height: number };

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
  /** Of a picture. Absent: nobody has chosen one. */
  focus?: Focus;
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
  photo?: { sha256: string; widthPx: number; heightPx: number; alt: LocalisedText; focus?: Focus };
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
/** `kind`: one of `sloganKinds`; in editions from before there was a choice, whatever was typed. Empty: not known. */
export type Slogan = {
  id: string;
  text: LocalisedText;
  kind: string;
  /** What the plan itself calls it: "tên phong trào thi đua". */
  kindInPlan?: string;
  source: Source;
};
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
  /** First and last year as the plan has them; `from` alone is "từ năm 2025", without an end. Editions of before have `year`. */
  from?: number;
  to?: number;
  source: Source;
};
/** What an official document is to a campaign: it rests on it, or refers to it. */
export const legalRoles = ['can-cu', 'vien-dan'] as const;

/** An official document that a campaign's own names. */
export type LegalBasis = {
  type: string;
  number: string | null;
  /** A `PlanDate` as it is stored. */
  date: string;
  /** What no date can say: "sau 21/5/2025". */
  dateNote?: string;
  /** The body that issued it. */
  issuer: string;
  /** What it is about. Absent: the campaign's own document does not say. */
  title?: string;
  role: (typeof legalRoles)[number];
  source: Source;
};

/** A phase, a key date or a deadline. `start` and `end` are dates as `src/text/plan-date.ts` stores them. */
export type Phase = {
  id: string;
  kind: string;
  title: LocalisedText;
  start: string | null;
  end: string | null;
  rrule?: string;
  /** Only what is for everyone is frozen. Absent in editions of before, whose deadlines nobody is shown any more. */
  audience?: 'public' | 'internal';
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

/** What every content has. */
export type CommonContent = {
  /** Lower-case ASCII slug, unique within its type. */
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: FileRef[];
  /** Its campaign's. Absent: the movement's own look, no partners. */
  branding?: Branding;
};

export type StepPicture = { sha256: string; mimeType: string; widthPx: number; heightPx: number; alt: LocalisedText };
export type GuideStep = {
  title: LocalisedText;
  /** The words without structure, a line a paragraph or item. */
  text: LocalisedText;
  /** The text as it was written, in the languages in which it says more than the lines do: bold words, links, notes, lists. */
  body?: RichText;
  warning?: LocalisedText;
  picture?: StepPicture;
  /** The step in short words, one idea a line. Absent: it was not written, and the page splits `text` into sentences. */
  easy?: LocalisedText;
};
export type CampaignContent = ContentOf<'campaign'>;
export type GuideContent = ContentOf<'guide'>;
export type LeafletContent = ContentOf<'leaflet'>;
export type InfographicContent = ContentOf<'infographic'>;
export type VideoContent = ContentOf<'video'>;
export type ArticleContent = ContentOf<'article'>;

/** Artworks of any content in their order, which short codes count. A content has them as `artworks`, or one as `artwork`. */
export function artworksOf(content: Content): Artwork[] {
  const { artworks, artwork } = content as { artworks?: Artwork[]; artwork?: Artwork };
  return artworks ?? (artwork ? [artwork] : []);
}
