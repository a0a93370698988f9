import type { GuideContent } from '../domain/content.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { Locale } from '../domain/locale.ts';
import type { CopiesOf, PublishedEdition } from '../domain/site.ts';
import { renderPage } from './frame.ts';
import { type Html, html } from './html.ts';
import { arrowIcon, clockIcon } from './icons.ts';
import { guideListPath, guidePath, homePath } from './paths.ts';
import { inPicture, photo } from './photo.ts';
import { textIn } from './translations.ts';
import { wordsFor } from './words.ts';

export type PublishedGuide = PublishedEdition & { content: GuideContent };

type GuideCard = {
  guide: PublishedGuide;
  copiesOf: CopiesOf;
  /** @default 'h3' */
  heading?: 'h2' | 'h3';
};

/**
 * One guide in a list: a whole card to press, not a word. Its title breaks where it must: beside the picture there is little
 * room.
 */
export function guideCard({ guide: { content }, copiesOf, heading = 'h3' }: GuideCard): Html {
  const { title } = content;
  return html`<li class="card guide-card" data-search="${`${content.title.vi} ${content.summary.vi} ${content.audience.vi}`}"><a href="${guidePath(content.id)}">
${cardPicture(content, { copiesOf, sizes: inPicture.guideCard })}${heading === 'h2' ? html`<h2>${title.vi}</h2>` : html`<h3>${title.vi}</h3>`}<p>${content.summary.vi}</p>
<p class="card-foot"><span>${content.steps.length} bước${content.minutes !== undefined && ` · ${content.minutes} phút`}</span>${arrowIcon}</p></a></li>`;
}

/** The first step's picture is shown for the guide. It adds nothing to the title, so screen readers skip it. */
function cardPicture({ steps }: GuideContent, place: { copiesOf: CopiesOf; sizes: string }): Html | false {
  const [picture] = steps.flatMap((step) => step.picture ?? []);
  if (!picture) return false;
  return photo({ file: picture, alt: '', loading: 'lazy', ...place });
}

type LanguagePage = { frame: SiteFrame; copiesOf: CopiesOf; guides: PublishedGuide[]; locale: Locale; locales: Locale[] };

/** Start page of another language: the guides that can be followed in it. */
export function languagePage({ frame, copiesOf, guides, locale, locales }: LanguagePage): string {
  const words = wordsFor(locale);
  const cards = guides.map(
    ({
      content,
    }) => html`<li class="card"><a href="${guidePath(content.id, locale)}">${cardPicture(content, { copiesOf, sizes: inPicture.card })}<h2>${textIn(content.title, locale)}</h2><p>${textIn(content.summary, locale)}</p>
<p class="card-foot">${content.minutes !== undefined && html`${clockIcon}<span>${words.minutes(content.minutes)}</span>`}${arrowIcon}</p></a></li>`,
  );
  const body = html`<div class="wrap"><h1>${words.homeTitle}</h1><p class="lead">${words.homeLead} ${words.onlyHere}</p><ul class="cards">${cards}</ul></div>`;
  const alternates = (['vi', ...locales] as Locale[]).map((each) => ({ locale: each, path: homePath(each) }));
  return renderPage({
    frame,
    path: homePath(locale),
    title: words.homeTitle,
    description: words.homeLead,
    body,
    locale,
    alternates,
  });
}

type GuideList = { frame: SiteFrame; copiesOf: CopiesOf; guides: PublishedGuide[] };

export function guideListPage({ frame, copiesOf, guides }: GuideList): string {
  const body = html`<div class="wrap"><h1>Hướng dẫn</h1>
<p class="lead">Chọn việc bạn muốn làm. Mỗi hướng dẫn đi từng bước một, chữ to, có thể in ra giấy.</p>
<form class="search needs-script" action="${guideListPath}" role="search"><label for="q">Tìm hướng dẫn</label>
<input id="q" name="q" type="search" autocomplete="off" placeholder="Ví dụ: thanh toan, kham benh" data-filter=".guide-card"></form>
<p class="empty" data-empty hidden>Chưa có hướng dẫn nào khớp. Hãy thử từ khác ngắn hơn.</p>
${guides.length > 0 ? html`<ul class="cards">${guides.map((guide) => guideCard({ guide, copiesOf, heading: 'h2' }))}</ul>` : html`<p>Chưa có hướng dẫn nào được công bố.</p>`}</div>`;
  const description = 'Hướng dẫn kỹ năng số từng bước, chữ to, dễ làm theo.';
  return renderPage({ frame, path: guideListPath, title: 'Hướng dẫn', description, body });
}
