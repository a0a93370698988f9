import { isIP } from 'node:net';
import { AppError } from '../domain/errors.ts';
import { isPublicAddress } from './addresses.ts';

/** Where calls of one kind may go. Only the environment widens it (`PANO_OUTBOUND_ORIGINS`). */
export type OutboundRule = {
  /** Who calls: the id of a channel, or "webhook". An origin can be named for one kind alone. */
  kind: string;
  /** "graph.facebook.com", or ".googleapis.com" for all names below. `null` = any machine of the public network. */
  hosts: readonly string[] | null;
  ports: readonly number[];
};

/** Portals and instances of others: https at its own port, and at the one that second services usually take. */
export const webPorts: readonly number[] = [443, 8443];
/** Relay, TLS, submission (RFC 8314), and what hosts that shut port 25 offer in its place. */
export const mailPorts: readonly number[] = [25, 465, 587, 2525];

/** What encrypts from the first byte or before the first secret; `smtp:` here means STARTTLS, `smtp-plain:` no encryption. */
const encrypted = ['https:', 'smtps:', 'smtp:'];
const plain = ['http:', 'smtp-plain:'];
const usualPorts: Record<string, number> = { 'https:': 443, 'http:': 80, 'smtps:': 465, 'smtp:': 587, 'smtp-plain:': 25 };

/** Names that mean a machine of the own network on some resolver, whatever they resolve to elsewhere. */
const inside = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|arpa|onion)$/;
/** `URL` drops tabs and line ends in silence and takes a backslash for a slash: what is stored would not be what is read. */
const deceptive = /[\s\\\p{Cc}\p{Cf}]/u;

const unreadable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Whether an origin may be called by a kind although no rule allows it. */
export type IsNamed = (url: URL, kind: string) => boolean;

type Checked = { text: string; rule: OutboundRule; isNamed: IsNamed };

/**
 * Reads an address that a person typed or a platform answered with, as far as it can be judged without asking a resolver.
 *
 * Throws `outbound.address-invalid`, `outbound.not-encrypted`, `outbound.port-refused`, `outbound.host-refused` and, for names
 * that are never public, `outbound.not-public`.
 */
export function checkAddress({ text, rule, isNamed }: Checked): URL {
  const url = parseAddress(text);
  if (isNamed(url, rule.kind)) return url;
  const { hostname: host, protocol } = url;
  if (!encrypted.includes(protocol)) throw new AppError('outbound.not-encrypted', { params: { host } });
  if (rule.hosts !== null && !rule.hosts.some((allowed) => isOf(host, allowed)))
    throw new AppError('outbound.host-refused', { params: { host, hosts: rule.hosts.join(', ') } });
  const port = Number(url.port === '' ? usualPorts[protocol] : url.port);
  if (!rule.ports.includes(port))
    throw new AppError('outbound.port-refused', { params: { host, port, ports: rule.ports.join(', ') } });
  const isAddress = isIP(bareHost(url)) !== 0;
  const isInside = isAddress ? !isPublicAddress(bareHost(url)) : inside.test(host) || !host.includes('.');
  if (isInside) throw new AppError('outbound.not-public', { params: { host } });
  return url;
}

/** Origins that the environment names, for every kind ("http://10.0.0.5:8080") or for one ("zalo=http://10.0.0.5:8080"). */
export function namedIn(origins: readonly string[]): IsNamed {
  return (url, kind) => {
    const origin = originOf(url);
    return origins.some((named) => named === origin || named === `${kind}=${origin}`);
  };
}

/**
 * An origin as it is compared: lower case, without the usual port. `null` = it is none. Mail servers are "smtp://host:587",
 * with `smtps:` or `smtp-plain:` as they encrypt.
 */
export function readOrigin(text: string): string | null {
  const [, kind = '', address = ''] = /^(?:([a-z][a-z-]*)=)?(.+)$/.exec(text) ?? [];
  try {
    const url = parseAddress(address);
    const isBare = ['', '/'].includes(url.pathname) && url.search === '' && url.hash === '';
    return isBare ? (kind === '' ? '' : `${kind}=`) + originOf(url) : null;
  } catch {
    return null;
  }
}

/** The host of an address, of IPv6 without its brackets. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

function originOf({ protocol, hostname, port }: URL): string {
  const isUsual = port === '' || Number(port) === usualPorts[protocol];
  return `${protocol}//${hostname}${isUsual ? '' : `:${port}`}`;
}

/**
 * The host is read by the rules of https whatever the scheme: numbers in any notation become dotted addresses, letters of other
 * scripts and full-width digits become what a resolver would be asked for. Throws `outbound.address-invalid`.
 */
function parseAddress(text: string): URL {
  const invalid = () => new AppError('outbound.address-invalid', { params: { address: shown(text) } });
  const [, scheme = '', rest = ''] = /^([a-z][a-z+-]*:)\/\/([^/].*)$/i.exec(text) ?? [];
  const protocol = scheme.toLowerCase();
  if (deceptive.test(text) || ![...encrypted, ...plain].includes(protocol)) throw invalid();
  const asWeb = `https://${rest}`;
  if (!URL.canParse(asWeb)) throw invalid();
  const { hostname, username, password } = new URL(asWeb);
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  if (hostname === '' || hostname.endsWith('.') || username !== '' || password !== '' || authority.includes('@')) throw invalid();
  const port = /:(\d+)$/.exec(authority)?.[1] ?? '';
  return new URL(`${protocol}//${hostname}${port === '' ? '' : `:${port}`}${rest.slice(authority.length)}`);
}

function isOf(host: string, allowed: string): boolean {
  return allowed.startsWith('.') ? host.endsWith(allowed) : host === allowed;
}

/** What may be read again and logged: no login, no path (Telegram's holds the token), no control characters, not long. */
function shown(text: string): string {
  const origin = text.replace(/^([^/?#]*\/\/[^/?#]*)[/?#].+$/s, '$1/…');
  return origin
    .replace(/\/\/[^/?#]*@/, '//…@')
    .replace(unreadable, ' ')
    .slice(0, 200);
}
