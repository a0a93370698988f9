import type { ServerProps } from 'payload';
import { readerLanguage } from '../../../domain/reader-language.ts';
import { homeWords } from './words.ts';

/** The mark: an open booklet and a signal. It is drawn here, so the studio needs no picture file. */
export function Icon() {
  return (
    <svg viewBox="0 0 48 48" width="100%" height="100%" role="img" aria-label="Pano">
      <rect width="48" height="48" rx="10" fill="#b71c1c" />
      <path d="M11 15c5-2 9-1 13 2v18c-4-3-8-4-13-2z" fill="#fff8ec" />
      <path d="M37 15c-5-2-9-1-13 2v18c4-3 8-4 13-2z" fill="#ffcd00" />
      <path d="M16 9c5-2.6 11-2.6 16 0" stroke="#fff8ec" strokeWidth="2.5" fill="none" strokeLinecap="round" />
    </svg>
  );
}

/** The mark with the name, above the login form. */
export function Logo({ i18n }: Pick<ServerProps, 'i18n'>) {
  return (
    <div className="pano-logo">
      <Icon />
      <div>
        <strong>Pano</strong>
        <span>{homeWords[readerLanguage(i18n.language)].tagline}</span>
      </div>
    </div>
  );
}
