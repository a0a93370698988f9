import { AppError } from '../../src/domain/errors.ts';
import { isPhone } from '../../src/domain/unit.ts';

/** Public pages show the number as a link to call, so a number that cannot be dialled is refused. */
export function phoneOrEmpty(value: unknown): true | string {
  if (value === null || value === undefined || value === '') return true;
  return isPhone(String(value)) || new AppError('unit.phone', { params: { phone: String(value).slice(0, 40) } }).forPeople;
}
