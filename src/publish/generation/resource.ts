import { AppError } from '../../domain/errors.ts';
import type { CacheClass, ResourceStatus } from '../../domain/generation.ts';
import { sha256Of } from '../../store/sha256.ts';

/** One answer of the public side, not yet encoded. */
export type Resource = {
  /** Begins with "/", or is one of `internalPaths`. */
  path: string;
  contentType: string;
  body: string | Uint8Array;
  /**
   * Names all that the body is made of, where there are thousands like it: while the name stays, the body need not be made again.
   */
  source?: string;
  /** "guide/cai-vneid": the document that it belongs to alone. Left out where it combines documents. */
  document?: string;
  cache: CacheClass;
  status: ResourceStatus;
  /** ISO instant of the newest thing in it. */
  lastModified: string;
  /** Path or URL a 301 points to. */
  location?: string;
};

/**
 * A resource whose body is made each time that it is read. The bodies of twenty thousand documents then need not be in memory
 * together, and those that have not changed are never made.
 */
export function madeWhenRead(head: Omit<Resource, 'body'> & { source: string }, make: () => string): Resource {
  return {
    ...head,
    get body() {
      return make();
    },
  };
}

export const contentTypes = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  problem: 'application/problem+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
} as const;

type Plain = { path: string; lastModified: string };

export function htmlResource({ path, lastModified, status = 200, markup }: HtmlPage): Resource {
  return { path, contentType: contentTypes.html, body: markup, cache: 'document', status, lastModified };
}
type HtmlPage = Plain & { status?: ResourceStatus; markup: string };

export function jsonResource({ path, lastModified, value }: Plain & { value: unknown }): Resource {
  return { path, contentType: contentTypes.json, body: JSON.stringify(value), cache: 'document', status: 200, lastModified };
}

/** `madeWhenRead` for JSON. */
export function jsonWhenRead({ path, lastModified, source, document, value }: JsonWhenRead): Resource {
  const belongs = document === undefined ? {} : { document };
  const head = {
    path,
    contentType: contentTypes.json,
    cache: 'document',
    status: 200,
    lastModified,
    source,
    ...belongs,
  } as const;
  return madeWhenRead(head, () => JSON.stringify(value()));
}
type JsonWhenRead = Plain & { source: string; document?: string; value: () => unknown };

/** A problem document after RFC 9457. */
export type Problem = { title: string; detail: string; status: number } & Record<string, unknown>;

/** For what was withdrawn: 410. */
export function problemResource({ path, lastModified, problem }: Plain & { problem: Problem }): Resource {
  const body = JSON.stringify({ type: 'about:blank', ...problem });
  return { path, contentType: contentTypes.problem, body, cache: 'document', status: 410, lastModified };
}

/** A resource whose path carries the hash of its bytes, so that a cache may keep it for a year. */
export function hashedResource({ name, extension, contentType, body }: HashedFile): Resource {
  const hash = sha256Of(body).slice(0, 16);
  const path = `/assets/${name}-${hash}.${extension}`;
  return { path, contentType, body, cache: 'immutable', status: 200, lastModified: neverModified };
}
type HashedFile = { name: string; extension: string; contentType: string; body: string | Uint8Array };

/** Bytes whose hash is known and stands in their path: a video need not be hashed again at every publication. */
export function fileResource({ path, mimeType, sha256, bytes }: HashedBytes): Resource {
  return {
    path,
    contentType: mimeType,
    body: bytes,
    source: sha256,
    cache: 'immutable',
    status: 200,
    lastModified: neverModified,
  };
}
type HashedBytes = { path: string; mimeType: string; sha256: string; bytes: Uint8Array };

/** Immutable bytes have no history; a constant keeps them out of every "has it changed". */
export const neverModified = '2026-01-01T00:00:00.000Z';

/** Throws `publish.path-taken` rather than let one document hide another. */
export function byPath(resources: Resource[]): Map<string, Resource> {
  const map = new Map<string, Resource>();
  for (const resource of resources) {
    if (map.has(resource.path)) throw new AppError('publish.path-taken', { params: { path: resource.path } });
    map.set(resource.path, resource);
  }
  return map;
}
