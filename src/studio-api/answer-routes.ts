import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { isForeign } from './foreign-requests.ts';
import { readJson, sendJson } from './http-json.ts';
import { passTextGate } from './pass-text-gate.ts';
import { languageOfReader } from './reader.ts';
import type { Route, StudioAnswer } from './route.ts';
import { shownLines } from './shown-lines.ts';
import { studioApiWords } from './words.ts';

/** All endpoints of the studio are below it. */
const prefix = '/api/pano/';

type Login = { payload: Pick<Payload, 'auth' | 'config'>; siteUrl: string };

type Exchange<Ports> = { routes: readonly Route<Ports>[]; ports: Ports; request: IncomingMessage; response: ServerResponse };

/**
 * Answers `/api/pano/…` for a logged-in account; `false` = the address is not below it.
 *
 * An address or a method that is not in the table answers `request.invalid`.
 */
export async function answerRoutes<Ports extends Login>(exchange: Exchange<Ports>): Promise<boolean> {
  const { ports, request, response } = exchange;
  const url = new URL(request.url ?? '/', 'http://studio');
  if (!url.pathname.startsWith(prefix)) return false;
  const headers = headersOf(request);
  const language = languageOfReader(ports.payload, headers);
  try {
    send(response, await answer(exchange, { url, headers, language }));
  } catch (error) {
    sendFailure({ response, error, language });
  }
  return true;
}

type Read = { url: URL; headers: Headers; language: ReaderLanguage };

async function answer<Ports extends Login>(
  { routes, ports, request }: Exchange<Ports>,
  { url, headers, language }: Read,
): Promise<StudioAnswer> {
  const user = await authenticate(ports, headers);
  const path = url.pathname.slice(prefix.length);
  const found = findRoute(routes, { method: request.method ?? '', path });
  if (found === null)
    throw new AppError('request.invalid', { params: { detail: { vi: `không có ${path}`, en: `there is no ${path}` } } });
  const { route, params } = found;
  const { permission, mostBytes, takesForm = false, handler } = route;
  if (permission !== 'loggedIn') requirePermission(toActor(user), permission);
  const sent = route.method === 'GET' ? {} : await readJson(request, { mostBytes });
  const body = takesForm ? sent : passTextGate(sent);
  return handler(ports, { user, language, params, query: url.searchParams, headers: request.headers, body });
}

/** The first row with this method whose pattern has these parts, with the parameters by name. */
function findRoute<Ports>(
  routes: readonly Route<Ports>[],
  { method, path }: { method: string; path: string },
): { route: Route<Ports>; params: Record<string, string> } | null {
  const parts = path.split('/').map(decodeURIComponent);
  for (const route of routes) {
    const params = route.method === method ? paramsIn(route.pattern.split('/'), parts) : null;
    if (params !== null) return { route, params };
  }
  return null;
}

function paramsIn(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of pattern.entries()) {
    const part = parts[index] ?? '';
    if (name.startsWith(':')) params[name.slice(1)] = part;
    else if (name !== part) return null;
  }
  return params;
}

/** The session cookie counts only from our own pages. */
async function authenticate({ payload, siteUrl }: Login, headers: Headers): Promise<TypedUser> {
  const isElsewhere = isForeign({ headers: Object.fromEntries(headers), siteUrl });
  const { user } = isElsewhere ? { user: null } : await payload.auth({ headers });
  if (user === null) throw new AppError('request.login');
  return user as TypedUser;
}

/** The headers as Payload reads them. Node gives lists only for `set-cookie`, which requests do not have. */
function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  return headers;
}

function send(response: ServerResponse, answered: StudioAnswer): void {
  if ('json' in answered) sendJson(response, 200, { ok: true, ...answered.json });
  else response.writeHead(answered.status ?? 200, answered.headers).end(answered.bytes);
}

const statusOf: Partial<Record<AppError['code'], number>> = {
  'request.login': 401,
  'workflow.forbidden': 403,
  'workflow.own-work': 403,
  'account.unknown': 404,
  'account.session-unknown': 409,
  'delivery.gone': 404,
  'document.copy-gone': 404,
  'document.unknown': 404,
  'edition.unknown': 404,
  'delivery.moved-on': 409,
  'webhook.call-unknown': 404,
  'workflow.mark-gone': 409,
  'workflow.state': 409,
  'workflow.older-edition': 409,
  'workflow.unchanged': 409,
  'workflow.undo-late': 409,
  'webhook.not-dead': 409,
};

type Failure = { response: ServerResponse; error: unknown; language: ReaderLanguage };

function sendFailure({ response, error, language }: Failure): void {
  if (error instanceof AppError) {
    // The reader gets the sentence; what is behind it is the administrator's, unless only a request was written wrongly.
    if (error.cause !== undefined && !error.code.startsWith('request.')) console.error('studio api:', error);
    const findings = shownLines(error.findings, language);
    const body = { ok: false, code: error.code, message: error.sentence(language), ...(findings.length > 0 ? { findings } : {}) };
    sendJson(response, statusOf[error.code] ?? 400, body);
    return;
  }
  console.error('studio api:', error);
  sendJson(response, 500, { ok: false, code: 'bug', message: studioApiWords[language].bug });
}
