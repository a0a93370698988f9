import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { type Finding, warning } from '../../domain/finding.ts';
import type { Account, Outcome } from '../define-channel.ts';
import { type GraphContext, requestGraph, timeouts } from './call.ts';

const neededScopes = ['pages_manage_posts', 'pages_read_engagement'];

const page = z.looseObject({ id: z.string(), name: z.string(), link: z.string().optional() });
const debugged = z.looseObject({
  data: z.looseObject({
    is_valid: z.boolean(),
    expires_at: z.number().default(0),
    data_access_expires_at: z.number().default(0),
    scopes: z.array(z.string()).optional(),
    error: z.looseObject({ code: z.number(), subcode: z.number().optional() }).optional(),
  }),
});

/** As which page the token speaks, how long, and what it lacks. */
export async function identifyPage(context: GraphContext): Promise<Outcome<Account>> {
  const token = await checkToken(context);
  if (token.kind !== 'ok') return token;
  const sent = await requestGraph(context, {
    method: 'GET',
    path: context.settings.pageId,
    query: { fields: 'id,name,link' },
    timeoutMs: timeouts.readMs,
    phase: 'read',
    answer: page,
  });
  if (sent.kind !== 'ok') return sent;
  const { id, name, link = `https://www.facebook.com/${id}` } = sent.value;
  return { kind: 'ok', value: { id, name, url: link, quotaLeft: null, ...token.value } };
}

/**
 * Asked as the app where its id and secret are known, else as the page, which Facebook answers for tokens of its own.
 *
 * A POST that says `method=GET`, as Facebook's own PHP library always calls: so the token is in the body, not in an address.
 */
export async function checkToken(context: GraphContext): Promise<Outcome<Pick<Account, 'tokenUntil' | 'notices'>>> {
  const { appId } = context.settings;
  const { accessToken = '', appSecret = '' } = context.secrets;
  const sent = await requestGraph(context, {
    method: 'POST',
    path: 'debug_token',
    body: new URLSearchParams({ method: 'GET', input_token: accessToken }),
    token: appId !== '' && appSecret !== '' ? `${appId}|${appSecret}` : accessToken,
    timeoutMs: timeouts.readMs,
    phase: 'read',
    answer: debugged,
  });
  if (sent.kind !== 'ok') return sent;
  const { is_valid: isValid, error, scopes, ...ends } = sent.value.data;
  if (!isValid) {
    const params = { platformCode: error?.code ?? 190, platformSubcode: error?.subcode ?? 0 };
    return { kind: 'auth', error: new AppError('channel.login-needed', { params }) };
  }
  const notices = neededScopes.filter((scope) => scopes !== undefined && !scopes.includes(scope)).map(lacking);
  return { kind: 'ok', value: { tokenUntil: soonest([ends.expires_at, ends.data_access_expires_at]), notices } };
}

function lacking(scope: string): Finding {
  return warning('channel.scope-missing', { scope });
}

/** Unix seconds; 0 = never. */
function soonest(ends: number[]): string | null {
  const real = ends.filter((end) => end > 0);
  return real.length > 0 ? new Date(Math.min(...real) * 1000).toISOString() : null;
}
