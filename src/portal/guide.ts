import type { GuideContent, GuideStep } from '../domain/content.ts';
import type { Locale } from '../domain/locale.ts';
import type { RichBlock } from '../domain/rich-text.ts';
import type { CopiesOf } from '../domain/site.ts';
import { isWebAddress } from '../domain/web-address.ts';
import { blocksOfLines, linesOf } from '../text/plain-lines.ts';
import { breadcrumb, renderPage } from './frame.ts';
import { guideActions, guideHelp } from './guide-actions.ts';
import type { GuidePage } from './guide-page.ts';

import { headline } from './headline.ts';
import { type Html, html, paragraphs } from './html.ts';
import { checkIcon, clockIcon, helpIcon, personIcon, warningIcon } from './icons.ts';
import { dayOf } from './json-ld.ts';
import { documentPath, easyPath, guideListPath, guidePath, hashedPath, homePath } from './paths.ts';
import { inPicture, photo } from './photo.ts';
import { provenance } from './provenance.ts';
import { inVietnamese, langOf, localesOf, sentencesOf, textIn } from './translations.ts';
import { type Words, wordsFor } from './words.ts';
import { richLines } from './written.ts';

/** The guide as it was approved: a step a picture, every word large enough to be read at arm's length. */
export function guidePage(page: GuidePage): string {
  const { copiesOf, guide, locale = 'vi' } = page;
  const { content } = guide;
  const words = wordsFor(locale);
  const body = html`<article class="wrap narrow guide" data-speech="${locale}">
${guideHead(page)}
<ul class="facts">${content.minutes !== undefined && html`<li>${clockIcon}<span>${words.minutes(content.minutes)}</span></li>`}<li>${personIcon}<span${langOf(content.audience, locale)}>${textIn(content.audience, locale)}</span></li></ul>
${guideActions({ ...page, other: { href: easyPath(content.id, locale), label: words.easyRead } })}
${content.prepare.length > 0 && prepareBox({ content, locale, words })}
<h2 class="steps-title">${words.stepCount(content.steps.length)}</h2>
<ol class="steps">${content.steps.map((step, index) => stepOf({ step, index, copiesOf, locale, words }))}</ol>
${guideFoot(page)}
${content.references.length > 0 && referenceList({ content, words })}
${provenance({ frame: page.frame, edition: guide, reviewedAt: content.reviewedAt, href: documentPath(content), words })}
</article>`;
  return renderGuide({ ...page, path: guidePath, body });
}

/**
 * The same steps in easy-read form: one idea a line, larger still. Where an editor has written the lines they are used; else the
 * sentences of the step stand one by one, unchanged, and the page says which of the two it is.
 */
export function easyGuidePage(page: GuidePage): string {
  const { copiesOf, guide, locale = 'vi' } = page;
  const { content } = guide;
  const words = wordsFor(locale);
  const isWritten = content.steps.every(({ easy }) => easy?.[locale] !== undefined);
  const body = html`<article class="wrap narrow guide easy" data-speech="${locale}">
${guideHead(page)}
<p class="note">${isWritten ? words.easyReadWritten : words.easyReadDerived}</p>
${guideActions({ ...page, other: { href: guidePath(content.id, locale), label: words.fullVersion } })}
<ol class="steps">${content.steps.map((step, index) => easyStep({ step, index, copiesOf, locale, words }))}</ol>
${guideFoot(page)}
${provenance({ frame: page.frame, edition: guide, reviewedAt: content.reviewedAt, href: documentPath(content), words })}
</article>`;
  return renderGuide({ ...page, path: easyPath, body, suffix: words.easyRead });
}

type Rendered = GuidePage & { path: (id: string, locale?: Locale) => string; body: Html; suffix?: string };

function renderGuide({ frame, guide, image, locale = 'vi', path, body, suffix }: Rendered): string {
  const { content } = guide;
  const title = [textIn(content.title, locale), suffix].filter(Boolean).join(' – ');
  return renderPage({
    frame,
    issuer: content.issuer.name,
    path: path(content.id, locale),
    title,
    description: textIn(content.summary, locale),
    body,
    image,
    jsonLd: suffix === undefined ? howTo({ frame, guide, locale }) : undefined,
    discovery: { isEmbeddable: suffix === undefined && locale === 'vi' },
    locale,
    alternates: localesOf(content).map((each) => ({ locale: each, path: path(content.id, each) })),
  });
}

function guideHead({ guide: { content }, locale = 'vi' }: GuidePage): Html {
  const words = wordsFor(locale);
  const list = locale === 'vi' ? guideListPath : homePath(locale);
  return html`${breadcrumb([{ href: list, label: words.guides }])}
<h1 data-speak>${headline(textIn(content.title, locale))}</h1>
<p class="lead" data-speak>${textIn(content.summary, locale)}</p>`;
}

function guideFoot({ frame, guide: { content }, locale = 'vi' }: GuidePage): Html {
  const words = wordsFor(locale);
  return html`<section class="box help"><h2 data-speak>${helpIcon}${words.stuck}</h2><div${langOf(content.help, locale)} data-speak>${paragraphs(textIn(content.help, locale))}</div></section>
${guideHelp({ frame, words })}`;
}

type Worded = { content: GuideContent; locale: Locale; words: Words };

function prepareBox({ content: { prepare }, locale, words }: Worded): Html {
  return html`<section class="box prepare"><h2 data-speak>${words.prepare}</h2><ul>${prepare.map(
    (thing) => html`<li>${checkIcon}<span${langOf(thing, locale)} data-speak>${textIn(thing, locale)}</span></li>`,
  )}</ul></section>`;
}

type Step = { step: GuideStep; index: number; copiesOf: CopiesOf; locale: Locale; words: Words };

function stepOf({ step, index, copiesOf, locale, words }: Step): Html {
  const { title, warning } = step;
  const how = richLines(blocksOf(step, locale), copiesOf, words.warning);
  return html`<li id="buoc-${index + 1}" data-speak><h3>${headline(textIn(title, locale))}</h3>${stepPicture({ step, index, copiesOf, sizes: inPicture.step })}${how}${
    warning && warningBox({ lines: paragraphs(textIn(warning, locale)), words })
  }</li>`;
}

/** What is to be done in a language, in Vietnamese where the step is not translated. Marks in front of plain lines make lists. */
function blocksOf({ text, body }: GuideStep, locale: Locale): RichBlock[] {
  const own = text[locale] === undefined ? 'vi' : locale;
  return body?.[own] ?? blocksOfLines(textIn(text, own));
}

function easyStep({ step, index, copiesOf, locale, words }: Step): Html {
  const { title, warning, easy } = step;
  const written = easy?.[locale]?.split(/\n+/).filter((line) => line.trim() !== '');
  const lines = written ?? blocksOf(step, locale).flatMap(linesOf).flatMap(sentencesOf);
  const careful = warning && sentencesOf(textIn(warning, locale)).map((line) => html`<p>${line}</p>`);
  return html`<li id="buoc-${index + 1}" data-speak><h2>${headline(textIn(title, locale))}</h2>${stepPicture({ step, index, copiesOf, sizes: inPicture.easyStep })}<ul class="lines">${lines.map(
    (line) => html`<li>${line.trim()}</li>`,
  )}</ul>${careful && warningBox({ lines: careful, words })}</li>`;
}

function warningBox({ lines, words }: { lines: Html[]; words: Words }): Html {
  return html`<div class="warning">${warningIcon}<div><b>${words.warning}</b>${lines}</div></div>`;
}

type Pictured = Pick<Step, 'step' | 'index' | 'copiesOf'> & { sizes: string };

/**
 * The first picture is in sight at once; the others wait until somebody comes near. Its words are those of the step: no second
 * reading.
 */
function stepPicture({ step: { picture }, index, copiesOf, sizes }: Pictured): Html | false {
  if (picture === undefined) return false;
  const loading = index === 0 ? 'eager' : 'lazy';
  return photo({ file: picture, alt: picture.alt.vi, sizes, loading, copiesOf });
}

function referenceList({ content: { references }, words }: Omit<Worded, 'locale'>): Html {
  return html`<section><h2>${words.references}</h2><ul class="plain">${references
    .filter(({ url }) => isWebAddress(url))
    .map(
      ({ label, url }) => html`<li><a href="${url}" rel="noopener"${inVietnamese(words.locale)}>${label}</a></li>`,
    )}</ul></section>`;
}

/** schema.org HowTo: search engines and assistants read the steps from it. */
function howTo({ frame, guide, locale = 'vi' }: Omit<GuidePage, 'copiesOf'>): Record<string, unknown> {
  const { content, publishedAt } = guide;
  const url = frame.siteUrl + guidePath(content.id, locale);
  const reviewedOn = dayOf(content.reviewedAt);
  return {
    '@type': 'HowTo',
    name: textIn(content.title, locale),
    description: textIn(content.summary, locale),
    inLanguage: locale,
    url,
    datePublished: publishedAt,
    ...(reviewedOn === null ? {} : { dateModified: reviewedOn }),
    ...(content.minutes === undefined ? {} : { totalTime: `PT${content.minutes}M` }),
    publisher: { '@type': 'GovernmentOrganization', name: content.issuer.name },
    supply: content.prepare.map((thing) => ({ '@type': 'HowToSupply', name: textIn(thing, locale) })),
    step: content.steps.map((step, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: textIn(step.title, locale),
      text: textIn(step.text, locale),
      url: `${url}#buoc-${index + 1}`,
      ...(step.picture ? { image: frame.siteUrl + hashedPath(step.picture) } : {}),
    })),
  };
}
