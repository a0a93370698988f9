import { AppError } from '../../domain/errors.ts';
import type { ResolvedTarget } from '../../net/connect.ts';
import { publicNetwork, resolveTarget } from '../../net/guard.ts';
import { pinnedFetch } from '../../net/pinned.ts';
import { type Sent, send } from '../../net/send.ts';
import { signWebhook } from '../../net/sign.ts';
import type { ChannelContext, Outcome } from '../define-channel.ts';

export type PortalSettings = { endpoint: string };

type Call = {
  method: 'POST' | 'DELETE';
  /** Appended to the endpoint. */
  path?: string;
  /** Names the message: the same at every attempt, another for another message. */
  id: string;
  body: string;
};

const findTimeoutMs = 10_000;
const callTimeoutMs = 30_000;

/** Where the endpoint is at this moment, or why nobody calls there. */
export async function resolveEndpoint({
  settings,
  network = publicNetwork,
}: ChannelContext<PortalSettings>): Promise<Outcome<ResolvedTarget>> {
  try {
    const target = await resolveTarget({ network, url: settings.endpoint, signal: AbortSignal.timeout(findTimeoutMs) });
    return { kind: 'ok', value: target };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.remedy === 'retry' ? { kind: 'retry', error, afterMs: null, isCounted: true } : { kind: 'blocked', error };
  }
}

/** One signed request to the very machine that was checked. */
export function callPortal(context: ChannelContext<PortalSettings>, target: ResolvedTarget, call: Call): Promise<Sent> {
  const { network = publicNetwork, secrets, now } = context;
  const { signingSecret = '' } = secrets;
  const url = new URL(target.url);
  if (call.path !== undefined) url.pathname = `${url.pathname.replace(/\/$/, '')}/${call.path}`;
  return send(pinnedFetch(network, { ...target, url }), {
    url,
    method: call.method,
    headers: signWebhook({ id: call.id, body: call.body, secret: signingSecret, at: now() }),
    body: call.body,
    timeoutMs: callTimeoutMs,
    alsoOk: [409],
    mayBeEmpty: true,
    secrets: [signingSecret],
  });
}
