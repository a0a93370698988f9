import { addresses } from '../domain/addresses.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import type { UnitFace } from '../domain/unit.ts';
import { escapeMarkup, html } from './html.ts';
import { phoneIcon } from './icons.ts';
import { telephone } from './texts.ts';

/** The commune whose paper somebody scanned, and the number of its community digital team. */
export type Visit = { unit: UnitFace; phone: string | null };

/** Stands in the addresses of a visit: no cookie, nothing on the device, gone with the tab. */
export const visitParameter = 'xa';

/** The address with the commune in it, before any `#place`. */
export function withUnit(address: string, unitCode: string): string {
  const [rest = '', fragment] = address.split('#', 2);
  const mark = rest.includes('?') ? '&' : '?';
  return `${rest}${mark}${visitParameter}=${unitCode}${fragment === undefined ? '' : `#${fragment}`}`;
}

const words = {
  vi: {
    of: 'Nơi phát:',
    call: 'Gọi Tổ công nghệ số cộng đồng',
    files: 'Tài liệu của nơi này',
    other: 'Không phải nơi tôi ở',
    label: 'Địa phương của bạn',
  },
  en: {
    of: 'Given out by:',
    call: 'Call the community digital team',
    files: 'Papers of this place',
    other: 'Not where I live',
    label: 'Your place',
  },
} as const;

type Page = { markup: string; path: string; visit: Visit; language: ReaderLanguage };

/**
 * The page as a reader of the commune's paper sees it: the commune is named with its number at the top, the picker knows it, and
 * every link to a page of ours keeps it. The canonical address stays as it is.
 */
export function pageOfVisit({ markup, path, visit, language }: Page): string {
  const { code } = visit.unit;
  return markup
    .replace(/<a ([^>]*?)href="(\/(?!\/)[^"]*)"/g, (whole, before: string, href: string) =>
      isPage(href)
        ? `<a ${before}href="${escapeMarkup(withUnit(href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), code))}"`
        : whole,
    )
    .replace(/<form ([^>]*)>/g, `$&<input type="hidden" name="${visitParameter}" value="${code}">`)
    .replace('<input id="don-vi" ', `$&value="${escapeMarkup(visit.unit.name)}" `)
    .replace('<p class="call-number" data-number hidden></p>', () => callNumber(visit))
    .replace(/<main id="noi-dung"[^>]*>/, (main) => main + banner({ path, visit, language }));
}

/** Files and what programs read are not pages. */
const isPage = (href: string): boolean =>
  !/^\/(?:m|content|feeds|oembed|admin|api|boards|assets|q)\//.test(href) &&
  !/\.[a-z0-9]{2,5}(?:[?#]|$)/i.test(href) &&
  !href.startsWith('/feeds');

function callNumber({ unit, phone }: Visit): string {
  if (phone === null) return '<p class="call-number" data-number hidden></p>';
  return html`<p class="call-number" data-number><a class="button" href="${telephone(phone)}">${unit.name}: ${phone}</a></p>`
    .markup;
}

function banner({ path, visit: { unit, phone }, language }: Omit<Page, 'markup'>): string {
  const said = words[language];
  const place = unit.provinceName && unit.provinceName !== unit.name ? `${unit.name}, ${unit.provinceName}` : unit.name;
  const own = /^\d{5}$/.test(unit.code) ? addresses.commune.path(unit.code) : addresses.province.path(unit.code);
  return html`<div class="wrap"><aside class="box" aria-label="${said.label}"><p>${said.of} <b lang="vi">${place}</b></p>
<p class="actions">${phone !== null && html`<a class="button quiet" href="${telephone(phone)}">${phoneIcon}<span>${said.call}: ${phone}</span></a> `}${
    path !== own && html`<a class="more" href="${withUnit(own, unit.code)}">${said.files}</a> `
  }<a class="more" href="${path}" rel="nofollow">${said.other}</a></p></aside></div>`.markup;
}
