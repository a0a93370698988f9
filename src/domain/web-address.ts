import type { Content } from './content.ts';

/**
 * Whether a text is the address of a web page that may stand in a link: http or https, a host, no name and password before it,
 * nothing that a browser strips before it reads the scheme. `javascript:` and `data:` run in the reader's page.
 */
export function isWebAddress(text: string): boolean {
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(text) || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username === '' && password === '';
}

/** What a written text may lead to: a web page, a telephone number, a mail address. */
export const isLinkTarget = (text: string): boolean =>
  isWebAddress(text) || /^tel:\+?[\d .-]{3,20}$/.test(text) || /^mailto:[^\s<>"'?]+@[^\s<>"'?]+$/.test(text);

/** A content without links of before links were checked that are no web addresses. The same value comes back where all are. */
export function withSafeLinks<C extends Content>(content: C): C {
  if (content.type !== 'guide' || !Array.isArray(content.references)) return content;
  const references = content.references.filter(({ url }) => isWebAddress(url));
  return references.length === content.references.length ? content : { ...content, references };
}
