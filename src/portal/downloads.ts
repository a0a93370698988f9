import type { SiteFrame, UnitIndex } from '../domain/generation.ts';
import { breadcrumb, renderPage } from './frame.ts';
import { type Html, html, jsonBlock } from './html.ts';
import { arrowIcon, downloadIcon } from './icons.ts';
import { packPath, provincePath } from './paths.ts';

/** A campaign that offers packs. `scopeUnitCode` covers itself and everything below it. */
export type PackOffer = { id: string; title: string; scopeUnitCode: string };

type Province = UnitIndex['provinces'][number];
type Downloads = { frame: SiteFrame; provinces: Province[]; offers: PackOffer[] };

/** Country, as the root of every unit's path. */
const countryCodes = ['vn', '00'];

const covers = (offer: PackOffer, codes: string[]): boolean => [...countryCodes, ...codes].includes(offer.scopeUnitCode);

/** With the script: type the commune, press, download. Without: province, then commune, as plain links. */
export function downloadsPage({ frame, provinces, offers }: Downloads): string {
  const body = html`<div class="wrap">
<h1>Tải tài liệu cho xã, phường</h1>
<p class="lead">Bộ tài liệu in sẵn tên xã, phường và mã QR của đơn vị: áp phích, băng rôn, tờ rơi, ảnh mạng xã hội, khung hình LED và lời đăng bài. Không cần đăng ký.</p>
<div class="picker needs-script" data-units="${frame.units}">
<label for="don-vi">Gõ tên xã, phường, đặc khu (không cần dấu)</label>
<input id="don-vi" type="search" autocomplete="off" placeholder="Ví dụ: ninh kieu" role="combobox" aria-expanded="false" aria-controls="ket-qua" aria-autocomplete="list">
<ul id="ket-qua" class="results" role="listbox" hidden></ul>
<p class="picker-note" role="status" aria-live="polite"></p>
<div class="picked" hidden></div></div>
<script type="application/json" id="bo-tai-lieu">${jsonBlock(offers.map(({ id, title, scopeUnitCode }) => [id, title, scopeUnitCode]))}</script>
<section><h2>Hoặc chọn theo tỉnh, thành phố</h2>
<ul class="columns">${provinces.map(([code, name]) => html`<li><a href="${provincePath(code)}">${name}</a></li>`)}</ul></section></div>`;
  const description = 'Chọn xã, phường và tải bộ tài liệu tuyên truyền in sẵn tên, mã QR của đơn vị. Không cần đăng ký.';
  return renderPage({ frame, path: '/tai-ve', title: 'Tải tài liệu cho xã, phường', description, body });
}

export function provincePage({ frame, province, offers }: { frame: SiteFrame; province: Province; offers: PackOffer[] }): string {
  const [code, name, communes] = province;
  const rows = communes.map((commune) =>
    communeRow({ commune, offers: offers.filter((offer) => covers(offer, [code, commune[0]])) }),
  );
  const hasAny = communes.some(([communeCode]) => offers.some((offer) => covers(offer, [code, communeCode])));
  const body = html`<div class="wrap">${breadcrumb([{ href: '/tai-ve', label: 'Tải tài liệu' }])}
<h1>${name}</h1>
<p class="lead">${communes.length} xã, phường, đặc khu. Chọn đơn vị rồi bấm tải về.</p>
${!hasAny && noOffer()}
<form class="search needs-script" role="search"><label for="q">Tìm trong ${name}</label>
<input id="q" type="search" autocomplete="off" placeholder="Gõ không dấu cũng được" data-filter=".communes > li"></form>
<p class="empty" data-empty hidden>Không có đơn vị nào khớp. Hãy kiểm tra lại tên, hoặc chọn tỉnh, thành phố khác.</p>
<ul class="communes">${rows}</ul></div>`;
  const description = `Bộ tài liệu tuyên truyền cho ${communes.length} xã, phường, đặc khu của ${name}.`;
  return renderPage({ frame, path: provincePath(code), title: `Tải tài liệu: ${name}`, description, body });
}

function noOffer(): Html {
  return html`<p class="box">Chưa có chiến dịch nào dành riêng cho địa phương này. Bạn vẫn dùng được các <a href="/huong-dan">hướng dẫn cho người dân</a>.</p>`;
}

/** `<details>` opens without a script; the anchor inside makes a browser open it when the link names the commune. */
function communeRow({ commune: [code, name], offers }: { commune: [code: string, name: string]; offers: PackOffer[] }): Html {
  if (offers.length === 0) return html`<li data-search="${name}">${name}</li>`;
  return html`<li data-search="${name}"><details><summary>${name}</summary><div id="u${code}">${offers.map(
    ({ id, title }) =>
      html`<a class="button" href="${packPath(id, code)}" download rel="nofollow">${downloadIcon}<span>Tải bộ tài liệu (ZIP)<small>${title}</small></span></a>`,
  )}</div></details></li>`;
}

/** Shown when a pack cannot be made just now. */
export function backToDownloads(): Html {
  return html`<p class="actions"><a class="button" href="/tai-ve">Chọn lại xã, phường ${arrowIcon}</a></p>`;
}
