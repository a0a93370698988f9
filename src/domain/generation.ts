import type { ContentType } from './content.ts';
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

export type ManifestEntry = {
  status: ResourceStatus;
  contentType: string;
  cache: CacheClass;
  /** ISO instant, whole seconds: HTTP dates know no smaller part. */
  lastModified: string;
  location?: string;
  bodies: { identity: EncodedBody; br?: EncodedBody; gzip?: EncodedBody };
};

/** Everything one generation serves, by path. Its own bytes are a blob, so the same content has the same manifest hash. */
export type GenerationManifest = { version: 1; resources: Record<string, ManifestEntry> };

/** Which manifest is public. `number` only ever grows, also when it points back to an older manifest. */
export type Pointer = {
  number: number;
  /** SHA-256 (hex) of the manifest blob. */
  manifest: string;
  /** ISO instant of the state it was made from. */
  at: string;
};

/** Paths of internal resources. No request path can be one of them: those begin with "/". */
export const internalPaths = { codes: 'internal:codes', frame: 'internal:frame', deliveries: 'internal:deliveries' } as const;

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
};

/** By `Edition.number`. */
export type CodeIndex = Record<string, CodeRow>;

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
};

/**
 * `[code, name, [[code, name], …]]` a province: a fifth of the bytes that objects would take. `logos` are those of provinces and
 * communes that have one; their bytes are blobs of the store.
 */
export type UnitIndex = { provinces: [code: string, name: string, communes: [code: string, name: string][]][]; logos?: Logo[] };
