import type { SiteFrame } from '../domain/generation.ts';
import { renderPage } from './frame.ts';
import { type Html, html } from './html.ts';

type Media = { example?: unknown };
type Operation = {
  summary: string;
  parameters: { name: string; in: string; required: boolean; example?: unknown }[];
  responses: Record<string, { content?: Record<string, Media> }>;
};

/** The parts of the OpenAPI document that the page shows. */
export type OpenApi = { paths: Record<string, { get: Operation }> };

type Docs = { frame: SiteFrame; document: OpenApi };

/** How to use the content API, for the programmer of a portal. Every address on it works on this very site. */
export function apiDocsPage({ frame, document }: Docs): string {
  const body = html`<div class="wrap narrow docs">
<h1>Dữ liệu mở (Content API)</h1>
<p class="lead">Mọi nội dung đã được phê duyệt và công bố, dưới dạng JSON, cho cổng thông tin, bảng điện tử và phần mềm của cơ quan bạn. Chỉ đọc, mở cho mọi trang web (CORS), không cần đăng ký, không cần khoá.</p>
<p class="actions"><a class="button" href="/content/v1/openapi.json">OpenAPI 3.1 (openapi.json)</a></p>
${start(frame)}${sync(frame)}${lists()}${search(frame)}${withdrawals()}${caching()}${clientAndEmbed(frame)}
<section><h2>Các địa chỉ (endpoints)</h2>${Object.entries(document.paths).map(endpoint)}</section></div>`;
  const description = 'Cách đọc nội dung đã công bố bằng Content API: danh sách, bộ lọc, đồng bộ, mã nhúng.';
  return renderPage({ frame, path: '/content/v1/docs', title: 'Dữ liệu mở (Content API)', description, body });
}

function start({ siteUrl }: SiteFrame): Html {
  return html`<section><h2>Bắt đầu</h2>
<p>Hướng dẫn mới nhất cho người dân phường Ninh Kiều (mã 31135), mỗi hướng dẫn một thẻ ngắn:</p>
${code(`curl '${siteUrl}/content/v1/guides?unit=31135&view=card&limit=5'`)}
<p>Văn bản là một đối tượng theo ngôn ngữ (<code>locale</code>); <code>vi</code> luôn có. Tài liệu có thể có thêm trường mới: hãy bỏ qua trường chưa biết. Mã xã, phường, tỉnh lấy ở <a href="/content/v1/units">/content/v1/units</a>.</p></section>`;
}

function sync({ siteUrl }: SiteFrame): Html {
  return html`<section><h2>Đồng bộ (sync)</h2>
<p>Lần đầu gọi không có <code>since</code>: nhận toàn bộ tài liệu, từng trang. Cất <code>cursor</code> cùng với dữ liệu. Lần sau chỉ nhận những gì mới, đã sửa hoặc đã thu hồi.</p>
${code(`curl '${siteUrl}/content/v1/changes'\ncurl '${siteUrl}/content/v1/changes?since=<cursor>'`)}
<ul><li><code>change: "upsert"</code>: ghi đè tài liệu cùng <code>type</code> và <code>id</code>.</li>
<li><code>change: "delete"</code>: gỡ ngay khỏi trang của bạn; <code>withdrawal.detail</code> là lý do thu hồi.</li>
<li><code>hasMore: true</code>: gọi tiếp <code>next</code> cho đến khi bằng <code>false</code>.</li>
<li><code>reset: true</code> (rất hiếm): xoá bản sao rồi ghi lại từ câu trả lời này.</li></ul>
<p>Nên gọi 1–5 phút một lần. <code>cursor</code> dùng được mãi, kể cả khi máy chủ khởi động lại hay công bố quay về bản trước.</p></section>`;
}

const parameterTexts: [name: string, text: string][] = [
  ['campaign, theme, audience', 'Mã chiến dịch, chủ đề, đối tượng.'],
  ['unit', 'Mã xã, phường, tỉnh: tài liệu dành cho người dân nơi đó (của xã, của tỉnh và của cả nước).'],
  ['locale', 'Tài liệu có bản ngôn ngữ này: vi, en, km, hmn, tay.'],
  ['type', 'Loại tài liệu, ở /content/v1/documents; cấp đơn vị, ở /content/v1/units.'],
  ['updatedSince', 'Thay đổi từ ngày hoặc thời điểm ISO 8601 này.'],
  ['view', 'card (thẻ), summary (tóm tắt, mặc định của danh sách), full (đầy đủ, kèm liên kết).'],
  ['limit', 'Số tài liệu một trang, 1–100, mặc định 50.'],
  ['cursor', 'Lấy từ next của trang trước. Công bố mới không làm mất hay lặp tài liệu.'],
];

function lists(): Html {
  return html`<section><h2>Danh sách và bộ lọc</h2>
<p>Mới công bố đứng trước. Nhiều giá trị cách nhau bằng dấu phẩy nghĩa là “một trong số đó”.</p>
<table><thead><tr><th scope="col">Tham số</th><th scope="col">Ý nghĩa</th></tr></thead>
<tbody>${parameterTexts.map(([name, text]) => html`<tr><th scope="row"><code>${name}</code></th><td>${text}</td></tr>`)}</tbody></table>
<p>Tham số hoặc giá trị sai nhận lỗi 400 dạng <code>application/problem+json</code>; <code>known</code> liệt kê những gì dùng được.</p></section>`;
}

function search({ siteUrl }: SiteFrame): Html {
  return html`<section><h2>Tìm kiếm (search)</h2>
<p>Gõ có dấu hay không dấu, chữ cuối chưa xong hoặc sai một chữ cái đều tìm được; kết quả sát nhất đứng trước. Mỗi kết quả có <code>href</code> (tài liệu JSON) và <code>page</code> (trang cho người đọc).</p>
${code(`curl '${siteUrl}/content/v1/search?q=lua+dao&unit=31135&limit=5'`)}
<p>Thêm <code>type</code>, <code>unit</code>, <code>locale</code> để thu hẹp; mỗi tham số một giá trị; <code>limit</code> từ 1 đến 50, mặc định 10. Muốn lọc và sang trang thì dùng <code>q</code> ở các danh sách.</p></section>`;
}

function withdrawals(): Html {
  return html`<section><h2>Thu hồi (withdrawal)</h2>
<p>Tài liệu đã thu hồi trả lời <code>410 Gone</code> kèm cơ quan, thời điểm và lý do, và biến khỏi mọi danh sách ngay lần công bố đó. Xin đừng hiển thị bản đã lưu.</p></section>`;
}

function caching(): Html {
  return html`<section><h2>Bộ nhớ đệm (caching)</h2>
<p>Gửi lại <code>ETag</code> trong <code>If-None-Match</code>: chưa đổi thì nhận <code>304</code>, không có nội dung. Ảnh và tệp nằm ở địa chỉ mang mã băm SHA-256, giữ được lâu dài, tải tiếp được bằng <code>Range</code>. <code>edition.sha256</code> là mã băm của đúng những lời đã được duyệt.</p></section>`;
}

function clientAndEmbed({ siteUrl }: SiteFrame): Html {
  return html`<section><h2>Mã nhúng (embed)</h2>
<p>Một dòng, đặt ở nơi cần hiện các hướng dẫn mới nhất của một xã, phường. Không cookie, không theo dõi, không phụ thuộc giao diện trang của bạn.</p>
${code(`<script async src="${siteUrl}/embed.js" data-unit="31135" data-limit="5"></script>`)}
<p>Nếu trang có Content-Security-Policy, thêm <code>${siteUrl}</code> vào <code>script-src</code> và <code>connect-src</code>.</p>
<h2>Thư viện (client)</h2>
<p>Thư mục <code>src/client</code> của Pano: TypeScript, không phụ thuộc gói nào, chạy trên Node và trình duyệt, có sẵn đồng bộ.</p>
${code(`const client = createClient({ siteUrl: '${siteUrl}' });\nawait syncMirror({ client, store }); // store: nơi bạn cất tài liệu và cursor`)}</section>`;
}

function endpoint([path, { get }]: [string, { get: Operation }]): Html {
  const parameters = get.parameters.filter((parameter) => parameter.in === 'query');
  const names = parameters.map(({ name }) => name);
  const needed = new URLSearchParams(
    parameters.filter(({ required }) => required).map((each) => [each.name, String(each.example)]),
  );
  const address = needed.size > 0 ? `${path}?${needed}` : path;
  const example = get.responses[200]?.content?.['application/json']?.example;
  const link = path.includes('{') ? html`<code>${path}</code>` : html`<a href="${address}"><code>${path}</code></a>`;
  return html`<section class="endpoint"><h3>${link}</h3><p lang="en">${get.summary}.</p>
${names.length > 0 && html`<p>Tham số: ${names.map((name, index) => html`${index > 0 && ', '}<code>${name}</code>`)}</p>`}
<details><summary>Ví dụ câu trả lời</summary>${code(JSON.stringify(example, null, 2))}</details></section>`;
}

/** Scrolls sideways by itself, also with the keyboard. */
function code(text: string): Html {
  return html`<pre tabindex="0"><code>${text}</code></pre>`;
}
