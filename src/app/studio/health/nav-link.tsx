import type { ServerProps } from 'payload';
import { readerLanguage } from '../../../domain/reader-language.ts';
import { healthWords } from './words.ts';

/** Link to the health page, above the collections in the menu. */
export function HealthLink({ i18n }: Pick<ServerProps, 'i18n'>) {
  return (
    <a className="nav__link pano-nav" href="/admin/suc-khoe-kenh">
      {healthWords[readerLanguage(i18n.language)].heading}
    </a>
  );
}
