import { addresses } from '../domain/addresses.ts';
import type { Medium } from '../domain/code.ts';
import type { Preview, SiteFrame } from '../domain/generation.ts';
import { languageNamesVi } from '../domain/locale.ts';
import type { UnitFace } from '../domain/unit.ts';
import { noOffer } from './downloads.ts';
import { breadcrumb, renderPage } from './frame.ts';
import { headline } from './headline.ts';
import { type Html, html } from './html.ts';
import { copyIcon, downloadIcon, fileIcon, phoneIcon } from './icons.ts';
import type { OfferedFile, OfferedFiles, OfferedText, PackOffer } from './offers.ts';
import { campaignPath } from './paths.ts';
import { bytesText, telephone } from './texts.ts';

type CommunePage = {
  frame: SiteFrame;
  unit: UnitFace;
  offers: PackOffer[];
  phone: string | null;
  /** The reader asked for what an office can print by itself. */
  isOfficeOnly?: boolean;
};

/** What an address asks for that way. */
export const officeOnly = { name: 'in', value: 'van-phong' };

/** Everything a commune can take away: each campaign's pack as one file, or piece by piece. */
export function communePage({ frame, unit, offers, phone, isOfficeOnly = false }: CommunePage): string {
  const shownOf = ({ groups }: PackOffer) => (isOfficeOnly ? onlyForOffice(groups) : groups);
  const body = html`<div class="wrap" data-commune="${unit.code}" data-name="${unit.name}">
${breadcrumb([{ href: addresses.downloads, label: 'Tải tài liệu' }])}
<h1>${unit.name}</h1>
<p class="lead">${unit.provinceName}. Áp phích, băng rôn, tờ rơi đã in sẵn tên và mã QR của ${lowerType(unit.name)}.</p>
${phone !== null && html`<p class="actions"><a class="more" href="${telephone(phone)}">${phoneIcon}Tổ công nghệ số cộng đồng: ${phone}</a></p>`}
${offers.length === 0 && noOffer()}
${offers.length > 0 && officeSwitch({ unit, isOfficeOnly })}
${offers.map((offer) => offerSection({ offer, unit, shown: shownOf(offer) }))}
<p class="actions"><a class="more" href="${addresses.downloads}?doi=1">Chọn xã, phường khác</a></p></div>`;
  const description = `Bộ tài liệu tuyên truyền in sẵn tên ${unit.name}, ${unit.provinceName ?? ''}.`;
  const title = `Tài liệu của ${unit.name}`;
  return renderPage({ frame, path: addresses.commune.path(unit.code), title, description, body });
}

function onlyForOffice(groups: OfferedFiles[]): OfferedFiles[] {
  const own = groups.map((group) => ({ ...group, files: group.files.filter(({ isForOffice }) => isForOffice) }));
  return own.filter(({ files }) => files.length > 0);
}

function officeSwitch({ unit, isOfficeOnly }: { unit: UnitFace; isOfficeOnly: boolean }): Html {
  const all = addresses.commune.path(unit.code);
  const choices = [
    { href: all, words: 'Mọi tệp', isChosen: !isOfficeOnly },
    {
      href: `${all}?${officeOnly.name}=${officeOnly.value}`,
      words: 'Chỉ những gì in được ở văn phòng (giấy A4)',
      isChosen: isOfficeOnly,
    },
  ];
  return html`<ul class="choices" aria-label="Hiện">${choices.map(
    ({ href, words, isChosen }) => html`<li><a href="${href}"${isChosen && html` aria-current="true"`}>${words}</a></li>`,
  )}</ul>`;
}

/** "phường Ninh Kiều" inside a sentence. */
function lowerType(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

/** As commune officers call the things, in the order in which they look for them. */
const mediumNames: Partial<Record<Medium, string>> = {
  poster: 'Áp phích',
  banner: 'Băng rôn',
  standee: 'Standee, phướn',
  panel: 'Pano',
  leaflet: 'Tờ rơi',
  social: 'Ảnh đăng mạng xã hội',
  led: 'Màn hình LED',
};
const otherName = 'Khác';

type Offered = { offer: PackOffer; unit: UnitFace };

/** `shown`: of its pieces, those that the reader asked for. The pack holds all of them. */
function offerSection({ offer, unit, shown }: Offered & { shown: OfferedFiles[] }): Html {
  const { campaignId, title, issuerName, groups, bytes, languages } = offer;
  const count = groups.reduce((sum, { files }) => sum + files.length, 0);
  const byMedium = [...Object.values(mediumNames), otherName].map((name) => ({
    name,
    groups: shown.filter(({ medium }) => (mediumNames[medium] ?? otherName) === name),
  }));
  return html`<section class="offer"><h2><a href="${campaignPath(campaignId)}">${headline(title)}</a></h2><p class="issuer">${issuerName}</p>
<p class="actions"><a class="button" href="${addresses.packProgress.path(campaignId, unit.code)}" rel="nofollow">${downloadIcon}<span>Tải trọn bộ (ZIP)<small>${count} tệp in và ảnh, lời đăng bài${bytes !== null && `, khoảng ${bytesText(bytes)}`}</small></span></a></p>
${languages.map((locale) => html`<p class="actions"><a class="button quiet" href="${addresses.packProgress.path(campaignId, unit.code, locale)}" rel="nofollow">${downloadIcon}<span>Bản ${languageNamesVi[locale]} (ZIP)</span></a></p>`)}
<p class="or">Hoặc lấy từng tệp:</p>
${byMedium.filter((medium) => medium.groups.length > 0).map((medium, index) => mediumDetails({ ...medium, offer, unit, isOpen: index === 0 }))}
${offer.texts.length > 0 && html`<details class="medium"><summary>Lời đăng bài <span class="count">${offer.texts.length}</span></summary>${offer.texts.map(textBlock)}</details>`}</section>`;
}

const textNames: Record<OfferedText['kind'], string> = {
  facebook: 'Bài đăng Facebook',
  zalo: 'Bài đăng Zalo',
  loudspeaker: 'Bản đọc loa truyền thanh',
};

/** Whoever presses a link to Zalo or Facebook posts by themselves; the text is pasted there, because neither takes it along. */
function textBlock({ kind, text, link }: OfferedText): Html {
  const encoded = encodeURIComponent(link ?? '');
  const share = {
    facebook: html`<a class="more" href="https://www.facebook.com/sharer/sharer.php?u=${encoded}" rel="noopener nofollow">Mở Facebook để đăng</a>`,
    zalo: html`<a class="more" href="https://zalo.me/share?url=${encoded}" rel="noopener nofollow">Mở Zalo để gửi</a>`,
    loudspeaker: null,
  }[kind];
  return html`<section class="paste"><h3>${textNames[kind]}</h3><p class="pasted">${text}</p>
<p class="actions"><button class="button quiet needs-script" type="button" data-copy="${text}" data-copied="Đã sao chép">${copyIcon}<span>Sao chép</span></button>${share}</p></section>`;
}

type MediumShown = Offered & { name: string; groups: OfferedFiles[]; isOpen: boolean };

function mediumDetails({ name, groups, offer, unit, isOpen }: MediumShown): Html {
  return html`<details class="medium"${isOpen && html` open`}><summary>${name} <span class="count">${groups.length}</span></summary>
<ul class="pieces">${groups.map((group) => pieceCard({ group, offer, unit }))}</ul></details>`;
}

function pieceCard({ group, offer, unit }: Offered & { group: OfferedFiles }): Html {
  const { headline: words, formatLabel, preview, files } = group;
  return html`<li class="piece">${preview ? previewPicture(preview) : html`<div class="no-preview">${fileIcon}</div>`}<div><h3>${words}</h3><p>${formatLabel}</p>
<ul class="files">${files.map((file) => fileLink({ file, offer, unit, words: `${words}, ${formatLabel}` }))}</ul></div></li>`;
}

/** A preview without a commune's name; the commune's own is drawn at the download. It adds nothing to its headline. */
function previewPicture({ path, widthPx, heightPx }: Preview): Html {
  return html`<img src="${path}" width="${widthPx}" height="${heightPx}" alt="" loading="lazy" decoding="async">`;
}

/** Many files have the same label, so screen readers are told which one it is. */
function fileLink({ file, offer, unit, words }: Offered & { file: OfferedFile; words: string }): Html {
  const { label, bytes, path } = file;
  return html`<li><a href="${addresses.packFile.path(offer.campaignId, unit.code, path)}" download rel="nofollow">${downloadIcon}<span>${label}<span class="sr">: ${words}</span>${
    bytes !== null && html` <small>${bytesText(bytes)}</small>`
  }</span></a></li>`;
}
