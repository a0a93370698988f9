import { type PayloadRequest, ValidationError } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { languageOfRequest } from '../fields/words.ts';

type Refused = {
  path: string;
  label: string;
  /** Name of the box, where the field has several. */
  box?: string;
  req: PayloadRequest;
};

/**
 * Throws a refusal that the form shows at its field, in the reader's language. Payload would show a refusal of the whole form as
 * a list, cut at every comma after the first colon. An error that is no `AppError` is thrown as it is.
 */
export function refuseField(error: unknown, { path, label, box, req }: Refused): never {
  if (!(error instanceof AppError)) throw error;
  const sentence = error.sentence(languageOfRequest(req));
  const message = box === undefined ? sentence : `“${box}”: ${sentence}`;
  throw new ValidationError({ errors: [{ path, label, message }], req }, req.t);
}
