import { addresses } from '../../domain/addresses.ts';
import { artworksOf, type Content } from '../../domain/content.ts';
import type { PublishedEdition, SiteState } from '../../domain/site.ts';
import { escapeMarkup } from '../../portal/html.ts';
import { bulletinPath, documentPath, easyPath, pagePath } from '../../portal/paths.ts';
import { contentTypes, neverModified, type Resource } from './resource.ts';

/** Addresses under which a document has been public, as far as its content says; each answers 410 when it is withdrawn. */
export function gonePaths(content: Content): string[] {
  const [page = ''] = pagePath(content).split('#');
  const isOwnPage = !pagePath(content).includes('#');
  const own = isOwnPage ? [page, addresses.oembed.path(page)] : [];
  const parts =
    content.type === 'campaign'
      ? [
          ...(content.themes ?? []).map(({ id }) => `/content/v1/themes/${id}`),
          ...(content.slogans ?? []).map(({ id }) => `/content/v1/slogans/${id}`),
          `/content/v1/packs/${content.id}`,
          bulletinPath(content.id),
        ]
      : [];
  const easy = content.type === 'guide' ? [easyPath(content.id)] : [];
  const artworks = safeArtworks(content).map((key) => `/content/v1/artworks/${content.type}.${content.id}.${key}`);
  return [...new Set([...own, ...easy, documentPath(content), ...parts, ...artworks])];
}

function safeArtworks(content: Content): string[] {
  try {
    return artworksOf(content).map(({ key }) => key);
  } catch {
    return [];
  }
}

/** Says 410 with nothing but what surely can be said: used where the real page of a withdrawal cannot be made. */
export function tombstoneAt(path: string, { withdrawnAt, withdrawnReason, content }: PublishedEdition): Resource {
  const title = 'Tài liệu đã được thu hồi';
  const common = { path, cache: 'document', status: 410, lastModified: withdrawnAt ?? neverModified } as const;
  if (path.startsWith('/content/') || path.startsWith('/feeds/') || path.endsWith('.json')) {
    const detail = withdrawnReason ?? 'Cơ quan ban hành đã thu hồi tài liệu này.';
    const body = JSON.stringify({
      type: 'about:blank',
      title,
      status: 410,
      detail,
      withdrawn: true,
      withdrawnAt,
      id: content.id,
    });
    return { ...common, contentType: contentTypes.problem, body };
  }
  return {
    ...common,
    contentType: contentTypes.html,
    body: plainPage(title, withdrawnReason ?? 'Cơ quan ban hành không nêu lý do.'),
  };
}

/** In the place of a list that cannot be made and may not be shown as it was, because it names what was withdrawn since. */
export function barePage({ path, site }: { path: string; site: SiteState }): Resource {
  const body = plainPage('Trang này đang được cập nhật', `Hãy quay lại sau ít phút. ${site.publisher}`);
  return { path, contentType: contentTypes.html, body, cache: 'document', status: 200, lastModified: site.at };
}

const plainPage = (title: string, text: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${escapeMarkup(title)}</title></head><body><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(text)}</p><p><a href="/">Trang chủ</a></p></body></html>`;

/** Whether a text names one of these documents, by its address, its edition or its title. */
export function mentionsAny(text: string, editions: PublishedEdition[]): boolean {
  return editions.some(({ content, sha256 }) => {
    const names = [pagePath(content), documentPath(content), sha256, content.title?.vi, escapeMarkup(content.title?.vi ?? '')];
    return names.some((name) => name !== undefined && name !== '' && text.includes(name));
  });
}
