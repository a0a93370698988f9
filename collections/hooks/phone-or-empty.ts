import { AppError } from '../../src/domain/errors.ts';
import { isPhone } from '../../src/domain/unit.ts';
import { languageOfRequest, type ReaderRequest } from '../fields/words.ts';

/** Public pages show the number as a link to call, so a number that cannot be dialled is refused. */
export function phoneOrEmpty(value: unknown, { req }: { req?: ReaderRequest }): true | string {
  if (value === null || value === undefined || value === '') return true;
  if (isPhone(String(value))) return true;
  const params = { phone: String(value).slice(0, 40) };
  return new AppError('unit.phone', { params }).sentence(languageOfRequest(req));
}
