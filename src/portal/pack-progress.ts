import { addresses } from '../domain/addresses.ts';
import type { SiteFrame } from '../domain/generation.ts';
import { type Locale, languageNamesVi } from '../domain/locale.ts';
import type { UnitFace } from '../domain/unit.ts';
import { breadcrumb, renderPage } from './frame.ts';
import { type Html, html } from './html.ts';
import { downloadIcon } from './icons.ts';
import type { PackProgress } from './offers.ts';
import { bytesText } from './texts.ts';

/** Seconds between two looks of a browser without scripts. */
const lookAgainSeconds = 3;

type ProgressPage = {
  frame: SiteFrame;
  campaignId: string;
  unitCode: string;
  locale?: Locale;
  unit: UnitFace;
  progress: PackProgress;
  /** The reader has asked that the page does not load itself again. */
  isStill: boolean;
};

/**
 * How far a pack is. Its script asks for the figures and begins the download; without one the page loads itself again, which the
 * reader can turn off (WCAG 2.2.1).
 */
export function packProgressPage(page: ProgressPage): string {
  const { frame, campaignId, unitCode, locale, unit, progress, isStill } = page;
  const path = addresses.packProgress.path(campaignId, unitCode, locale);
  const zip = addresses.pack.path(campaignId, unitCode, locale);
  const isReady = progress.state === 'ready';
  const body = html`<div class="wrap narrow making" data-progress="${addresses.packProgress.data(campaignId, unitCode, locale)}" data-zip="${zip}">
${breadcrumb([{ href: addresses.commune.path(unitCode), label: unit.name }])}
<h1>${isReady ? 'Bộ tài liệu đã sẵn sàng' : 'Đang tạo bộ tài liệu'}</h1>
<p class="lead">Tài liệu in sẵn tên ${unit.name}, ${unit.provinceName}${locale && `, bằng ${languageNamesVi[locale]}`}.</p>
<div class="meter"${isReady && html` hidden`}>${meter(progress)}</div>
<div class="ready"${!isReady && html` hidden`}><p><a class="button" href="${zip}" download rel="nofollow">${downloadIcon}<span>Tải về máy (ZIP)<small data-size>${isReady && bytesText(progress.bytes)}</small></span></a></p>
<p>Mạng yếu bị ngắt giữa chừng thì bấm lại, máy tải tiếp phần còn thiếu. Mở tệp ZIP, đọc “DOC-TRUOC.txt” trước.</p></div>
<p class="failed verdict bad" role="alert" hidden></p>
${!isReady && noScriptNote({ path, isStill })}
<p class="actions"><a class="more" href="${addresses.commune.path(unitCode)}">Lấy từng tệp thay vì trọn bộ</a></p></div>`;
  const target = isReady ? zip : path;
  const refresh = html`<noscript><meta http-equiv="refresh" content="${isReady ? 1 : lookAgainSeconds};url=${target}"></noscript>`;
  const description = `Bộ tài liệu của ${unit.name}.`;
  return renderPage({ frame, path, title: 'Tạo bộ tài liệu', description, body, isIndexed: false, head: !isStill && refresh });
}

function meter(progress: PackProgress): Html {
  if (progress.state === 'ready') return html`<p role="status">Đã xong.</p>`;
  const { done, total } = progress;
  const words = total === 0 ? 'Đang chờ đến lượt…' : `Đã vẽ ${done} trên ${total} tệp.`;
  return html`<progress aria-label="Tiến độ"${total > 0 && html` value="${done}" max="${total}"`}></progress><p role="status" data-words>${words}</p>`;
}

function noScriptNote({ path, isStill }: { path: string; isStill: boolean }): Html {
  const still = `${path}${path.includes('?') ? '&' : '?'}tu-dong=0`;
  return isStill
    ? html`<p class="actions"><a class="button quiet" href="${still}">Xem lại tiến độ</a></p>`
    : html`<noscript><p>Trang tự tải lại sau vài giây. <a href="${still}">Không tự tải lại</a></p></noscript>`;
}
