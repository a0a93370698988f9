import { addresses } from '../domain/addresses.ts';
import type { SiteFrame, UnitIndex } from '../domain/generation.ts';
import { breadcrumb, renderPage } from './frame.ts';
import { type Html, html } from './html.ts';
import { arrowIcon } from './icons.ts';
import { guideListPath } from './paths.ts';

type Province = UnitIndex['provinces'][number];

/** With the script: type the commune and press it. Without: province, then commune, as plain links. */
export function downloadsPage({ frame, provinces }: { frame: SiteFrame; provinces: Province[] }): string {
  const body = html`<div class="wrap">
<h1>Tải tài liệu cho xã, phường</h1>
<p class="lead">Áp phích, băng rôn, tờ rơi, ảnh mạng xã hội, khung hình LED và lời đăng bài, in sẵn tên và mã QR của đơn vị. Không cần đăng ký.</p>
${communePicker({ frame, label: 'Gõ tên xã, phường, đặc khu (không cần dấu)', goesTo: addresses.commune.path('') })}
<section><h2>Hoặc chọn theo tỉnh, thành phố</h2>
<ul class="columns">${provinces.map(([code, name]) => html`<li><a href="${addresses.province.path(code)}">${name}</a></li>`)}</ul></section></div>`;
  const description = 'Chọn xã, phường và tải bộ tài liệu tuyên truyền in sẵn tên, mã QR của đơn vị. Không cần đăng ký.';
  return renderPage({ frame, path: addresses.downloads, title: 'Tải tài liệu cho xã, phường', description, body });
}

type Picker = {
  frame: SiteFrame;
  label: string;
  /** Path before the code of the commune that is picked. */
  goesTo: string;
};

/** Not there without a script; the list of provinces is. Below it is the commune that was chosen last on this device. */
function communePicker({ frame, label, goesTo }: Picker): Html {
  return html`<div class="picker needs-script" data-units="${frame.units}"${frame.formerUnits !== undefined && html` data-former="${frame.formerUnits}"`} data-goes-to="${goesTo}">
<label for="don-vi">${label}</label>
<input id="don-vi" type="search" autocomplete="off" placeholder="Ví dụ: ninh kieu" role="combobox" aria-expanded="false" aria-controls="ket-qua" aria-autocomplete="list">
<ul id="ket-qua" class="results" role="listbox" aria-label="Xã, phường tìm thấy" hidden></ul>
<p class="picker-note" role="status"></p><p class="remembered" hidden></p></div>`;
}

type ProvincePage = {
  frame: SiteFrame;
  province: Province;
  /** Codes of the communes that some campaign covers. */
  covered: ReadonlySet<string>;
};

export function provincePage({ frame, province, covered }: ProvincePage): string {
  const [code, name, communes] = province;
  const hasAny = communes.some(([commune]) => covered.has(commune));
  const rows = communes.map(([commune, label]) => {
    return html`<li data-search="${label}"><a href="${addresses.commune.path(commune)}">${label}</a></li>`;
  });
  const body = html`<div class="wrap">${breadcrumb([{ href: addresses.downloads, label: 'Tải tài liệu' }])}
<h1>${name}</h1>
<p class="lead">${communes.length} xã, phường, đặc khu. Bấm vào đơn vị của bạn.</p>
${!hasAny && noOffer()}
<form class="search needs-script" role="search"><label for="q">Tìm trong ${name}</label>
<input id="q" type="search" autocomplete="off" placeholder="Gõ không dấu cũng được" data-filter=".communes > li"></form>
<p class="empty" data-empty hidden>Không có đơn vị nào khớp. Hãy kiểm tra lại tên, hoặc chọn tỉnh, thành phố khác.</p>
<ul class="communes">${rows}</ul></div>`;
  const description = `Bộ tài liệu tuyên truyền cho ${communes.length} xã, phường, đặc khu của ${name}.`;
  return renderPage({ frame, path: addresses.province.path(code), title: `Tải tài liệu: ${name}`, description, body });
}

export function noOffer(): Html {
  return html`<p class="box">Chưa có chiến dịch nào dành riêng cho địa phương này. Bạn vẫn dùng được các <a href="${guideListPath}">hướng dẫn cho người dân</a>.</p>`;
}

/** Shown when a pack cannot be made just now. */
export function backToDownloads(): Html {
  return html`<p class="actions"><a class="button" href="${addresses.downloads}">Chọn lại xã, phường ${arrowIcon}</a></p>`;
}
