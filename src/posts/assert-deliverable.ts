import type { Payload } from 'payload';
import { kindsOn } from '../channels/contract/kinds-on.ts';
import type { Channel } from '../channels/define-channel.ts';
import type { StoredEdition } from '../db/editions.ts';
import { editionsOfDocument, publicEditionOf } from '../db/public-editions.ts';
import { assertApproved, isDeliverable } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import { dateTimeInBoth } from '../text/dates.ts';

/**
 * A superseded edition still goes out where a schedule is fixed to it, but never onto the portal over a newer one.
 *
 * Throws `delivery.edition-withdrawn`, `delivery.older-than-public` or `workflow.not-approved`.
 */
export async function assertDeliverable({
  payload,
  edition,
  channel,
}: {
  payload: Payload;
  edition: StoredEdition;
  channel: Pick<Channel, 'id'>;
}): Promise<void> {
  if (edition.state === 'withdrawn') throw withdrawnError(edition);
  if (!isDeliverable(edition)) assertApproved(edition);
  if (edition.state !== 'superseded' || !kindsOn('portal').includes(channel.id)) return;
  const { documentId, content, number } = edition;
  const shown = await publicEditionOf(payload, await editionsOfDocument({ payload, type: content.type, documentId }));
  if (shown === null || shown.sha256 === edition.sha256) return;
  throw new AppError('delivery.older-than-public', { params: { title: content.title.vi, number, public: shown.number } });
}

/** Who took it back, and the public sentence: the office's own note stays with the edition. */
export function withdrawnError({ content, number, trail, withdrawnAt, withdrawnReason }: StoredEdition): AppError {
  const by = trail.findLast(({ act }) => act === 'withdrawn')?.by ?? content.issuer.name;
  const when = withdrawnAt === null ? { vi: '', en: '' } : dateTimeInBoth(new Date(withdrawnAt));
  const why: ReaderText = {
    vi: withdrawnReason === null ? `Thu hồi lúc ${when.vi}; lý do ghi ở ấn bản.` : `Thu hồi lúc ${when.vi}: ${withdrawnReason}`,
    en:
      withdrawnReason === null ? `Withdrawn at ${when.en}; the reason is with the edition.` : `At ${when.en}: ${withdrawnReason}`,
  };
  return new AppError('delivery.edition-withdrawn', { params: { title: content.title.vi, number, by, why } });
}
