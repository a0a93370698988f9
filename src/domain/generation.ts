import type { Medium } from './code.ts';
import type { ContentType } from './content.ts';
import type { Locale } from './locale.ts';
import type { Logo } from './unit.ts';

/**
 * `document` may change at the next generation; `immutable` carries its hash in its path and never changes; `internal` is
 * for the edge alone and is never served.
 */
export type CacheClass = 'document' | 'immutable' | 'internal';

export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** A blob: the SHA-256 (hex) of the bytes as they go over the wire, and how many there are. */
export type EncodedBody = { sha256: string; bytes: number };

/** 200 is there, 301 has moved to `location`, 410 was there and has been withdrawn. */
export type ResourceStatus = 200 | 301 | 410;

/** What a manifest says of one path. */
export type ManifestEntry = {
  status: ResourceStatus;
  contentType: string;
  cache: CacheClass;
  /** ISO instant, whole seconds: HTTP dates know no smaller part. */
  lastModified: string;
  location?: string;
  bodies: { identity: EncodedBody; br?: EncodedBody; gzip?: EncodedBody };
};

/** Which manifest is public. `number` only ever grows, also when it points back to an older manifest. */
export type Pointer = {
  number: number;
  /** SHA-256 (hex) of the manifest blob. */
  manifest: string;
  /** ISO instant of the state it was made from. */
  at: string;
};

/** Paths of internal resources. No request path can be one of them: those begin with "/". */
export const internalPaths = {
  codes: 'internal:codes',
  frame: 'internal:frame',
  deliveries: 'internal:deliveries',
  search: 'internal:search',
  previews: 'internal:previews',
  due: 'internal:due',
  faults: 'internal:faults',
  /** And the hash of the edition. */
  pieces: 'internal:pieces/',
} as const;

/** What the edge knows of an edition when somebody holds its code. */
export type CodeRow = {
  title: string;
  type: ContentType;
  contentId: string;
  version: number;
  issuerName: string;
  approvedAt: string | null;
  state: 'approved' | 'superseded' | 'withdrawn';
  withdrawnAt: string | null;
  withdrawnReason: string | null;
  /** Path that a scan leads to; `null` when the document has no live edition. */
  target: string | null;
  /** Paths that the artworks lead to, in their order; `null` where the guide is gone. A code names its artwork. */
  targets: (string | null)[];
  /** What its pieces look like, without a unit of their own; none once it is withdrawn, or replaced and drawn no more. */
  pictures: CodePicture[];
};

/** A picture that `/v` shows beside the paper in somebody's hand. `artwork` as in a code: from 1. */
export type CodePicture = {
  artwork: number;
  medium: Medium;
  path: string;
  widthPx: number;
  heightPx: number;
  alt: string;
};

/** By `Edition.number`. */
export type CodeIndex = Record<string, CodeRow>;

/** When the public side is planned to change next, so that caches end in time. It has its own blob, because it changes alone. */
export type DueNotice = { nextDueAt: string | null };

/** A public key that packs are signed with, as RFC 8037 writes Ed25519 keys. `kid` names it in manifests. */
export type PublicSigningKey = { kty: 'OKP'; crv: 'Ed25519'; x: string; kid: string; alg: 'EdDSA'; use: 'sig' };

/** Where the public keys stand: the first signs now, the others signed packs that are still about. */
export const signingKeysPath = '/.well-known/pano-signing-keys.json';

/** What every page shares: it travels in the generation, so that the edge's own pages look like the prebuilt ones. */
export type SiteFrame = {
  siteUrl: string;
  publisher: string;
  stylesheet: string;
  script: string;
  icon: string;
  /** Fonts worth fetching before the style sheet asks for them. */
  preload: string[];
  /** Compact JSON of provinces and communes: `UnitIndex`. */
  units: string;
  /** JSON of what communes, or parts of them, were called before: `FormerUnitIndex`. Absent in generations of before it. */
  formerUnits?: string;
  /** JSON of the public numbers of the community digital teams: `SupportIndex`. Absent: no unit has named one. */
  support?: string;
  /** Locales other than Vietnamese in which at least one guide can be read. */
  locales?: Locale[];
  /** WebSub hub that feeds name; absent when none is set up. */
  hubUrl?: string;
  /** Issuing bodies that have ended, by their code. Absent: none has. */
  endedBodies?: Record<string, EndedBody>;
};

/** ISO date of its end, and who does its work since then. */
export type EndedBody = { on: string; successor?: string };

/** Public phone numbers by the code of their unit. */
export type SupportIndex = Record<string, string>;

/** A small picture of an artwork: its address and its size. */
export type Preview = { path: string; widthPx: number; heightPx: number; alt: string };

/** By `previewKey`. */
export type PreviewIndex = Record<string, Preview>;

/** Names the preview of an artwork in a format, or, without one, the first of the artwork. */
export const previewKey = (editionSha256: string, artworkKey: string, formatId = ''): string =>
  [editionSha256, artworkKey, formatId].join('/');

/**
 * `[code, name, [[code, name], …]]` a province: a fifth of the bytes that objects would take. `logos` are those of provinces and
 * communes that have one; their bytes are blobs of the store.
 */
export type UnitIndex = { provinces: [code: string, name: string, communes: [code: string, name: string][]][]; logos?: Logo[] };

/** Former names by the code of the commune of today. */
export type FormerUnitIndex = Record<string, string[]>;
