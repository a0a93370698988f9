import type { SiteFrame } from '../domain/generation.ts';
import type { PublishedEdition } from '../domain/site.ts';
import { dateText } from './frame.ts';
import { type Html, html } from './html.ts';
import { sealIcon } from './icons.ts';
import { type Words, wordsFor } from './words.ts';

type Provenance = {
  frame: SiteFrame;
  edition: PublishedEdition;
  /** When its facts were last checked: a `PlanDate` as it is stored. */
  reviewedAt?: string;
  /** Path of the document in the content API. */
  href: string;
  words?: Words;
};

/** The end of every public document: who issued it, since when, and how to check it. */
export function provenance({ frame, edition, reviewedAt, href, words = wordsFor('vi') }: Provenance): Html {
  const { content, number, version, approvedAt } = edition;
  const ended = frame.endedBodies?.[content.issuer.unitCode];
  return html`<footer class="provenance">${sealIcon}<div>
<p><b>${words.issuedBy}: ${issuerName(content.issuer.name, words)}</b></p>
${
  ended &&
  html`<p class="ended">${words.endedOn(dateText(ended.on))}${ended.successor && html` ${words.succeededBy}: ${issuerName(ended.successor, words)}.`}</p>
`
}<p>${approvedAt && words.approvedOn(dateText(approvedAt))}${reviewedAt && words.reviewedOn(reviewedAt)}${words.edition(number, version)}
<a class="no-print" href="${href}">${words.rawData}</a></p></div></footer>`;
}

function issuerName(name: string, { locale }: Words): Html | string {
  return locale === 'vi' ? name : html`<span lang="vi">${name}</span>`;
}
