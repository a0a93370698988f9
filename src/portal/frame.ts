import { addresses } from '../domain/addresses.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { Locale } from '../domain/locale.ts';
import { directions, languageNames } from '../domain/locale.ts';
import { formatDate } from '../text/dates.ts';
import { type Discovery, discoveryLinks } from './discovery.ts';
import { type Html, type HtmlPart, html, jsonBlock, raw } from './html.ts';
import { bookMark } from './icons.ts';
import { accessibilityPath, articleListPath, guideListPath, homePath, supportPath } from './paths.ts';
import { inVietnamese } from './translations.ts';
import { type Words, wordsFor } from './words.ts';

/** Name of the movement, on every page and feed. */
export const siteName = 'Bình dân học vụ số';

export type Page = {
  frame: SiteFrame;
  /** Canonical path. */
  path: string;
  title: string;
  description: string;
  body: HtmlPart;
  /** Path of a picture for people who share the page. */
  image?: string;
  /** Feeds and an oEmbed document beside those of the whole site. */
  discovery?: Discovery;
  /** schema.org description of the page. */
  jsonLd?: Record<string, unknown>;
  /** `false` for errors and for pages about one code. */
  isIndexed?: boolean;
  /** Of what the page says; Vietnamese by default. */
  locale?: Locale;
  /** The same page in the languages that it has been translated into, itself among them. */
  alternates?: { locale: Locale; path: string }[];
  /** Further elements of the head. */
  head?: HtmlPart;
  /** The body that issues what the page shows. The site's own pages name the one that runs the site. */
  issuer?: string;
};

const sections = [
  { path: guideListPath, label: 'Hướng dẫn' },
  { path: articleListPath(), label: 'Tin bài' },
  { path: addresses.downloads, label: 'Tải tài liệu' },
  { path: addresses.verify.start, label: 'Kiểm tra mã' },
];

/** A whole page. It works without its script and prints without its header. */
export function renderPage(page: Page): string {
  const { frame, body, issuer = frame.publisher, locale = 'vi' } = page;
  const words = wordsFor(locale);
  return html`<!doctype html>
<html lang="${words.locale}">
<head>${head(page)}</head>
<body>
<a class="skip" href="#noi-dung">${words.skip}</a>
<header class="top"><div class="wrap top-row">
<a class="brand" href="${homePath(words.locale)}">${bookMark}<span class="brand-text"><b${inVietnamese(words.locale)}>${siteName}</b><span${inVietnamese(words.locale)}>${issuer}</span></span></a>
<nav aria-label="${words.mainNav}">${navigation(page)}</nav>
</div></header>
<main id="noi-dung"${locale !== words.locale && html` lang="${locale}" dir="${directions[locale]}"`}>${languageSwitch(page)}${body}</main>
${footer(frame, words)}
</body>
</html>`.markup;
}

function navigation({ path, locale = 'vi' }: Page): Html[] {
  if (wordsFor(locale).locale === 'vi') return sections.map((section) => navLink({ ...section, path, href: section.path }));
  const home = homePath(locale);
  return [
    navLink({ href: home, label: wordsFor(locale).guides, path }),
    html`<a href="/" lang="vi" hreflang="vi">${languageNames.vi}</a>`,
  ];
}

/** Only where there is a choice. Each language is named in itself. */
function languageSwitch({ alternates = [], locale = 'vi' }: Page): Html | false {
  if (alternates.length < 2) return false;
  return html`<div class="wrap languages no-print"><ul aria-label="${wordsFor(locale).languages}">${alternates.map((each) => {
    const isHere = each.locale === locale;
    const name = languageNames[each.locale];
    return html`<li>${isHere ? html`<span aria-current="true">${name}</span>` : html`<a href="${each.path}" lang="${each.locale}" hreflang="${each.locale}">${name}</a>`}</li>`;
  })}</ul></div>`;
}

function navLink({ href, label, path }: { href: string; label: string; path: string }): Html {
  const isHere = path === href || path.startsWith(`${href}/`);
  return html`<a href="${href}"${isHere && raw(' aria-current="page"')}>${label}</a>`;
}

function head(page: Page): Html {
  const { frame, path, title, description, image, jsonLd, discovery, isIndexed = true, locale = 'vi', alternates = [] } = page;
  const url = frame.siteUrl + path;
  const fullTitle = path === '/' ? title : `${title} – ${siteName}`;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<meta name="description" content="${description}">
<meta name="theme-color" content="#b71c1c">
${alternates.length > 1 && alternates.map((each) => html`<link rel="alternate" hreflang="${each.locale}" href="${frame.siteUrl + each.path}">`)}
${isIndexed ? html`<link rel="canonical" href="${url}">` : html`<meta name="robots" content="noindex">`}
<meta property="og:type" content="${jsonLd && path !== '/' ? 'article' : 'website'}">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="${locale === 'en' ? 'en_US' : `${locale}_VN`}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
${image && html`<meta property="og:image" content="${frame.siteUrl + image}">`}
${frame.preload.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${frame.stylesheet}">
<link rel="icon" href="${frame.icon}" type="image/svg+xml">
${discoveryLinks({ ...discovery, siteUrl: frame.siteUrl, siteName, path, title })}
<script type="module" src="${frame.script}"></script>
${page.head}
${jsonLd && html`<script type="application/ld+json">${jsonBlock({ '@context': 'https://schema.org', ...jsonLd })}</script>`}`;
}

function footer({ publisher, support, locales = [] }: SiteFrame, words: Words): Html {
  return html`<footer class="foot"><div class="wrap">
<p class="foot-name"><b${inVietnamese(words.locale)}>${siteName}</b> ${words.managedBy(publisher)}</p>
<p>${words.privacy}</p>
<ul class="foot-links">${words.locale === 'vi' && vietnameseLinks(support !== undefined)}
<li><a href="${accessibilityPath}" hreflang="vi">${words.accessibility}</a></li>${locales
    .filter((locale) => locale !== words.locale)
    .map(
      (locale) => html`<li><a href="${homePath(locale)}" lang="${locale}" hreflang="${locale}">${languageNames[locale]}</a></li>`,
    )}
</ul></div></footer>`;
}

function vietnameseLinks(hasPhones: boolean): Html {
  return html`<li><a href="${guideListPath}">Hướng dẫn</a></li><li><a href="${articleListPath()}">Tin bài</a></li><li><a href="${addresses.downloads}">Tải tài liệu</a></li><li><a href="${addresses.verify.start}">Kiểm tra mã</a></li>
${hasPhones && html`<li><a href="${supportPath}">Gọi người giúp</a></li>`}<li><a href="/feeds">Theo dõi (RSS, lịch)</a></li><li><a href="/content/v1/docs">Dữ liệu mở (API)</a></li>`;
}

/** "05/02/2026" of an instant that Pano wrote. Dates of plans are shown by `src/text/plan-date.ts`. */
export function dateText(instant: string): string {
  return formatDate(new Date(instant));
}

/** Way back up, above a heading. */
export function breadcrumb(links: { href: string; label: string }[]): Html {
  return html`<p class="crumb">${links.map(({ href, label }) => html`<a href="${href}">${label}</a><span aria-hidden="true"> › </span>`)}</p>`;
}
