import type { ServerProps } from 'payload';
import { readerLanguage } from '../../../domain/reader-language.ts';
import { accountWords } from './words.ts';

/** Below the login form, in place of Payload’s link to a mail that is never sent. */
export function AfterLogin({ i18n }: Pick<ServerProps, 'i18n'>) {
  return <p className="pano-after-login">{accountWords[readerLanguage(i18n.language)].forgotten}</p>;
}
