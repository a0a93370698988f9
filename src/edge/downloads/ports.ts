import type { Locale } from '../../domain/locale.ts';
import type { PackOffer, PackProgress } from '../../portal/offers.ts';

/** A pack that the edge asks for. */
export type PackRequest = { campaignId: string; unitCode: string; locale?: Locale };

/** A finished archive on this machine's disk; the same content keeps its hash, so that a broken download can go on. */
export type PackFile = { path: string; filename: string; sha256: string; bytes: number };

/**
 * Makes or finds a pack. Throws an `AppError`: `fix-content` for a campaign or unit that does not exist, `retry` while too many
 * are being made.
 */
export type PackSource = (request: PackRequest) => Promise<PackFile>;

/** A single file of a pack, drawn when it is asked for. */
type DrawnPackFile = PackFile & { mimeType: string; artworkKey: string };

/** Downloads of a commune. Each throws an `AppError` as `PackSource` does. */
export type Downloads = {
  /** Campaigns that cover the commune, the newest first. */
  offers(unitCode: string): Promise<PackOffer[]>;
  /** Starts the pack if it is not yet being made, and says how far it is. It never waits for the pack. */
  progress(request: PackRequest): Promise<PackProgress>;
  /** `null` where the pack has no such file. */
  file(request: PackRequest & { path: string }): Promise<DrawnPackFile | null>;
};
