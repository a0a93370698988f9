import type { StoredEdition } from '../db/editions.ts';
import { editionStateWords } from '../domain/edition-words.ts';
import { AppError } from '../domain/errors.ts';
import { inBoth, lowerCase, type ReaderText } from '../domain/reader-language.ts';
import { formatDateTime } from '../text/dates.ts';

/** Why a decision is not taken any more: `workflow.state`, with who has handled the edition last, and when. */
export function tooLate({ state, trail }: Pick<StoredEdition, 'state' | 'trail'>, act: ReaderText): AppError {
  const last = trail.at(-1);
  const since = inBoth((language) => (last ? `${last.by}, ${formatDateTime(new Date(last.at), language)}` : '…'));
  return new AppError('workflow.state', { params: { state: lowerCase(editionStateWords[state]), act, since } });
}
