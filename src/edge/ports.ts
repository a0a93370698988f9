/** What the edge asks for when somebody wants a pack. */
export type PackRequest = { campaignId: string; unitCode: string };

/** A finished archive on this machine's disk; the same content keeps its hash, so that a broken download can go on. */
export type PackFile = { path: string; filename: string; sha256: string; bytes: number };

/** Makes or finds a pack. Throws an `AppError`: `fix-content` for what does not exist, `retry` while too many are being made. */
export type PackSource = (request: PackRequest) => Promise<PackFile>;

/** Where the studio answers; `null` for an edge that has none behind it. */
export type StudioProxy = { studioUrl: string } | null;
