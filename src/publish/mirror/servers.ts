import { cacheControls, openPrefixes, pagePolicy } from '../../domain/public-headers.ts';
import { indexExtensions } from './names.ts';

/** A path that a plain file cannot answer: 301 to `location`, or 410 with the words in `file`. */
export type Exception = { path: string; status: 301; location: string } | { path: string; status: 410; file: string };

/**
 * What a web server must be told, by file name: parts to include for nginx and Caddy, and the `_redirects` of static hosts
 * (Netlify, Cloudflare Pages), which know no 410: there a withdrawn page is a page that says so.
 */
export function serverFiles(exceptions: Exception[]): Map<string, string> {
  return new Map([
    ['nginx.conf', nginx(exceptions)],
    ['Caddyfile', caddy(exceptions)],
    ['_redirects', redirects(exceptions)],
  ]);
}

/** Files beside the site that are for its server alone. */
const ownFiles = ['/nginx.conf', '/Caddyfile', '/_redirects'];

/** On everything, as the edge sends it. */
const commonHeaders = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': pagePolicy };
/** What portals and boards read from a browser elsewhere. */
const openHeaders = { 'Access-Control-Allow-Origin': '*' };

function nginx(exceptions: Exception[]): string {
  const rules = exceptions.map((rule) =>
    rule.status === 301
      ? `location = ${rule.path} { return 301 ${rule.location}; }`
      : `location = ${rule.path} { error_page 410 /${rule.file}; return 410; }`,
  );
  const candidates = indexExtensions.map((extension) => `$uri/index.${extension}`);
  const tries = `try_files $uri ${candidates.join(' ')} =404;`;
  // A location with headers of its own inherits none: each gets all.
  const headers = (given: Record<string, string>): string =>
    Object.entries({ ...commonHeaders, ...given })
      .map(([name, value]) => `add_header ${name} "${value}" always;`)
      .join(' ');
  const document = { 'Cache-Control': cacheControls.document };
  const open = openPrefixes.map((prefix) => prefix.slice(1).replaceAll('.', '\\.')).join('|');
  return [
    '# Inside a server block, after `root <this folder>;`. Needs ngx_http_gzip_static_module.',
    'charset utf-8;',
    'charset_types text/css text/plain text/xml application/javascript application/json application/xml application/rss+xml application/atom+xml;',
    'absolute_redirect off;',
    'gzip_static on;',
    'gzip_vary on;',
    `location / { ${headers(document)} ${tries} }`,
    `location ~ ^/(assets|m)/ { ${headers({ ...openHeaders, 'Cache-Control': cacheControls.immutable })} try_files $uri =404; }`,
    `location ~ \\.ics$ { types { text/calendar ics; } ${headers({ ...openHeaders, ...document })} try_files $uri =404; }`,
    `location ~ ^/(${open}) { ${headers({ ...openHeaders, ...document })} ${tries} }`,
    ...ownFiles.map((path) => `location = ${path} { return 404; }`),
    ...rules,
    '',
  ].join('\n');
}

function caddy(exceptions: Exception[]): string {
  const hidden = ownFiles.map((path) => path.slice(1)).join(' ');
  const server = ['file_server {', '\tprecompressed br gzip', `\thide ${hidden}`, '}'];
  const indented = (lines: string[]): string[] => lines.map((line) => `\t${line}`);
  const rules = exceptions.flatMap((rule) => {
    if (rule.status === 301) return [`redir ${rule.path} ${rule.location} 301`];
    const [begin = '', ...rest] = server;
    return [`handle ${rule.path} {`, ...indented([`rewrite * /${rule.file}`, begin, '\tstatus 410', ...rest]), '}'];
  });
  const candidates = indexExtensions.map((extension) => `{path}/index.${extension}`);
  return [
    '# Inside a site block, after `root * <this folder>`.',
    'header {',
    ...indented(Object.entries({ ...commonHeaders, '?Vary': 'Accept-Encoding' }).map(([name, value]) => `${name} "${value}"`)),
    '}',
    '@frozen path /assets/* /m/*',
    `header @frozen Cache-Control "${cacheControls.immutable}"`,
    '@documents not path /assets/* /m/*',
    `header @documents Cache-Control "${cacheControls.document}"`,
    `@open path ${openPrefixes.map((prefix) => `${prefix}*`).join(' ')} /assets/*`,
    ...Object.entries(openHeaders).map(([name, value]) => `header @open ${name} "${value}"`),
    ...rules,
    'handle {',
    ...indented([`try_files {path} ${candidates.join(' ')}`, ...server]),
    '}',
    '',
  ].join('\n');
}

function redirects(exceptions: Exception[]): string {
  const lines = exceptions.flatMap((rule) => (rule.status === 301 ? [`${rule.path} ${rule.location} 301`] : []));
  return `${lines.join('\n')}\n`;
}
