import { getRequestLanguage, type Payload } from 'payload';
import { parseCookies } from 'payload/shared';
import { type ReaderLanguage, readerLanguage } from '../domain/reader-language.ts';

/**
 * The language of the person behind a request, decided as Payload decides it for the page that sends the request: the cookie
 * `payload-lng`, then `Accept-Language`, then Vietnamese.
 */
export function languageOfReader({ config }: Pick<Payload, 'config'>, headers: Headers): ReaderLanguage {
  return readerLanguage(getRequestLanguage({ config, cookies: parseCookies(headers), headers }));
}
