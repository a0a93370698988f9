import { escapeMarkup } from '../../../portal/html.ts';

/** Text for an element or an attribute. Control characters have no place in XML 1.0, escaped or not. */
export function xmlText(text: string): string {
  return escapeMarkup(text.replace(/[^\P{Cc}\t\n\r]/gu, ''));
}
