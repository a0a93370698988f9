import type { ContentType } from './content.ts';
import type { Remedy } from './errors/error-text.ts';
import type { ReaderText } from './reader-language.ts';

/**
 * What became of a document that could not be made public as it should be. `kept`: this edition was public before and stays just
 * as it was. `older`: the edition that was public before it stays. `left-out`: nothing of the document is public.
 */
export type FaultOutcome = 'kept' | 'older' | 'left-out';

/** A document that stopped nobody else. It is written into the generation, for the studio alone. */
export type DocumentFault = {
  editionSha256: string;
  number: number;
  type: ContentType;
  contentId: string;
  title: string;
  outcome: FaultOutcome;
  /** Number of the edition that is public instead; `null` for none. */
  publicNumber: number | null;
  /** Why, and what to do, for people. */
  words: ReaderText;
  remedy: Remedy | 'bug';
  /** For the log and the administrator. */
  cause: string;
};

/** A page, feed, index or board that combines documents and could not be made. */
export type PartFault = {
  path: string;
  /** `kept`: it shows what it showed before. `stand-in`: it says that it is being mended. `left-out`: it is not there. */
  outcome: 'kept' | 'stand-in' | 'left-out';
  cause: string;
};

export type PublicationFaults = { documents: DocumentFault[]; parts: PartFault[] };
