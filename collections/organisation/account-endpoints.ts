import { addDataAndFileToRequest, type Endpoint, headersWithCors, type PayloadRequest } from 'payload';
import { generateExpiredPayloadCookie, generatePayloadCookie, parseCookies } from 'payload/shared';
import { browserNameOf } from '../../src/accounts/browser-name.ts';
import { guessesOfProcess } from '../../src/accounts/guesses.ts';
import { sessionMark } from '../../src/accounts/session-mark.ts';
import { logIn, type SignedIn, signIn, tokenSeconds } from '../../src/db/accounts/log-in.ts';
import { changeOwnPassword } from '../../src/db/accounts/own-password.ts';
import { whySessionEnded } from '../../src/db/accounts/session-end.ts';
import { endSessions, lengthenSession } from '../../src/db/accounts/sessions.ts';
import { secondMs } from '../../src/domain/durations.ts';
import { AppError } from '../../src/domain/errors.ts';
import { languageOfRequest } from '../fields/words.ts';

/**
 * What Payload's own endpoints of an account do, in their place: a collection's endpoints come first. They take equally long for
 * unknown accounts, slow guessing down, and write a session without writing the account.
 */
export const accountEndpoints: Endpoint[] = [
  endpoint('/login', logInHere),
  endpoint('/logout', logOut),
  endpoint('/refresh-token', refresh),
  endpoint('/own-password', changePassword),
  endpoint('/session-end', tellEnd),
  // There is no mail: an answer that one was sent would be untrue, and a token that nobody gets opens only doors.
  endpoint('/forgot-password', refuseMail),
  endpoint('/reset-password', refuseMail),
];

function endpoint(path: string, handler: (req: PayloadRequest) => Promise<Response>): Endpoint {
  return { path, method: 'post', handler: (req) => handler(req).catch((error: unknown) => failed(error, req)) };
}

/** Set by the edge, which is the only one that reaches the studio. */
const addressOf = ({ headers }: PayloadRequest): string => headers.get('x-forwarded-for') ?? 'this machine';

const mostBytes = 64 * 1024;

async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  if (Number(req.headers.get('content-length') ?? 0) > mostBytes) {
    throw new AppError('request.invalid', { params: { detail: { vi: 'dữ liệu quá lớn', en: 'the data are too large' } } });
  }
  await addDataAndFileToRequest(req);
  return req.data ?? {};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Throws `account.slow-down`. */
function admit(req: PayloadRequest, account: string): { succeed: () => void } {
  const admission = guessesOfProcess().admit({ address: addressOf(req), account });
  if ('waitSeconds' in admission) throw new AppError('account.slow-down', { params: { seconds: admission.waitSeconds } });
  return admission;
}

async function logInHere(req: PayloadRequest): Promise<Response> {
  const body = await bodyOf(req);
  const [email, password] = [textOf(body.email), textOf(body.password)];
  const admission = admit(req, email);
  const browser = browserNameOf(req.headers.get('user-agent') ?? '');
  const { user, token, exp } = await logIn({ payload: req.payload, email, password, browser, now: new Date() });
  admission.succeed();
  return answer(req, { message: req.t('authentication:passed'), user, token, exp }, cookieOf(req, token));
}

async function logOut(req: PayloadRequest): Promise<Response> {
  const { accountId, sessionId } = sessionOf(req);
  const isAll = req.searchParams.get('allSessions') === 'true';
  const own = sessionMark(sessionId);
  await endSessions({ payload: req.payload, accountId, now: new Date(), isEnded: (mark) => isAll || mark === own });
  const { config, collections } = req.payload;
  const collectionAuthConfig = collections.users.config.auth;
  const cookie = generateExpiredPayloadCookie({ collectionAuthConfig, config, cookiePrefix: config.cookiePrefix });
  return answer(req, { message: req.t('authentication:logoutSuccessful') }, cookie);
}

async function refresh(req: PayloadRequest): Promise<Response> {
  const { payload } = req;
  const session = { payload, ...sessionOf(req) };
  const now = new Date();
  const untilMs = now.getTime() + tokenSeconds(payload) * secondMs;
  if (!(await lengthenSession({ ...session, now, untilMs }))) throw new AppError('request.login');
  const { user, token: refreshedToken, exp }: SignedIn = await signIn(session);
  const body = { message: req.t('authentication:tokenRefreshSuccessful'), user, refreshedToken, exp, strategy: 'local-jwt' };
  return answer(req, { ...body, setCookie: true }, cookieOf(req, refreshedToken));
}

/** The current password is asked for, and guessed as slowly as at the door: somebody may sit down at an open session. */
async function changePassword(req: PayloadRequest): Promise<Response> {
  const session = sessionOf(req);
  const body = await bodyOf(req);
  const admission = admit(req, `own password of ${session.accountId}`);
  const [current, next] = [textOf(body.current), textOf(body.next)];
  await changeOwnPassword({ payload: req.payload, ...session, current, next, now: new Date() }).catch((error: unknown) => {
    // The current one was right.
    if (error instanceof AppError && error.code !== 'account.password-wrong') admission.succeed();
    throw error;
  });
  admission.succeed();
  return answer(req, { ok: true });
}

/** Said to the one who has the token of the session that ended, and to nobody else. */
async function tellEnd(req: PayloadRequest): Promise<Response> {
  const { payload, headers } = req;
  const token = parseCookies(headers).get(`${payload.config.cookiePrefix}-token`) ?? '';
  return answer(req, { why: await whySessionEnded({ payload, token }) });
}

async function refuseMail(): Promise<Response> {
  throw new AppError('account.no-mail');
}

/** Throws `request.login`. */
function sessionOf({ user }: PayloadRequest): { accountId: string; sessionId: string } {
  const { _sid: sessionId } = (user ?? {}) as { _sid?: unknown };
  if (!user || typeof sessionId !== 'string') throw new AppError('request.login');
  return { accountId: String(user.id), sessionId };
}

function cookieOf({ payload }: PayloadRequest, token: string): string {
  const { collections, config } = payload;
  return generatePayloadCookie({
    collectionAuthConfig: collections.users.config.auth,
    cookiePrefix: config.cookiePrefix,
    token,
  });
}

function answer(req: PayloadRequest, body: Record<string, unknown>, cookie?: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store', ...(cookie ? { 'set-cookie': cookie } : {}) });
  return Response.json(body, { headers: headersWithCors({ headers, req }) });
}

const statusOf: Partial<Record<AppError['code'], number>> = {
  'account.wrong-login': 401,
  'request.login': 401,
  'account.off': 403,
  'account.slow-down': 429,
};

/** In the form of Payload's own errors, which its forms read. */
function failed(error: unknown, req: PayloadRequest): Response {
  if (!(error instanceof AppError)) throw error;
  const { code, params } = error;
  const wait: Record<string, string> = code === 'account.slow-down' ? { 'retry-after': String(params.seconds) } : {};
  const headers = new Headers({ 'cache-control': 'no-store', ...wait });
  const errors = [{ name: code, message: error.sentence(languageOfRequest(req)) }];
  return Response.json({ errors, code }, { status: statusOf[code] ?? 400, headers: headersWithCors({ headers, req }) });
}
