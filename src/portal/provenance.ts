import type { PublishedEdition } from '../domain/site.ts';
import { dateText } from './frame.ts';
import { type Html, html } from './html.ts';
import { sealIcon } from './icons.ts';
import { type Words, wordsFor } from './words.ts';

type Provenance = {
  edition: PublishedEdition;
  /** ISO date of the last check of its facts. */
  reviewedAt?: string;
  /** Path of the document in the content API. */
  href: string;
  words?: Words;
};

/** The end of every public document: who issued it, since when, and how to check it. */
export function provenance({ edition, reviewedAt, href, words = wordsFor('vi') }: Provenance): Html {
  const { content, number, version, approvedAt } = edition;
  return html`<footer class="provenance">${sealIcon}<div>
<p><b>${words.issuedBy}: ${issuerName(content.issuer.name, words)}</b></p>
<p>${approvedAt && words.approvedOn(dateText(approvedAt))}${reviewedAt && words.reviewedOn(dateText(reviewedAt))}${words.edition(number, version)}
<a class="no-print" href="${href}">${words.rawData}</a></p></div></footer>`;
}

function issuerName(name: string, { locale }: Words): Html | string {
  return locale === 'vi' ? name : html`<span lang="vi">${name}</span>`;
}
