import { type PayloadRequest, ValidationError } from 'payload';
import { AppError } from '../../src/domain/errors.ts';

/**
 * Ends a hook with a refusal that the form shows at the field it is about. A refusal of the whole form would be shown by Payload as
 * a list, cut at every comma behind the first colon. What is no refusal goes on its way.
 */
export function refuseField(error: unknown, field: { path: string; label: string; req: PayloadRequest }): never {
  if (!(error instanceof AppError)) throw error;
  const { path, label, req } = field;
  throw new ValidationError({ errors: [{ path, label, message: error.forPeople }], req }, req.t);
}
