import { addresses } from '../domain/addresses.ts';
import type { SiteFrame } from '../domain/generation.ts';
import { renderPage } from './frame.ts';
import { type Html, html } from './html.ts';

/** One subject and the addresses of its forms. */
export type FeedLinks = { title: string; links: { href: string; label: string }[] };

type Feeds = { frame: SiteFrame; portal: FeedLinks; campaigns: FeedLinks[]; units: FeedLinks[]; audiences: FeedLinks[] };

/** Which feeds there are, for people who look after a portal, a calendar or a loudspeaker. */
export function feedsPage({ frame, portal, campaigns, units, audiences }: Feeds): string {
  const body = html`<div class="wrap">
<h1>Theo dõi tài liệu mới</h1>
<p class="lead">Chép một địa chỉ dưới đây vào trình đọc tin, cổng thông tin hoặc ứng dụng lịch. Tài liệu mới tự đến; tài liệu hết hạn hoặc bị thu hồi tự rút.</p>
<section><h2>Chọn dạng nào?</h2><ul class="plain">
<li><b>RSS, Atom, JSON Feed</b><br>Cho cổng thông tin và trình đọc tin. Nội dung như nhau, chọn dạng mà phần mềm của bạn nhận.</li>
<li><b>Lịch (iCal)</b><br>Giai đoạn, mốc thời gian và hạn báo cáo. Thêm vào Google Lịch, Outlook hoặc lịch trên điện thoại.</li>
<li><b>Bản tin truyền thanh (podcast)</b><br>Lời đọc cho đài xã, phường; có tệp âm thanh khi cơ quan ban hành đã thu.</li>
</ul></section>
${section('Tất cả tài liệu', [portal])}
${section('Theo chiến dịch', campaigns)}
${section('Theo địa phương', units)}
${units.length > 0 && html`<p>Xã, phường chưa có tài liệu riêng thì theo tỉnh, thành phố của mình: địa chỉ <code>/feeds/unit/</code> kèm mã đơn vị và đuôi <code>.rss</code> sẽ tự dẫn đến nơi phù hợp.</p>`}
${section('Theo đối tượng', audiences)}
</div>`;
  const description = 'Địa chỉ RSS, Atom, JSON Feed, lịch và bản tin truyền thanh theo chiến dịch, địa phương và đối tượng.';
  return renderPage({ frame, path: addresses.feeds.start, title: 'Theo dõi tài liệu mới', description, body });
}

function section(heading: string, subjects: FeedLinks[]): Html | false {
  if (subjects.length === 0) return false;
  return html`<section><h2>${heading}</h2><ul class="plain">${subjects.map(
    ({ title, links }) =>
      html`<li><b>${title}</b><span class="forms">${links.map(({ href, label }) => html`<a href="${href}" aria-label="${`${label}: ${title}`}">${label}</a>`)}</span></li>`,
  )}</ul></section>`;
}
