import type { Content } from './content.ts';
import { AppError } from './errors.ts';

/**
 * `submitted` waits for the yes of another person. `recalled` was taken back by its editors before anybody decided. Of a document
 * at most one is `approved`. `superseded`: a newer one took its place, an approved one or, while it still waited, a newer
 * submission. `withdrawn` was taken back and answers 410 everywhere.
 */
export const editionStates = ['submitted', 'approved', 'rejected', 'recalled', 'superseded', 'withdrawn'] as const;
export type EditionState = (typeof editionStates)[number];

/**
 * What was approved, frozen.
 *
 * `sha256` is the hash (hex) of the canonical JSON of `content` alone, so the same words always have the same name; who approved
 * and when is stored beside it, outside the hash.
 */
export type Edition<C extends Content = Content> = {
  sha256: string;
  /** 1 and up, unique over all editions, never reused: the part of a short code that names the edition. */
  number: number;
  /** 1 and up within the document. */
  version: number;
  state: EditionState;
  content: C;
  /** The very words that the hash names, where `content` gives them under newer codes of languages. */
  frozen?: Content;
  submittedBy: string;
  /** ISO instant. */
  submittedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
};

/** Whether a person has approved exactly these words and nobody has taken them back since, in force or not. */
export function isDeliverable({
  state,
  approvedAt,
  withdrawnAt,
}: Pick<Edition, 'state' | 'approvedAt' | 'withdrawnAt'>): boolean {
  return state === 'approved' || (state === 'superseded' && approvedAt !== null && withdrawnAt === null);
}

/** Rendering, packing, scheduling and publishing all pass here. Throws `workflow.not-approved`. */
export function assertApproved<E extends Edition>(edition: E): E {
  if (edition.state !== 'approved') {
    throw new AppError('workflow.not-approved', { params: { title: edition.content.title.vi } });
  }
  return edition;
}
