import { addresses } from '../domain/addresses.ts';
import { groupCode, type Medium, type ShortCode } from '../domain/code.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { type CodePicture, type CodeRow, type SiteFrame, signingKeysPath } from '../domain/generation.ts';
import { dateText, renderPage } from './frame.ts';
import { headline } from './headline.ts';
import { type Html, html } from './html.ts';
import { arrowIcon, checkIcon, warningIcon } from './icons.ts';

/** Asks for a code. A plain form: the edge turns `?code=` into the page of that code. */
export function verifyForm({ code = '' }: { code?: string } = {}): Html {
  return html`<form class="code-form" action="${addresses.verify.start}"><label for="code">Mã in dưới mã QR</label>
<div class="field-row"><input id="code" name="code" value="${code}" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" placeholder="Ví dụ: 001A-ABCD-1X2Y-3Z4W">
<button class="button" type="submit">Kiểm tra</button></div></form>`;
}

/** `packCheckerPath`: the script that checks a pack in the browser. */
export function verifyStartPage({ frame, packCheckerPath }: { frame: SiteFrame; packCheckerPath: string }): string {
  const body = html`<div class="wrap narrow"><h1>Kiểm tra mã tài liệu</h1>
<p class="lead">Mỗi áp phích, băng rôn, tờ rơi của phong trào có một mã 16 ký tự, chia bốn nhóm, in dưới mã QR. Nhập mã để biết cơ quan nào ban hành, ban hành ngày nào và tài liệu còn hiệu lực không.</p>
${verifyForm()}
${packForm(packCheckerPath)}
<section class="box"><h2>Vì sao nên kiểm tra?</h2><p>Kẻ gian có thể dán mã QR giả đè lên mã thật. Nếu trang mở ra không phải trang này, hoặc hỏi mật khẩu, mã OTP, số thẻ, hãy dừng lại và báo cho Tổ công nghệ số cộng đồng hoặc Công an nơi bạn ở.</p></section></div>`;
  const description = 'Nhập mã in dưới mã QR để biết tài liệu do cơ quan nào ban hành và còn hiệu lực không.';
  return renderPage({ frame, path: addresses.verify.start, title: 'Kiểm tra mã tài liệu', description, body });
}

/** Needs a script, so it stays hidden until there is one; what it reads stays on the device. */
function packForm(checkerPath: string): Html {
  return html`<section class="box"><h2>Kiểm tra gói tài liệu (ZIP)</h2>
<p>Gói tải từ trang này có chữ ký số. Nhận gói từ người khác qua Zalo, USB thì kiểm tra trước khi in. Tệp chỉ được đọc trên máy của bạn, không gửi đi đâu.</p>
<form class="pack-check" data-check-pack="${checkerPath}" data-keys="${signingKeysPath}" hidden>
<label for="goi">Chọn hoặc thả tệp ZIP, hay tệp danh-muc.json trong gói</label><input id="goi" type="file" accept=".zip,.json">
<div role="status"></div></form>
<noscript><p>Trình duyệt đang tắt JavaScript nên không kiểm tra ở đây được. Cán bộ kỹ thuật có thể chạy: npm run verify-pack -- tệp.zip</p></noscript></section>`;
}

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
  /** What the code says by itself. */
  named: Pick<ShortCode, 'artwork' | 'medium'>;
  /** Names the unit for people; `null` for a piece without a unit's name. */
  unitName: string | null;
};

/** Answers the paper's question: is it genuine, whose is it, does it still hold. */
export function verifyPage({ frame, code, row, named, unitName }: Verified): string {
  const body = html`<div class="wrap narrow">${verdict(row)}
<h1>${headline(row.title)}</h1>
<dl class="verified">
<dt>Cơ quan ban hành</dt><dd>${row.issuerName}</dd>
<dt>Ngày phê duyệt</dt><dd>${row.approvedAt ? dateText(row.approvedAt) : 'Không ghi'}</dd>
<dt>Loại tài liệu</dt><dd>${contentFacts[row.type].label.vi}, lần ban hành ${row.version}</dd>
<dt>In hoặc đăng trên</dt><dd>${mediumNames[named.medium]}</dd>
<dt>Đơn vị sử dụng</dt><dd>${unitName ?? 'Dùng chung, không riêng đơn vị nào'}</dd>
<dt>Mã</dt><dd class="code">${groupCode(code)}</dd></dl>
${row.target && html`<p class="actions"><a class="button" href="${row.target}">${row.state === 'approved' ? 'Mở nội dung' : 'Mở bản đang có hiệu lực'} ${arrowIcon}</a></p>`}
${likeness({ row, named })}
<p>Mã thật vẫn có thể bị chép sang tờ giấy giả. Hãy so tiêu đề, tên cơ quan và tên đơn vị ở trên với tờ giấy bạn đang cầm.</p></div>`;
  return renderPage({
    frame,
    issuer: row.issuerName,
    path: addresses.verify.path(code),
    title: 'Kết quả kiểm tra mã',
    description: row.title,
    body,
    isIndexed: false,
  });
}

/** The genuine piece: the same artwork on the same medium, else on another one, else another artwork of the document. */
function likeness({ row: { pictures }, named }: Pick<Verified, 'row' | 'named'>): Html | false {
  const ofArtwork = pictures.filter(({ artwork }) => artwork === named.artwork);
  const shown = ofArtwork.find(({ medium }) => medium === named.medium) ?? ofArtwork[0] ?? pictures[0];
  return (
    shown !== undefined && genuine({ picture: shown, isSame: shown.artwork === named.artwork && shown.medium === named.medium })
  );
}

function genuine({ picture, isSame }: { picture: CodePicture; isSame: boolean }): Html {
  const { path, widthPx, heightPx, alt, medium } = picture;
  const caption = isSame
    ? 'Tờ thật có hình, chữ và màu như thế này. Tên xã, phường và mã QR khác nhau theo từng nơi.'
    : `Hình mẫu của cùng tài liệu, in hoặc đăng trên: ${mediumNames[medium].toLocaleLowerCase('vi')}. Khổ giấy có thể khác, lời và màu thì giống.`;
  return html`<figure class="genuine"><h2>Bản thật trông như thế nào?</h2>
<a href="${path}"><img src="${path}" width="${widthPx}" height="${heightPx}" alt="${alt}" decoding="async"></a><figcaption>${caption}</figcaption></figure>`;
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
