import {
  APIError,
  type CollectionSlug,
  type Endpoint,
  type FlattenedField,
  NotFound,
  type PayloadRequest,
  type SanitizedConfig,
  type Where,
} from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { languageOfRequest } from '../fields/words.ts';
import { findBadCondition } from './find-bad-condition.ts';

type Guarded = {
  slug: string;
  endpoints: false | Omit<Endpoint, 'root'>[];
  versions?: unknown;
  auth?: unknown;
  disableDuplicate?: boolean;
};

/**
 * Payload's own endpoints of the finished configuration: those that have nothing to do are taken away, and no request that makes
 * no sense reaches the others. Payload would answer such a one with 500, which reads as a fault of ours in every log.
 */
export async function guardEndpoints(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await building;
  for (const owner of [...config.collections, ...config.globals] as Guarded[]) {
    // Payload answers 501 for a collection without endpoints; an empty list gives 404.
    const kept = (owner.endpoints || []).filter((endpoint) => hasWork(owner, endpoint));
    owner.endpoints = kept.map((endpoint) => ({ ...endpoint, handler: guarded(endpoint, owner.slug) }));
  }
  for (const endpoint of config.endpoints)
    endpoint.handler = guarded({ method: endpoint.method, path: endpoint.path, handler: endpoint.handler }, '');
  return config;
}

/** Collections without versions have endpoints for them, and accounts that are verified by nobody one to verify. */
function hasWork({ versions, auth, disableDuplicate }: Guarded, { path }: Omit<Endpoint, 'root'>): boolean {
  if (path.startsWith('/versions')) return Boolean(versions);
  if (path.startsWith('/verify')) return Boolean(auth && typeof auth === 'object' && 'verify' in auth && auth.verify);
  if (path === '/:id/duplicate') return disableDuplicate !== true;
  // Nothing is fetched from an address that somebody names.
  return !path.startsWith('/paste-url');
}

function guarded({ method, path, handler }: Omit<Endpoint, 'root'>, slug: string): Endpoint['handler'] {
  return async (req) => {
    if (path.startsWith('/access') && !req.user) return Response.json({ canAccessAdmin: false });
    const isWrite = method === 'patch' || (method === 'post' && path === '/');
    refuseBadQuestion(req, slug);
    await refuseBadBody(req, isWrite);
    if (slug === 'payload-preferences' && method === 'delete') await refuseUnknownPreference(req);
    try {
      return await handler(req);
    } catch (error) {
      const isUnread = error instanceof SyntaxError || (isWrite && req.data === undefined);
      if (isUnread) throw refusal(req, { vi: 'dữ liệu gửi lên không đọc được', en: 'the data cannot be read' });
      throw error;
    }
  };
}

type Detail = { vi: string; en: string };

function refusal(req: PayloadRequest, detail: Detail, status = 400): APIError {
  const error = new AppError('request.invalid', { params: { detail } });
  return new APIError(error.sentence(languageOfRequest(req)), status, { code: error.code }, true);
}

/** Type of the field at "steps.title"; "version.title" of a version is the document's. */
function typeAt(path: string, fields: readonly FlattenedField[]): string | undefined {
  const [name = '', ...rest] = path.replace(/^version\./, '').split('.');
  const field = fields.find((each) => each.name === name);
  if (field === undefined || rest.length === 0) return field?.type;
  return 'flattenedFields' in field ? typeAt(rest.join('.'), field.flattenedFields) : undefined;
}

function refuseBadQuestion(req: PayloadRequest, slug: string): void {
  // A NUL ends a text for some databases and file systems, and for others not.
  const said = JSON.stringify([req.query ?? {}, req.routeParams ?? {}]);
  if (said.includes('\\u0000')) throw refusal(req, { vi: 'có ký tự NUL', en: 'there is a NUL character' });
  const numbers = ['limit', 'page', 'depth'].filter((name) => !/^\d*$/.test(String(req.query?.[name] ?? '')));
  if (numbers[0] !== undefined) {
    const detail = { vi: `“${numbers[0]}” phải là số không âm`, en: `"${numbers[0]}" is a number from 0 and up` };
    throw refusal(req, detail);
  }
  const fields = req.payload.collections[slug as CollectionSlug]?.config.flattenedFields ?? [];
  const bad = findBadCondition(req.query?.where, (path) => typeAt(path, fields) === 'date');
  if (bad !== null) throw refusal(req, { vi: `không hiểu điều kiện “${bad}”`, en: `there is no condition "${bad}"` });
}

/** JSON is one object; a file comes as multipart. */
async function refuseBadBody(req: PayloadRequest, isWrite: boolean): Promise<void> {
  const [type = ''] = (req.headers.get('content-type') ?? '').split(';');
  if (type.startsWith('multipart/')) return;
  if (type !== 'application/json') {
    if (!isWrite) return;
    throw refusal(req, { vi: 'cần gửi JSON, hoặc tệp dạng multipart', en: 'JSON is wanted, or a file as multipart' }, 415);
  }
  if (!req.text || req.method === 'GET') return;
  const text = await req.text();
  const parsed = parse(text);
  if (parsed === null) {
    throw refusal(req, { vi: 'dữ liệu gửi lên không đúng dạng', en: 'the data have a wrong form' });
  }
  // Payload reads it again.
  Object.assign(req, { text: () => Promise.resolve(text), json: () => Promise.resolve(parsed) });
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

async function refuseUnknownPreference({ payload, user, routeParams, t }: PayloadRequest): Promise<void> {
  if (!user) return;
  const where: Where = { and: [{ key: { equals: String(routeParams?.key) } }, { 'user.value': { equals: user.id } }] };
  const { totalDocs } = await payload.count({ collection: 'payload-preferences', where });
  if (totalDocs === 0) throw new NotFound(t);
}
