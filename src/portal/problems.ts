import type { SiteFrame } from '../domain/generation.ts';
import type { PublishedEdition } from '../domain/site.ts';
import { dateText, renderPage } from './frame.ts';
import { type Html, type HtmlPart, html } from './html.ts';
import { arrowIcon } from './icons.ts';
import { guideListPath, pagePath } from './paths.ts';

type Problem = {
  frame: SiteFrame;
  path: string;
  status: number;
  /** What happened, in a few words. */
  title: string;
  /** Why, and what to do. */
  detail: string;
  more?: HtmlPart;
  /** The body that issued what the page is about. */
  issuer?: string;
};

/** A page that says what happened, why, and what to do next. Never a dead end: it carries the search for guides. */
export function problemPage({ frame, path, status, title, detail, more, issuer }: Problem): string {
  const body = html`<div class="wrap narrow problem"><p class="status">${status}</p><h1>${title}</h1><p class="lead">${detail}</p>${more ?? guideSearch()}</div>`;
  return renderPage({ frame, path, title, description: detail, body, isIndexed: false, ...(issuer ? { issuer } : {}) });
}

/** Works without a script: the list of guides is short enough to read. */
export function guideSearch(): Html {
  return html`<form class="search" action="${guideListPath}" role="search"><label for="q">Tìm hướng dẫn</label>
<div class="field-row"><input id="q" name="q" type="search" autocomplete="off" placeholder="Bạn muốn làm gì?"><button class="button" type="submit">Tìm</button></div></form>
<p class="actions"><a class="more" href="${guideListPath}">Tất cả hướng dẫn ${arrowIcon}</a><a class="more" href="/">Trang chủ ${arrowIcon}</a></p>`;
}

export function notFoundPage({ frame, path }: { frame: SiteFrame; path: string }): string {
  const detail = 'Địa chỉ này không có trên trang. Có thể đường dẫn bị gõ nhầm hoặc đã cũ. Hãy tìm hướng dẫn bạn cần ở dưới đây.';
  return problemPage({ frame, path, status: 404, title: 'Không tìm thấy trang', detail });
}

type Gone = {
  frame: SiteFrame;
  path: string;
  title: string;
  issuerName: string;
  withdrawnAt: string | null;
  reason: string | null;
};

export function gonePage({ frame, path, title, issuerName, withdrawnAt, reason }: Gone): string {
  const when = withdrawnAt ? ` ngày ${dateText(withdrawnAt)}` : '';
  const more = html`<div class="box"><p><b>Lý do:</b> ${reason ?? 'Cơ quan ban hành không nêu lý do.'}</p><p>Nếu bạn đang cầm bản in, xin đừng dùng hoặc dán nữa.</p></div>
${guideSearch()}`;
  const detail = `${issuerName} đã thu hồi “${title}”${when}.`;
  return problemPage({ frame, path, status: 410, title: 'Tài liệu đã được thu hồi', detail, more, issuer: issuerName });
}

export function withdrawnEditionPage({ frame, edition }: { frame: SiteFrame; edition: PublishedEdition }): string {
  const { content, withdrawnAt, withdrawnReason } = edition;
  const path = pagePath(content);
  return gonePage({
    frame,
    path,
    title: content.title.vi,
    issuerName: content.issuer.name,
    withdrawnAt,
    reason: withdrawnReason,
  });
}
