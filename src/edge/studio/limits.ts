import type { RatePolicy } from '../http/rate-limit.ts';
import type { SlotLimits } from './slots.ts';

/** What one reader of the studio, and all of them together, may take. Sizes in bytes. */
export type StudioLimits = {
  /** Requests of an account; of an address without one: for pages and data, and for scripts and styles. */
  rates: { account: RatePolicy; address: RatePolicy; files: RatePolicy };
  /** Requests at work in the studio at a time. */
  accounts: SlotLimits;
  addresses: SlotLimits;
  /** Bodies above `smallBytes` on their way to the studio. */
  uploads: SlotLimits;
  /** Bodies that are being read here, of one reader and of all; for one more the one that began first is cut off. */
  bodies: { each: number; total: number };
  /** A body without a session: a login is 200 bytes. */
  anonymousBytes: number;
  /** What is read whole before the studio hears of it. */
  smallBytes: number;
  /** The studio's own limit of a file (`payload.config.ts`), and room for the form around it. */
  uploadBytes: number;
  /** Any other body. */
  dataBytes: number;
  smallWithinMs: number;
  /** An upload that is silent for so long, or slower than `uploadBytesPerSecond` after this time, is cut off. */
  uploadSilenceMs: number;
  uploadBytesPerSecond: number;
  /** A reader without a session has its answer by then. */
  anonymousWithinMs: number;
};

/**
 * An office of 50 people is one address, and a page of the studio is some forty requests, in six connections. So whoever is
 * logged in is measured by account, and waits for a turn rather than being refused. All addresses without a session together
 * never take what accounts need.
 */
export const studioLimits: StudioLimits = {
  rates: {
    account: { name: 'account', most: 3_000, seconds: 60 },
    address: { name: 'studio', most: 1_200, seconds: 60 },
    files: { name: 'studio-files', most: 12_000, seconds: 60 },
  },
  accounts: { total: 128, each: 24, waiting: 256, waitMs: 20_000 },
  addresses: { total: 64, each: 16, waiting: 512, waitMs: 10_000 },
  uploads: { total: 24, each: 3, waiting: 32, waitMs: 60_000 },
  bodies: { each: 64, total: 512 },
  anonymousBytes: 64 * 1024,
  smallBytes: 512 * 1024,
  uploadBytes: 51_000_000,
  dataBytes: 16 * 1024 * 1024,
  smallWithinMs: 20_000,
  uploadSilenceMs: 20_000,
  uploadBytesPerSecond: 64 * 1024,
  anonymousWithinMs: 60_000,
};
