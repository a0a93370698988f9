/** Kinds of files that a path without an extension becomes, by media type. Servers look for them in this order. */
export const indexExtensions = ['html', 'json', 'xml', 'txt'] as const;

const extensionOf: Record<string, (typeof indexExtensions)[number]> = {
  'text/html': 'html',
  'application/json': 'json',
  'application/problem+json': 'json',
  'application/xml': 'xml',
  'text/plain': 'txt',
};

/**
 * The file that a path is served from, without a slash at its beginning: `/huong-dan` → `huong-dan/index.html`. A path with an extension
 * keeps its name. A folder and a document of one name do not meet, because a document becomes a folder with an index.
 */
export function fileOf({ path, contentType }: { path: string; contentType: string }): string {
  const bare = path.replace(/^\/+|\/+$/g, '');
  const last = bare.slice(bare.lastIndexOf('/') + 1);
  if (/\.[a-z][a-z0-9]{1,10}$/.test(last)) return bare;
  const extension = extensionOf[contentType.split(';')[0] ?? ''] ?? 'html';
  return `${bare === '' ? '' : `${bare}/`}index.${extension}`;
}
