import type { NamedEdition, Said } from '../../../studio-api/standing.ts';

/** The answer of `editions/:sha256/standing`. */
export type Standing = {
  number: number;
  state: string;
  isPublic: boolean;
  /** The document says something else than this edition, which waits or is in force. */
  isEditedSince: boolean;
  people: { was: string; now: string }[];
  wasApproved: boolean;
  said: Said[];
  shown: NamedEdition | null;
  newer: NamedEdition | null;
  waiting: NamedEdition | null;
  back: NamedEdition[];
  differences: { field: string; before: string; after: string }[];
  more: number;
  fixedSchedules: string[];
};
