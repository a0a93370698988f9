/** Kinds of files that a path without an extension becomes, by media type. Servers look for them in this order. */
export const indexExtensions = ['html', 'json', 'xml', 'txt'] as const;

const extensionOf: Record<string, (typeof indexExtensions)[number]> = {
  'text/html': 'html',
  'application/json': 'json',
  'application/problem+json': 'json',
  'application/xml': 'xml',
  'text/plain': 'txt',
};

/** Endings that make a path a file's name. Ids of documents may have dots in them, and what stands behind those is no ending. */
const fileExtensions = new Set(
  'html json xml txt rss atom ics smil webmanifest css js map woff2 svg png jpg jpeg webp gif avif ico pdf zip mp3 mp4 webm vtt'.split(
    ' ',
  ),
);

/**
 * The file that a path is served from, without a slash at its beginning: `/huong-dan` → `huong-dan/index.html`. A path that ends
 * like a file keeps its name. A folder and a document of one name do not meet, because a document becomes a folder with an index.
 */
export function fileOf({ path, contentType }: { path: string; contentType: string }): string {
  const bare = path.replace(/^\/+|\/+$/g, '');
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  if (fileExtensions.has(last.slice(last.lastIndexOf('.') + 1)) && last.includes('.')) return bare;
  const extension = extensionOf[contentType.split(';')[0] ?? ''] ?? 'html';
  return `${bare === '' ? '' : `${bare}/`}index.${extension}`;
}
