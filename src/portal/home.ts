import { addresses } from '../domain/addresses.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { CopiesOf } from '../domain/site.ts';
import { articleCard, type PublishedArticle } from './article-list.ts';
import { campaignCard, type PublishedCampaign } from './campaign-card.ts';
import { renderPage, siteName } from './frame.ts';
import { guideCard, type PublishedGuide } from './guides.ts';
import { type Html, html } from './html.ts';
import { arrowIcon, checkIcon, drumFace, personIcon, sealIcon } from './icons.ts';
import { siteThing } from './json-ld.ts';
import { articleListPath, guideListPath } from './paths.ts';
import { verifyForm } from './verify.ts';

type Home = {
  frame: SiteFrame;
  copiesOf: CopiesOf;
  guides: PublishedGuide[];
  campaigns: PublishedCampaign[];
  /** Newest first. */
  articles: PublishedArticle[];
};

const guidesOnHome = 9;
const articlesOnHome = 3;

export function homePage({ frame, copiesOf, guides, campaigns, articles }: Home): string {
  const body = html`<section class="hero"><div class="wrap">${drumFace}<div class="hero-text">
<p class="kicker">Phong trào ${siteName}</p>
<h1>Kỹ&nbsp;năng&nbsp;số cho mọi&nbsp;người, từng&nbsp;bước&nbsp;một</h1>
<p>Hướng dẫn chữ to, dễ làm theo. Mỗi tài liệu đều ghi rõ cơ quan ban hành và kiểm tra được.</p>
<p class="actions"><a class="button" href="${guideListPath}">Xem hướng dẫn ${arrowIcon}</a><a class="button ghost" href="${addresses.downloads}">Tải tài liệu cho xã, phường</a></p>
</div></div></section>
<div class="wrap">
${guides.length > 0 && guideSection(guides, copiesOf)}
${articles.length > 0 && articleSection(articles, copiesOf)}
${campaigns.length > 0 && html`<section><h2>Chiến dịch tuyên truyền</h2><ul class="cards wide">${campaigns.map(campaignCard)}</ul></section>`}
${about(frame)}
<section class="band"><div><h2>Kiểm tra một tờ rơi, áp phích</h2><p>Nhập 16 ký tự in dưới mã QR để biết cơ quan nào ban hành và tài liệu còn hiệu lực không.</p></div>${verifyForm()}</section>
</div>`;
  const description = `Hướng dẫn kỹ năng số và tài liệu tuyên truyền do ${frame.publisher} công bố.`;
  return renderPage({ frame, path: '/', title: siteName, description, body, jsonLd: siteThing(frame) });
}

function guideSection(guides: PublishedGuide[], copiesOf: CopiesOf): Html {
  return html`<section><h2>Bạn muốn làm gì hôm nay?</h2><ul class="cards">${guides.slice(0, guidesOnHome).map((guide) => guideCard({ guide, copiesOf }))}</ul>
${guides.length > guidesOnHome && html`<p><a class="more" href="${guideListPath}">Tất cả ${guides.length} hướng dẫn ${arrowIcon}</a></p>`}</section>`;
}

function articleSection(articles: PublishedArticle[], copiesOf: CopiesOf): Html {
  return html`<section><h2>Tin mới</h2><ul class="cards">${articles.slice(0, articlesOnHome).map((article) => articleCard({ article, copiesOf }))}</ul>
<p><a class="more" href="${articleListPath()}">Tất cả tin bài ${arrowIcon}</a></p></section>`;
}

function about({ publisher }: SiteFrame): Html {
  return html`<section><h2>Trang này là gì?</h2><ul class="trio">
<li>${sealIcon}<h3>Đúng nguồn</h3><p>Tài liệu do cơ quan có thẩm quyền phê duyệt trước khi công bố. Đơn vị quản lý trang: ${publisher}.</p></li>
<li>${personIcon}<h3>Cho mọi người</h3><p>Không cần đăng nhập. Đọc được trên điện thoại cũ, in ra giấy được.</p></li>
<li>${checkIcon}<h3>Kiểm tra được</h3><p>Mỗi áp phích, tờ rơi mang một mã ngắn để ai cũng hỏi lại được.</p></li>
</ul></section>`;
}
