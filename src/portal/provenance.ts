import type { PublishedEdition } from '../domain/site.ts';
import { dateText } from './frame.ts';
import { type Html, html } from './html.ts';
import { sealIcon } from './icons.ts';

type Provenance = {
  edition: PublishedEdition;
  /** ISO date of the last check of its facts. */
  reviewedAt?: string;
  /** Path of the document in the content API. */
  href: string;
};

/** Who says so, since when, and how to check it. Stands at the end of every public document. */
export function provenance({ edition, reviewedAt, href }: Provenance): Html {
  const { content, number, version, approvedAt } = edition;
  return html`<aside class="provenance">${sealIcon}<div>
<p><b>Cơ quan ban hành: ${content.issuer.name}</b></p>
<p>${approvedAt && html`Phê duyệt ngày ${dateText(approvedAt)}. `}${reviewedAt && html`Rà soát lần cuối ngày ${dateText(reviewedAt)}. `}Ấn bản số ${number}, lần ban hành ${version}.
<a class="no-print" href="${href}">Dữ liệu gốc</a></p></div></aside>`;
}
