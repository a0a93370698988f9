// Generated from the schemas of the content API by `npm run generate`. Do not edit.

export type LocalisedText = {
  vi: string;
  en?: string;
  km?: string;
  hmn?: string;
  tyz?: string;
};

export type Issuer = {
  unitCode: string;
  name: string;
};

export type Source = {
  seed: string;
  line: number;
  quote: string;
  section?: string;
};

export type Focus = {
  x: number;
  y: number;
};

export type Picture = {
  url: string;
  artworkKey: string;
  formatId: string;
  mimeType: string;
  widthPx: number;
  heightPx: number;
  bytes: number;
  sha256: string;
  md5: string;
  alt: string;
};

export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  parameter?: string;
  value?: string;
  unknown?: Array<string>;
  known?: Array<string>;
};

export type Withdrawal = {
  type: string;
  title: string;
  status: 410;
  detail: string;
  instance?: string;
  withdrawn: true;
  withdrawnAt: string | null;
  issuer: Issuer;
  id: string;
  documentType: string;
  edition: number;
};

export type Unit = {
  code: string;
  level: "province" | "commune" | "office";
  name: string;
  type: string;
  validFrom: string;
  parentCode?: unknown;
  href?: string;
};

export type Province = {
  code: string;
  level: "province" | "commune" | "office";
  name: string;
  type: string;
  validFrom: string;
  parentCode?: unknown;
  href?: string;
  communes: Array<Unit>;
  offices: Array<Unit>;
};

export type UnitList = {
  collection: "units";
  total: number;
  next?: string | null;
  documents: Array<Unit>;
};

export type Index = {
  name: string;
  version: 1;
  publisher: string;
  updatedAt: string;
  documents: number;
  collections: Array<{
    name: string;
    href: string;
  }>;
  changes: string;
  search: string;
  openapi: string;
  docs: string;
  feeds: Array<{
    href: string;
  }>;
  boards: Array<{
    name: string;
    href: string;
    id: string;
  }>;
};

export type SearchHit = {
  type: "campaign" | "guide" | "leaflet" | "infographic" | "video" | "article" | "theme" | "slogan" | "unit";
  id: string;
  title: LocalisedText;
  summary?: LocalisedText;
  issuer?: Issuer;
  provinceName?: string;
  updatedAt?: string;
  href: string;
  page: string;
};

export type SearchAnswer = {
  query: string;
  total: number;
  documents: Array<SearchHit>;
};

export type FrozenFile = {
  sha256: string;
  filename: string;
  mimeType: string;
  bytes: number;
  widthPx?: number;
  heightPx?: number;
  seconds?: number;
  focus?: Focus;
  alt: LocalisedText;
};

export type ArtworkContent = {
  key: string;
  design: string;
  formats: Array<string>;
  headline: LocalisedText;
  body?: LocalisedText;
  points?: Array<LocalisedText>;
  back?: {
    headline: LocalisedText;
    points: Array<LocalisedText>;
  };
  action: LocalisedText;
  guideId: string;
  photo?: {
    sha256: string;
    widthPx: number;
    heightPx: number;
    alt: LocalisedText;
    focus?: Focus;
  };
  values?: Array<{
    label: LocalisedText;
    value: number;
    unit: string;
    source: string;
  }>;
  variant?: "light" | "dark";
};

export type ThemeContent = {
  id: string;
  section: string;
  title: LocalisedText;
  tags: Array<string>;
  parentId: unknown;
  source: Source;
};

export type SloganContent = {
  id: string;
  text: LocalisedText;
  kind: string;
  kindInPlan?: string;
  source: Source;
};

export type LegalBasis = {
  type: string;
  number: unknown;
  date: string;
  dateNote?: string;
  issuer: string;
  title?: string;
  role: "can-cu" | "vien-dan";
  source: Source;
};

export type RichRun = {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
};

export type RichBlock = {
  kind: "heading";
  level: 2 | 3;
  runs: Array<RichRun>;
} | {
  kind: "paragraph" | "quote" | "note";
  runs: Array<RichRun>;
} | {
  kind: "list";
  isOrdered: boolean;
  items: Array<{
    runs: Array<RichRun>;
    list?: {
      kind: "list";
      isOrdered: boolean;
      items: Array<{
        runs: Array<RichRun>;
        list?: unknown;
      }>;
    };
  }>;
} | {
  kind: "table";
  caption?: string;
  rows: Array<Array<{
    isHead: boolean;
    runs: Array<RichRun>;
  }>>;
} | {
  kind: "picture";
  sha256: string;
  mimeType: string;
  widthPx: number;
  heightPx: number;
  alt: string;
  caption: string;
} | {
  kind: "video";
  videoId: string;
  title: string;
  transcript: string;
  captions?: LocalisedText;
  durationSeconds: number;
  sha256: string;
  still?: string;
  caption: string;
};

export type RichText = {
  vi?: Array<RichBlock>;
  en?: Array<RichBlock>;
  km?: Array<RichBlock>;
  hmn?: Array<RichBlock>;
  tyz?: Array<RichBlock>;
};

export type CampaignContent = {
  type: "campaign";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<FrozenFile>;
  document: {
    type: string;
    number: unknown;
    date: string;
    dateNote?: string;
    system: "dang" | "mttq" | "hanh-chinh";
  };
  legalBasis?: Array<LegalBasis>;
  scopeUnitCode: string;
  scopeUnitCodes?: Array<string>;
  period: {
    start: string;
    end: string | null;
    label: string;
  };
  audiences: Array<{
    id: string;
    label: LocalisedText;
    role: string;
    priority: boolean;
    source: Source;
  }>;
  themes: Array<ThemeContent>;
  slogans: Array<SloganContent>;
  targets: Array<{
    id: string;
    indicator: string;
    statement: LocalisedText;
    op: string;
    value: number;
    unit: string;
    year: unknown;
    from?: number;
    to?: number;
    source: Source;
  }>;
  phases: Array<{
    id: string;
    kind: string;
    title: LocalisedText;
    start: string | null;
    end: string | null;
    rrule?: string;
    audience?: "public" | "internal";
    source: Source;
  }>;
  signer?: {
    title: string;
    name: string;
  };
  guideIds: Array<string>;
  artworks: Array<ArtworkContent>;
  captions: {
    facebook: LocalisedText;
    zalo: LocalisedText;
    loudspeaker: LocalisedText;
    recordings?: {
      vi?: string;
      en?: string;
      km?: string;
      hmn?: string;
      tyz?: string;
    };
  };
  packContents?: Array<{
    artworkKey: string;
    outputs: Array<"print-pdf" | "home-pdf" | "accessible-pdf" | "picture">;
  }>;
};

export type GuideContent = {
  type: "guide";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<FrozenFile>;
  audience: LocalisedText;
  minutes?: number;
  prepare: Array<LocalisedText>;
  steps: Array<{
    title: LocalisedText;
    text: LocalisedText;
    body?: RichText;
    warning?: LocalisedText;
    picture?: {
      sha256: string;
      mimeType: string;
      widthPx: number;
      heightPx: number;
      alt: LocalisedText;
    };
    easy?: LocalisedText;
  }>;
  help: LocalisedText;
  reviewedAt: string;
  references: Array<{
    label: string;
    url: string;
  }>;
};

export type LeafletContent = {
  type: "leaflet";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<FrozenFile>;
  campaignId: string;
  themeIds?: Array<string>;
  artwork: ArtworkContent;
};

export type InfographicContent = {
  type: "infographic";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<FrozenFile>;
  campaignId: string;
  themeIds?: Array<string>;
  values: Array<{
    label: LocalisedText;
    value: number;
    unit: string;
    source: Source;
  }>;
};

export type VideoContent = {
  type: "video";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<FrozenFile>;
  campaignId: unknown;
  themeIds?: Array<string>;
  durationSeconds: number;
  transcript: LocalisedText;
  captions?: LocalisedText;
};

export type ArticleContent = {
  type: "article";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<FrozenFile>;
  campaignId: unknown;
  themeIds: Array<string>;
  byline: string;
  sections: Array<{
    heading?: LocalisedText;
    text: LocalisedText;
  }>;
  body?: RichText;
};

export type Card = {
  type: "campaign" | "guide" | "leaflet" | "infographic" | "video" | "article" | "theme" | "slogan" | "artwork" | "pack";
  id: string;
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  image: string | null;
};

export type EditionRef = {
  number: number;
  version: number;
  sha256: string;
  href: string;
};

export type EditionSummary = {
  type: "campaign" | "guide" | "leaflet" | "infographic" | "video" | "article";
  id: string;
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  summary: LocalisedText;
  edition: EditionRef;
  approvedAt: string | null;
  publishedAt: string;
  image: string | null;
};

export type ThemeSummary = {
  id: string;
  section: string;
  title: LocalisedText;
  tags: Array<string>;
  parentId: unknown;
  source: Source;
  type: "theme";
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
};

export type SloganSummary = {
  id: string;
  text: LocalisedText;
  kind: string;
  kindInPlan?: string;
  source: Source;
  type: "slogan";
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
};

export type ArtworkSummary = {
  type: "artwork";
  id: string;
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
  leafletId: unknown;
  key: string;
  design: string;
  formats: Array<string>;
  guideId: string;
  image: string | null;
};

export type PackSummary = {
  type: "pack";
  id: string;
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
  scopeUnitCode: string;
  scopeUnitCodes?: Array<string>;
  artworks: number;
  template: string;
};

export type PhotoCopy = {
  url: string;
  mimeType: string;
  widthPx: number;
  heightPx: number;
  bytes: number;
  sha256: string;
};

export type File = {
  sha256: string;
  filename: string;
  mimeType: string;
  bytes: number;
  widthPx?: number;
  heightPx?: number;
  seconds?: number;
  focus?: Focus;
  alt: LocalisedText;
  url: string;
  copies?: Array<PhotoCopy>;
};

export type Campaign = {
  type: "campaign";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<File>;
  document: {
    type: string;
    number: unknown;
    date: string;
    dateNote?: string;
    system: "dang" | "mttq" | "hanh-chinh";
  };
  legalBasis?: Array<LegalBasis>;
  scopeUnitCode: string;
  scopeUnitCodes?: Array<string>;
  period: {
    start: string;
    end: string | null;
    label: string;
  };
  audiences: Array<{
    id: string;
    label: LocalisedText;
    role: string;
    priority: boolean;
    source: Source;
  }>;
  themes: Array<ThemeContent>;
  slogans: Array<SloganContent>;
  targets: Array<{
    id: string;
    indicator: string;
    statement: LocalisedText;
    op: string;
    value: number;
    unit: string;
    year: unknown;
    from?: number;
    to?: number;
    source: Source;
  }>;
  phases: Array<{
    id: string;
    kind: string;
    title: LocalisedText;
    start: string | null;
    end: string | null;
    rrule?: string;
    audience?: "public" | "internal";
    source: Source;
  }>;
  signer?: {
    title: string;
    name: string;
  };
  guideIds: Array<string>;
  artworks: Array<ArtworkContent>;
  captions: {
    facebook: LocalisedText;
    zalo: LocalisedText;
    loudspeaker: LocalisedText;
    recordings?: {
      vi?: string;
      en?: string;
      km?: string;
      hmn?: string;
      tyz?: string;
    };
  };
  packContents?: Array<{
    artworkKey: string;
    outputs: Array<"print-pdf" | "home-pdf" | "accessible-pdf" | "picture">;
  }>;
  updatedAt: string;
  href: string;
  page: string;
  edition: EditionRef;
  approvedAt: string | null;
  publishedAt: string;
  image: string | null;
  pictures: Array<Picture>;
  links: {
    guides: Array<EditionSummary>;
    pieces: Array<EditionSummary>;
    artworks: Array<ArtworkSummary>;
    packs: Array<PackSummary>;
  };
};

export type Guide = {
  type: "guide";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<File>;
  audience: LocalisedText;
  minutes?: number;
  prepare: Array<LocalisedText>;
  steps: Array<{
    title: LocalisedText;
    text: LocalisedText;
    body?: RichText;
    warning?: LocalisedText;
    picture?: {
      sha256: string;
      mimeType: string;
      widthPx: number;
      heightPx: number;
      alt: LocalisedText;
    };
    easy?: LocalisedText;
  }>;
  help: LocalisedText;
  reviewedAt: string;
  references: Array<{
    label: string;
    url: string;
  }>;
  updatedAt: string;
  href: string;
  page: string;
  edition: EditionRef;
  approvedAt: string | null;
  publishedAt: string;
  image: string | null;
  pictures: Array<Picture>;
  links: {
    campaigns: Array<EditionSummary>;
  };
};

export type Leaflet = {
  type: "leaflet";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<File>;
  campaignId: string;
  themeIds?: Array<string>;
  artwork: ArtworkContent;
  updatedAt: string;
  href: string;
  page: string;
  edition: EditionRef;
  approvedAt: string | null;
  publishedAt: string;
  image: string | null;
  pictures: Array<Picture>;
  links: {
    campaigns: Array<EditionSummary>;
  };
};

export type Infographic = {
  type: "infographic";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<File>;
  campaignId: string;
  themeIds?: Array<string>;
  values: Array<{
    label: LocalisedText;
    value: number;
    unit: string;
    source: Source;
  }>;
  updatedAt: string;
  href: string;
  page: string;
  edition: EditionRef;
  approvedAt: string | null;
  publishedAt: string;
  image: string | null;
  pictures: Array<Picture>;
  links: {
    campaigns: Array<EditionSummary>;
  };
};

export type Video = {
  type: "video";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<File>;
  campaignId: unknown;
  themeIds?: Array<string>;
  durationSeconds: number;
  transcript: LocalisedText;
  captions?: LocalisedText;
  updatedAt: string;
  href: string;
  page: string;
  edition: EditionRef;
  approvedAt: string | null;
  publishedAt: string;
  image: string | null;
  pictures: Array<Picture>;
  links: {
    campaigns: Array<EditionSummary>;
  };
};

export type Article = {
  type: "article";
  id: string;
  title: LocalisedText;
  summary: LocalisedText;
  issuer: Issuer;
  files: Array<File>;
  campaignId: unknown;
  themeIds: Array<string>;
  byline: string;
  sections: Array<{
    heading?: LocalisedText;
    text: LocalisedText;
  }>;
  body?: RichText;
  updatedAt: string;
  href: string;
  page: string;
  edition: EditionRef;
  approvedAt: string | null;
  publishedAt: string;
  image: string | null;
  pictures: Array<Picture>;
  links: {
    campaigns: Array<EditionSummary>;
  };
};

export type Theme = {
  id: string;
  section: string;
  title: LocalisedText;
  tags: Array<string>;
  parentId: unknown;
  source: Source;
  type: "theme";
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
  links: {
    campaigns: Array<EditionSummary>;
    themes: Array<ThemeSummary>;
  };
};

export type Slogan = {
  id: string;
  text: LocalisedText;
  kind: string;
  kindInPlan?: string;
  source: Source;
  type: "slogan";
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
  links: {
    campaigns: Array<EditionSummary>;
  };
};

export type Artwork = {
  type: "artwork";
  id: string;
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
  leafletId: unknown;
  key: string;
  design: string;
  formats: Array<string>;
  guideId: string;
  image: string | null;
  headline: LocalisedText;
  body?: LocalisedText;
  points?: Array<LocalisedText>;
  back?: {
    headline: LocalisedText;
    points: Array<LocalisedText>;
  };
  action: LocalisedText;
  photo?: {
    sha256: string;
    widthPx: number;
    heightPx: number;
    alt: LocalisedText;
    focus?: Focus;
  };
  values?: Array<{
    label: LocalisedText;
    value: number;
    unit: string;
    source: string;
  }>;
  variant?: "light" | "dark";
  pictures: Array<Picture>;
  links: {
    campaigns: Array<EditionSummary>;
    guides: Array<EditionSummary>;
    leaflets: Array<EditionSummary>;
  };
};

export type Pack = {
  type: "pack";
  id: string;
  title: LocalisedText;
  issuer: Issuer;
  updatedAt: string;
  href: string;
  page: string;
  campaignId: string;
  scopeUnitCode: string;
  scopeUnitCodes?: Array<string>;
  artworks: number;
  template: string;
  contents?: Array<{
    artworkKey: string;
    outputs: Array<"print-pdf" | "home-pdf" | "accessible-pdf" | "picture">;
  }>;
  links: {
    campaigns: Array<EditionSummary>;
    artworks: Array<ArtworkSummary>;
  };
};

export type Edition = {
  sha256: string;
  number: number;
  version: number;
  state: "approved" | "superseded";
  issuer: Issuer;
  approvedAt: string | null;
  publishedAt: string;
  content: CampaignContent | GuideContent | LeafletContent | InfographicContent | VideoContent | ArticleContent;
};

/** What each collection holds, by view. */
export type Collections = {
  campaigns: { card: Card; summary: EditionSummary; full: Campaign };
  guides: { card: Card; summary: EditionSummary; full: Guide };
  leaflets: { card: Card; summary: EditionSummary; full: Leaflet };
  infographics: { card: Card; summary: EditionSummary; full: Infographic };
  videos: { card: Card; summary: EditionSummary; full: Video };
  articles: { card: Card; summary: EditionSummary; full: Article };
  themes: { card: Card; summary: ThemeSummary; full: Theme };
  slogans: { card: Card; summary: SloganSummary; full: Slogan };
  artworks: { card: Card; summary: ArtworkSummary; full: Artwork };
  packs: { card: Card; summary: PackSummary; full: Pack };
};

