import { type PayloadRequest, ValidationError } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { languageOfRequest } from '../fields/words.ts';

/**
 * Throws a refusal that the form shows at its field, in the reader's language. Payload would show a refusal of the whole form as
 * a list, cut at every comma after the first colon. An error that is no `AppError` is thrown as it is.
 */
export function refuseField(error: unknown, field: { path: string; label: string; req: PayloadRequest }): never {
  if (!(error instanceof AppError)) throw error;
  const { path, label, req } = field;
  const message = error.sentence(languageOfRequest(req));
  throw new ValidationError({ errors: [{ path, label, message }], req }, req.t);
}
