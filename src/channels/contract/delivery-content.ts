import type { VideoFacts } from '../../domain/video.ts';

/** What goes out, frozen: built from an approved edition, never from a draft. */
export type DeliveryContent = {
  editionSha256: string;
  /** NFC, one line: what a platform with titles shows above the text. */
  title: string;
  /** NFC, already in the variant written for this channel. The channel adds hashtags and the link by itself. */
  text: string;
  /** Without "#". A channel takes as many as its platform allows, from the front. */
  hashtags: string[];
  /** Absolute, and unique to this delivery (see `postLink`): after a lost answer the post is looked for by it. */
  link: string;
  /** Derived for this channel's limits before they reach it. */
  images: DeliveryImage[];
  video: DeliveryVideo | null;
  /** `Delivery.effectKey`. */
  deliveryKey: string;
  /** The issuing body, for platforms that show a sender; `text` names it in any case. */
  issuer: string;
};

/** `url` is the picture's own public address on the edge, for platforms that fetch instead of taking bytes. */
export type DeliveryImage = {
  mimeType: string;
  bytes: Uint8Array;
  sha256: string;
  alt: string;
  widthPx: number;
  heightPx: number;
  url: string | null;
};

export type DeliveryVideo = {
  mimeType: string;
  sha256: string;
  byteLength: number;
  facts: VideoFacts;
  /** `start` inclusive, `end` exclusive: a part at a time, because the whole may not fit into memory. */
  read(start: number, end: number): Promise<Uint8Array>;
  poster: DeliveryImage | null;
  captions: { locale: string; vtt: string }[];
  /** The Vietnamese captions are part of the picture. */
  hasBurntCaptions: boolean;
  /** Public address on the edge, `null` when it is not there yet. */
  url: string | null;
};
