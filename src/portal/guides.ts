import type { GuideContent, GuideStep } from '../domain/content.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { PublishedEdition } from '../domain/site.ts';
import { breadcrumb, renderPage } from './frame.ts';
import { headline } from './headline.ts';
import { type Html, html, paragraphs } from './html.ts';
import { arrowIcon, checkIcon, clockIcon, helpIcon, personIcon, warningIcon } from './icons.ts';
import { documentPath, guidePath } from './paths.ts';
import { provenance } from './provenance.ts';

export type PublishedGuide = PublishedEdition & { content: GuideContent };

/** One guide in a list: a whole card to press, not a word. */
export function guideCard({ content }: PublishedGuide): Html {
  return html`<li class="card guide-card" data-search="${`${content.title.vi} ${content.summary.vi} ${content.audience.vi}`}"><a href="${guidePath(content.id)}">
<h3>${headline(content.title.vi)}</h3><p>${content.summary.vi}</p>
<p class="card-foot">${clockIcon}<span>${content.steps.length} bước · khoảng ${content.minutes} phút</span>${arrowIcon}</p></a></li>`;
}

export function guideListPage({ frame, guides }: { frame: SiteFrame; guides: PublishedGuide[] }): string {
  const body = html`<div class="wrap"><h1>Hướng dẫn</h1>
<p class="lead">Chọn việc bạn muốn làm. Mỗi hướng dẫn đi từng bước một, chữ to, có thể in ra giấy.</p>
<form class="search needs-script" action="/huong-dan" role="search"><label for="q">Tìm hướng dẫn</label>
<input id="q" name="q" type="search" autocomplete="off" placeholder="Ví dụ: thanh toan, kham benh" data-filter=".guide-card"></form>
<p class="empty" data-empty hidden>Chưa có hướng dẫn nào khớp. Hãy thử từ khác ngắn hơn.</p>
${guides.length > 0 ? html`<ul class="cards">${guides.map(guideCard)}</ul>` : html`<p>Chưa có hướng dẫn nào được công bố.</p>`}</div>`;
  const description = 'Hướng dẫn kỹ năng số từng bước, chữ to, dễ làm theo.';
  return renderPage({ frame, path: '/huong-dan', title: 'Hướng dẫn', description, body });
}

type GuidePage = { frame: SiteFrame; guide: PublishedGuide; image?: string };

export function guidePage({ frame, guide, image }: GuidePage): string {
  const { content } = guide;
  const body = html`<article class="wrap narrow guide">
${breadcrumb([{ href: '/huong-dan', label: 'Hướng dẫn' }])}
<h1>${headline(content.title.vi)}</h1>
<p class="lead">${content.summary.vi}</p>
<ul class="facts"><li>${clockIcon}<span>Khoảng <b>${content.minutes} phút</b></span></li><li>${personIcon}<span>${content.audience.vi}</span></li></ul>
${content.prepare.length > 0 && prepareBox(content)}
<h2 class="steps-title">Làm theo ${content.steps.length} bước</h2>
<ol class="steps">${content.steps.map(stepOf)}</ol>
<section class="box help"><h2>${helpIcon}Nếu chưa làm được</h2>${paragraphs(content.help.vi)}</section>
${content.references.length > 0 && referenceList(content)}
${provenance({ edition: guide, reviewedAt: content.reviewedAt, href: documentPath(content) })}
<p class="needs-script no-print"><button class="button quiet" type="button" data-print>In hướng dẫn này</button></p>
</article>`;
  const { title, summary } = content;
  const jsonLd = howTo({ frame, guide });
  return renderPage({ frame, path: guidePath(content.id), title: title.vi, description: summary.vi, body, image, jsonLd });
}

function prepareBox({ prepare }: GuideContent): Html {
  return html`<section class="box prepare"><h2>Chuẩn bị trước</h2><ul>${prepare.map((thing) => html`<li>${checkIcon}<span>${thing.vi}</span></li>`)}</ul></section>`;
}

function stepOf({ title, text, warning }: GuideStep, index: number): Html {
  return html`<li id="buoc-${index + 1}"><h3>${headline(title.vi)}</h3>${paragraphs(text.vi)}${
    warning && html`<div class="warning">${warningIcon}<div><b>Lưu ý</b>${paragraphs(warning.vi)}</div></div>`
  }</li>`;
}

function referenceList({ references }: GuideContent): Html {
  return html`<section><h2>Xem thêm ở nguồn chính thức</h2><ul class="plain">${references
    .filter(({ url }) => /^https?:\/\//.test(url))
    .map(({ label, url }) => html`<li><a href="${url}" rel="noopener">${label}</a></li>`)}</ul></section>`;
}

/** schema.org HowTo: search engines and assistants read the steps from it. */
function howTo({ frame, guide }: GuidePage): Record<string, unknown> {
  const { content, publishedAt } = guide;
  const url = frame.siteUrl + guidePath(content.id);
  return {
    '@type': 'HowTo',
    name: content.title.vi,
    description: content.summary.vi,
    inLanguage: 'vi',
    url,
    datePublished: publishedAt,
    dateModified: content.reviewedAt,
    totalTime: `PT${content.minutes}M`,
    publisher: { '@type': 'GovernmentOrganization', name: content.issuer.name },
    supply: content.prepare.map((thing) => ({ '@type': 'HowToSupply', name: thing.vi })),
    step: content.steps.map((step, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: step.title.vi,
      text: step.text.vi,
      url: `${url}#buoc-${index + 1}`,
    })),
  };
}
