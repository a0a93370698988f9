import type { Payload } from 'payload';
import { endedBodies } from '../../db/units.ts';
import { AppError } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { formatDate, localDate } from '../../text/dates.ts';

type CheckInput = {
  payload: Payload;
  /** Path of the body that issues the document. */
  issuerPath: string;
  /** What somebody wants to do: "gửi duyệt". */
  act: ReaderText;
  now: Date;
};

/**
 * Nothing new goes out in the name of a body that has ended, nor of an office of one. The day of its end is the first on which it
 * is not there any more, in Viet Nam's time. Throws `workflow.ended-body`.
 */
export async function assertBodyLives({ payload, issuerPath, act, now }: CheckInput): Promise<void> {
  const today = localDate(now);
  const ended = (await endedBodies({ payload, path: issuerPath })).find(({ endedOn }) => endedOn <= today);
  if (ended === undefined) return;
  const { name, endedOn, successorName } = ended;
  const successor = successorName
    ? { vi: ` Hãy chọn cơ quan kế nhiệm: ${successorName}.`, en: ` Choose its successor: ${successorName}.` }
    : { vi: ' Hãy chọn cơ quan đang hoạt động.', en: ' Choose a body that is there.' };
  const date = formatDate(new Date(`${endedOn}T12:00:00+07:00`));
  throw new AppError('workflow.ended-body', { params: { body: name, date, act, successor } });
}
