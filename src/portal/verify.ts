import { groupCode, type Medium } from '../domain/code.ts';
import type { ContentType } from '../domain/content.ts';
import type { CodeRow, SiteFrame } from '../domain/generation.ts';
import { dateText, renderPage } from './frame.ts';
import { headline } from './headline.ts';
import { type Html, html } from './html.ts';
import { arrowIcon, checkIcon, warningIcon } from './icons.ts';

/** Asks for a code. A plain form: the edge turns `?code=` into the page of that code. */
export function verifyForm({ code = '' }: { code?: string } = {}): Html {
  return html`<form class="code-form" action="/v"><label for="code">Mã in dưới mã QR</label>
<div class="field-row"><input id="code" name="code" value="${code}" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" placeholder="Ví dụ: 001A-ABCD-1X2Y-3Z4W">
<button class="button" type="submit">Kiểm tra</button></div></form>`;
}

export function verifyStartPage({ frame }: { frame: SiteFrame }): string {
  const body = html`<div class="wrap narrow"><h1>Kiểm tra mã tài liệu</h1>
<p class="lead">Mỗi áp phích, băng rôn, tờ rơi của phong trào có một mã 16 ký tự, chia bốn nhóm, in dưới mã QR. Nhập mã để biết cơ quan nào ban hành, ban hành ngày nào và tài liệu còn hiệu lực không.</p>
${verifyForm()}
<section class="box"><h2>Vì sao nên kiểm tra?</h2><p>Kẻ gian có thể dán mã QR giả đè lên mã thật. Nếu trang mở ra không phải trang này, hoặc hỏi mật khẩu, mã OTP, số thẻ, hãy dừng lại và báo cho Tổ công nghệ số cộng đồng hoặc Công an nơi bạn ở.</p></section></div>`;
  const description = 'Nhập mã in dưới mã QR để biết tài liệu do cơ quan nào ban hành và còn hiệu lực không.';
  return renderPage({ frame, path: '/v', title: 'Kiểm tra mã tài liệu', description, body });
}

const typeNames: Record<ContentType, string> = {
  campaign: 'Tài liệu chiến dịch',
  guide: 'Hướng dẫn',
  leaflet: 'Tờ rơi',
  infographic: 'Đồ hoạ thông tin',
  video: 'Video',
};

const mediumNames: Record<Medium, string> = {
  web: 'Trang web',
  poster: 'Áp phích',
  banner: 'Băng rôn',
  leaflet: 'Tờ rơi',
  led: 'Bảng điện tử LED',
  social: 'Mạng xã hội',
  zalo: 'Zalo',
  loudspeaker: 'Đài truyền thanh',
  standee: 'Standee',
  panel: 'Pano',
  video: 'Video',
  feed: 'Tin trên cổng thông tin',
};

type Verified = {
  frame: SiteFrame;
  code: string;
  row: CodeRow;
  medium: Medium;
  /** Names the unit for people; `null` for a piece in nobody's own name. */
  unitName: string | null;
};

/** Answers the paper's question: is it genuine, whose is it, does it still hold. */
export function verifyPage({ frame, code, row, medium, unitName }: Verified): string {
  const body = html`<div class="wrap narrow">${verdict(row)}
<h1>${headline(row.title)}</h1>
<dl class="verified">
<dt>Cơ quan ban hành</dt><dd>${row.issuerName}</dd>
<dt>Ngày phê duyệt</dt><dd>${row.approvedAt ? dateText(row.approvedAt) : 'Không ghi'}</dd>
<dt>Loại tài liệu</dt><dd>${typeNames[row.type]}, lần ban hành ${row.version}</dd>
<dt>In hoặc đăng trên</dt><dd>${mediumNames[medium]}</dd>
<dt>Đơn vị sử dụng</dt><dd>${unitName ?? 'Dùng chung, không riêng đơn vị nào'}</dd>
<dt>Mã</dt><dd class="code">${groupCode(code)}</dd></dl>
${row.target && html`<p class="actions"><a class="button" href="${row.target}">${row.state === 'approved' ? 'Mở nội dung' : 'Mở bản đang có hiệu lực'} ${arrowIcon}</a></p>`}
<p>Trang này chỉ cho biết mã thuộc tài liệu nào. Hãy so lại tiêu đề và tên đơn vị với tờ giấy bạn đang cầm.</p></div>`;
  return renderPage({ frame, path: `/v/${code}`, title: 'Kết quả kiểm tra mã', description: row.title, body, isIndexed: false });
}

function verdict({ state, withdrawnAt, withdrawnReason, issuerName }: CodeRow): Html {
  if (state === 'approved')
    return html`<p class="verdict good">${checkIcon}<span>Tài liệu chính thức, <b>đang có hiệu lực</b></span></p>`;
  if (state === 'superseded') {
    return html`<p class="verdict old">${warningIcon}<span>Tài liệu chính thức nhưng <b>đã có bản mới thay thế</b></span></p>`;
  }
  const when = withdrawnAt ? ` ngày ${dateText(withdrawnAt)}` : '';
  return html`<div class="verdict bad">${warningIcon}<div><p><b>Đã bị thu hồi</b>${when}. Không dùng tài liệu này nữa.</p>
<p>${issuerName}: ${withdrawnReason ?? 'không nêu lý do.'}</p></div></div>`;
}
