import type { SiteFrame } from '../domain/generation.ts';
import { renderPage } from './frame.ts';
import { html } from './html.ts';
import { accessibilityPath, supportPath } from './paths.ts';

/** What this site does for people who see, hear, move or read differently, how that was checked, and what it cannot do yet. */
export function accessibilityPage({ frame }: { frame: SiteFrame }): string {
  const body = html`<div class="wrap narrow prose"><h1>Tuyên bố về khả năng tiếp cận</h1>
<p class="lead">${frame.publisher} muốn ai cũng dùng được trang này: người lớn tuổi, người khuyết tật, người dùng điện thoại cũ, mạng yếu.</p>
<section><h2>Bạn có thể</h2><ul>
<li>phóng to chữ đến 400% mà không phải kéo ngang;</li>
<li>dùng trang chỉ bằng bàn phím, hoặc bằng trình đọc màn hình;</li>
<li>bấm “Nghe đọc” để máy đọc hướng dẫn, nếu điện thoại có giọng tiếng Việt;</li>
<li>mở “Bản dễ đọc” với câu ngắn, mỗi dòng một ý;</li>
<li>in hướng dẫn ra giấy, chữ to, không tốn mực nền;</li>
<li>đọc trang khi trình duyệt tắt JavaScript, khi đó chọn xã, phường theo danh sách tỉnh.</li></ul></section>
<section><h2>Mức độ đáp ứng</h2>
<p>Trang được làm theo Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2, mức AA. Mỗi loại trang được máy kiểm tra bằng axe-core trong trình duyệt thật ở mọi lần sửa phần mềm. Máy chỉ tìm được một phần các lỗi; trang chưa được một tổ chức độc lập đánh giá.</p></section>
<section><h2>Những chỗ chưa đáp ứng</h2><ul>
<li>Tệp PDF cho nhà in là hình vẽ, trình đọc màn hình không đọc được. Với tờ rơi, hãy lấy tệp “PDF đọc trên máy”.</li>
<li>Ảnh áp phích chỉ có lời tả ngắn; nội dung đầy đủ nằm ở trang hướng dẫn mà mã QR dẫn tới.</li>
<li>Một số hướng dẫn chưa có bản dễ đọc do người viết; trang tách câu từ bản đầy đủ và ghi rõ điều đó.</li>
<li>Bản tiếng dân tộc và tiếng nước ngoài chỉ có ở những hướng dẫn đã được dịch.</li></ul></section>
<section><h2>Báo lỗi và xin trợ giúp</h2>
<p>Gặp chỗ nào không dùng được, hãy báo cho ${frame.publisher}, hoặc nhờ Tổ công nghệ số cộng đồng, Ủy ban nhân dân xã, phường báo giúp.${
    frame.support !== undefined && html` <a href="${supportPath}">Xem số điện thoại</a>.`
  }</p></section></div>`;
  const description = 'Trang này phục vụ người khuyết tật, người lớn tuổi ra sao, đã kiểm tra thế nào và còn thiếu gì.';
  return renderPage({ frame, path: accessibilityPath, title: 'Tuyên bố về khả năng tiếp cận', description, body });
}
