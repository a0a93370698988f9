import { formatDateTime } from '../../../src/text/dates.ts';
import type { SimulatedMedia, SimulatorState } from './state.ts';

const style = `
  body { margin: 0; background: #eef0f3; color: #1c1e21; font: 16px/1.5 system-ui, sans-serif }
  header { background: #1b4f9c; color: #fff; padding: 20px }
  header h1, header p, main { max-width: 620px; margin: 0 auto }
  header h1 { font-size: 22px } header p { opacity: .85; font-size: 14px }
  article { background: #fff; border-radius: 8px; margin: 16px; padding: 16px; box-shadow: 0 1px 2px #0003 }
  article time { color: #65676b; font-size: 13px } article p { white-space: pre-line; overflow-wrap: anywhere }
  article img, article video { width: 100%; border-radius: 6px; margin-top: 8px } .empty { text-align: center; color: #65676b; padding: 48px 16px }
`;

/** What the simulated platform shows, as a person would see it, newest post first. */
export function ledgerHtml({ label }: { label: string }, { posts, media }: SimulatorState): string {
  const articles = [...posts].reverse().map((post) => {
    const pictures = post.mediaIds.map((id) => mediaHtml(id, media.get(id)));
    const time = `<time datetime="${post.createdAt.toISOString()}">${formatDateTime(post.createdAt)}</time>`;
    const message = withLinks(escapeHtml(post.message));
    return `<article id="${escapeHtml(post.id)}"><strong>${escapeHtml(post.accountId)}</strong><br>${time}<p>${message}</p>${pictures.join('')}</article>`;
  });
  const empty = '<p class="empty">Chưa có bài đăng nào.</p>';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(label)}</title><style>${style}</style></head><body>
<header><h1>${escapeHtml(label)}</h1><p>${posts.length} bài đăng. Không có gì ở đây được gửi ra ngoài.</p></header>
<main>${articles.join('') || empty}</main></body></html>`;
}

function mediaHtml(id: string, found: SimulatedMedia | undefined): string {
  const source = `/__sim/media/${escapeHtml(id)}`;
  return found?.mimeType.startsWith('video/')
    ? `<video src="${source}" controls preload="metadata"></video>`
    : `<img src="${source}" alt="${escapeHtml(found?.alt ?? '')}">`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function withLinks(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
