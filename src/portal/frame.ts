import type { SiteFrame } from '../domain/generation.ts';
import { formatDate } from '../text/dates.ts';
import { type Html, type HtmlPart, html, jsonBlock, raw } from './html.ts';
import { bookMark } from './icons.ts';

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
  /** schema.org description of the page. */
  jsonLd?: Record<string, unknown>;
  /** `false` for errors and for pages about one code. */
  isIndexed?: boolean;
};

const sections = [
  { path: '/huong-dan', label: 'Hướng dẫn' },
  { path: '/tai-ve', label: 'Tải tài liệu' },
  { path: '/v', label: 'Kiểm tra mã' },
];

/** A whole page. It works without its script and prints without its header. */
export function renderPage(page: Page): string {
  const { frame, path, body } = page;
  return html`<!doctype html>
<html lang="vi">
<head>${head(page)}</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header class="top"><div class="wrap top-row">
<a class="brand" href="/">${bookMark}<span class="brand-text"><b>${siteName}</b><span>${frame.publisher}</span></span></a>
<nav aria-label="Mục chính">${sections.map((section) => navLink({ ...section, path, href: section.path }))}</nav>
</div></header>
<main id="noi-dung">${body}</main>
${footer(frame)}
</body>
</html>`.markup;
}

function navLink({ href, label, path }: { href: string; label: string; path: string }): Html {
  const isHere = path === href || path.startsWith(`${href}/`);
  return html`<a href="${href}"${isHere && raw(' aria-current="page"')}>${label}</a>`;
}

function head({ frame, path, title, description, image, jsonLd, isIndexed = true }: Page): Html {
  const url = frame.siteUrl + path;
  const fullTitle = path === '/' ? title : `${title} – ${siteName}`;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<meta name="description" content="${description}">
<meta name="theme-color" content="#b71c1c">
${isIndexed ? html`<link rel="canonical" href="${url}">` : html`<meta name="robots" content="noindex">`}
<meta property="og:type" content="${jsonLd ? 'article' : 'website'}">
<meta property="og:site_name" content="${siteName}">
<meta property="og:locale" content="vi_VN">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
${image && html`<meta property="og:image" content="${frame.siteUrl + image}">`}
${frame.preload.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${frame.stylesheet}">
<link rel="icon" href="${frame.icon}" type="image/svg+xml">
<link rel="alternate" type="application/rss+xml" title="${siteName}" href="/feeds/portal.rss">
<link rel="alternate" type="application/feed+json" title="${siteName}" href="/feeds/portal.json">
<script type="module" src="${frame.script}"></script>
${jsonLd && html`<script type="application/ld+json">${jsonBlock({ '@context': 'https://schema.org', ...jsonLd })}</script>`}`;
}

function footer({ publisher }: SiteFrame): Html {
  return html`<footer class="foot"><div class="wrap">
<p class="foot-name"><b>${siteName}</b> do <b>${publisher}</b> quản lý và công bố.</p>
<p>Trang này không yêu cầu đăng nhập, không dùng cookie và không thu thập thông tin cá nhân của người đọc.</p>
<ul class="foot-links">
<li><a href="/huong-dan">Hướng dẫn</a></li><li><a href="/tai-ve">Tải tài liệu</a></li><li><a href="/v">Kiểm tra mã</a></li>
<li><a href="/feeds/portal.rss">Tin RSS</a></li><li><a href="/content/v1/">Dữ liệu mở (API)</a></li>
</ul></div></footer>`;
}

/** "05/02/2026" of an instant or date; months and years stay as exact as they are written. */
export function dateText(text: string): string {
  if (/^\d{4}$/.test(text)) return text;
  if (/^\d{4}-\d{2}$/.test(text)) return `${text.slice(5)}/${text.slice(0, 4)}`;
  return formatDate(new Date(text));
}

/** Way back up, above a heading. */
export function breadcrumb(links: { href: string; label: string }[]): Html {
  return html`<p class="crumb">${links.map(({ href, label }) => html`<a href="${href}">${label}</a><span aria-hidden="true"> › </span>`)}</p>`;
}
