import type { ContentOf, ContentType, FileRef } from './content.ts';
import type { Edition } from './edition.ts';
import type { PublicSigningKey } from './generation.ts';
import type { Unit } from './unit.ts';

/**
 * An edition that is public: the instants of its first and of its last portal delivery. They differ where an older edition was
 * brought back.
 */
export type PublishedEdition = Edition & { publishedAt: string; lastPublishedAt: string };

export type EditionOf<T extends ContentType> = PublishedEdition & { content: ContentOf<T> };

/** A picture drawn from an edition, ready to be stored. */
export type SitePicture = {
  editionSha256: string;
  artworkKey: string;
  formatId: string;
  mimeType: 'image/png' | 'image/jpeg' | 'image/webp';
  widthPx: number;
  heightPx: number;
  /** Hex digests of `bytes`: web and boards ask for SHA-256, LED vendors for MD5. */
  sha256: string;
  md5: string;
  bytes: Buffer;
  alt: string;
  /** The same picture small, for lists of many. */
  thumbnail?: { sha256: string; widthPx: number; heightPx: number; bytes: Buffer };
};

/** A video of an edition as pages play it; its bytes and those of its poster are in `SiteState.files`. */
export type SiteVideo = {
  editionSha256: string;
  /** Key of a video that stands in the text of the edition. Absent: the edition is the video. */
  videoId?: string;
  sha256: string;
  mimeType: string;
  widthPx: number;
  heightPx: number;
  seconds: number;
  /** In the video's own shape; `null` where none could be taken. */
  poster: Pick<FileRef, 'sha256' | 'mimeType'> | null;
};

/** A video of an edition lamp for lamp, for boards of a format: silent, its captions in the picture. */
export type BoardVideo = Pick<
  SitePicture,
  'editionSha256' | 'formatId' | 'widthPx' | 'heightPx' | 'sha256' | 'md5' | 'bytes' | 'alt'
> & {
  mimeType: 'video/mp4';
  seconds: number;
};

/** Something that pages and boards show besides drawn pictures: uploads as they were frozen, and what was made of videos. */
export type SiteFile = Pick<FileRef, 'sha256' | 'mimeType'> & {
  bytes: Buffer;
  /** Of a smaller copy of a photo: the hash of that photo, and its own size. */
  copyOf?: { sha256: string; widthPx: number; heightPx: number };
};

/** A photo made smaller, for the screens that need no more. */
export type PhotoCopy = Pick<FileRef, 'sha256' | 'mimeType' | 'bytes'> & { widthPx: number; heightPx: number };

/** Copies of a photo by its hash, the narrowest first; none where none could be made. */
export type CopiesOf = (sha256: string) => readonly PhotoCopy[];

/** One line of the portal's feeds: an edition that a delivery brought out at an instant. */
export type PortalEntry = { deliveryKey: string; editionSha256: string; publishedAt: string };

/** One picture or video on a board, as long as its window lasts. ISO instants; `notAfter` null means until taken off. */
export type BoardEntry = {
  deliveryKey: string;
  editionSha256: string;
  /** `null` = the video of the edition. */
  artworkKey: string | null;
  /** Of a picture; a video plays once through. */
  seconds: number;
  notBefore: string;
  notAfter: string | null;
};

export type Board = {
  id: string;
  name: string;
  /** Unit that answers for what the board shows. */
  unitCode: string;
  /** Row of `src/formats`; its pictures are in `SiteState.pictures`. */
  formatId: string;
  pixelPitchMm: number;
  /** "05:30" and "21:00", local time. */
  onFrom: string;
  onTo: string;
  entries: BoardEntry[];
};

/**
 * Everything the public side is made of. A generation is a pure function of this: the same state gives the same blobs.
 * Withdrawn editions are in `editions` too, because their pages must answer 410 and their codes must still be readable.
 */
export type SiteState = {
  /** Public origin without a slash at the end: "https://bdhvs.example.vn". */
  siteUrl: string;
  /** Body that runs the site, named on every page. */
  publisher: string;
  /** WebSub hub that feeds name; absent when none is set up. */
  hubUrl?: string;
  /** Public mail address of the body that runs the site; absent when it names none. */
  contactEmail?: string;
  /** ISO instant the state was read; the documents carry it instead of a clock. */
  at: string;
  editions: PublishedEdition[];
  units: Unit[];
  portal: PortalEntry[];
  boards: Board[];
  pictures: SitePicture[];
  files: SiteFile[];
  /** Absent: none. */
  videos?: SiteVideo[];
  boardVideos?: BoardVideo[];
  /** Files that an edition shows besides its drawn pictures, by its hash: with them it can be kept as it is. Absent: unknown. */
  filesOf?: Readonly<Record<string, Omit<SiteFile, 'bytes'>[]>>;
  /** Boards whose settings cannot be read: what they show stays as it is. Absent: none. */
  unreadBoards?: string[];
  /** ISO instant at which the next planned delivery changes the public side; left out where nothing is planned. */
  nextDueAt?: string | null;
  /** Keys that the packs of this site are signed with, the newest first; none where no packs are made. */
  signingKeys?: readonly PublicSigningKey[];
};
