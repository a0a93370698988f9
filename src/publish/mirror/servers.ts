import { indexExtensions } from './names.ts';

/** A path that a plain file cannot answer: 301 to `location`, or 410 with the words in `file`. */
export type Exception = { path: string; status: 301; location: string } | { path: string; status: 410; file: string };

/**
 * What a web server must be told, by file name: parts to include for nginx and Caddy, and the `_redirects` of static hosts (Netlify,
 * Cloudflare Pages), which know no 410: there a withdrawn page is a page that says so.
 */
export function serverFiles(exceptions: Exception[]): Map<string, string> {
  return new Map([
    ['nginx.conf', nginx(exceptions)],
    ['Caddyfile', caddy(exceptions)],
    ['_redirects', redirects(exceptions)],
  ]);
}

function nginx(exceptions: Exception[]): string {
  const rules = exceptions.map((rule) =>
    rule.status === 301
      ? `location = ${rule.path} { return 301 ${rule.location}; }`
      : `location = ${rule.path} { error_page 410 /${rule.file}; return 410; }`,
  );
  const candidates = indexExtensions.map((extension) => `$uri/index.${extension}`);
  return [
    '# Inside a server block, after `root <this folder>;`. Needs ngx_http_gzip_static_module.',
    'charset utf-8;',
    'gzip_static on;',
    `location / { try_files $uri ${candidates.join(' ')} =404; }`,
    'location ~ ^/(assets|m)/ { expires max; try_files $uri =404; }',
    ...rules,
    '',
  ].join('\n');
}

function caddy(exceptions: Exception[]): string {
  const rules = exceptions.flatMap((rule) =>
    rule.status === 301
      ? [`redir ${rule.path} ${rule.location} 301`]
      : [`handle ${rule.path} {`, `\trewrite * /${rule.file}`, '\tfile_server {', '\t\tstatus 410', '\t}', '}'],
  );
  const candidates = indexExtensions.map((extension) => `{path}/index.${extension}`);
  return [
    '# Inside a site block, after `root * <this folder>`.',
    ...rules,
    'handle {',
    `\ttry_files {path} ${candidates.join(' ')}`,
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t}',
    '}',
    '',
  ].join('\n');
}

function redirects(exceptions: Exception[]): string {
  const lines = exceptions.flatMap((rule) => (rule.status === 301 ? [`${rule.path} ${rule.location} 301`] : []));
  return `${lines.join('\n')}\n`;
}
