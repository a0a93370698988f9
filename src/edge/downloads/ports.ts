import type { PackOffer, PackProgress } from '../../portal/offers.ts';

/** What the edge asks for when somebody wants a pack. */
export type PackRequest = { campaignId: string; unitCode: string };

/** A finished archive on this machine's disk; the same content keeps its hash, so that a broken download can go on. */
export type PackFile = { path: string; filename: string; sha256: string; bytes: number };

/** Makes or finds a pack. Throws an `AppError`: `fix-content` for what does not exist, `retry` while too many are being made. */
export type PackSource = (request: PackRequest) => Promise<PackFile>;

/** A single file of a pack, drawn when it is asked for. */
type DrawnPackFile = PackFile & { mimeType: string; artworkKey: string };

/** What a commune can download. Each throws an `AppError` as `PackSource` does. */
export type Downloads = {
  /** Campaigns that cover the commune, in the order of their titles. */
  offers(unitCode: string): Promise<PackOffer[]>;
  /** Begins the pack if nobody has, and says how far it is; never waits for it. */
  progress(request: PackRequest): Promise<PackProgress>;
  /** `null` where the pack has no such file. */
  file(request: PackRequest & { path: string }): Promise<DrawnPackFile | null>;
};

/** Where the studio answers; `null` for an edge that has none behind it. */
export type StudioProxy = { studioUrl: string } | null;
