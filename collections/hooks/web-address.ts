import { AppError } from '../../src/domain/errors.ts';
import { isWebAddress } from '../../src/domain/web-address.ts';
import { languageOfRequest, type ReaderRequest } from '../fields/words.ts';

/** What is linked from public pages and from other portals must be a web page: `javascript:` would run there. */
export function webAddress(value: unknown, { req }: { req?: ReaderRequest }): true | string {
  const url = String(value ?? '').trim();
  if (isWebAddress(url)) return true;
  return new AppError('text.no-web-address', { params: { url: url.slice(0, 80) } }).sentence(languageOfRequest(req));
}
