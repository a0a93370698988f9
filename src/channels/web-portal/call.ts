import { AppError } from '../../domain/errors.ts';
import type { ResolvedTarget } from '../../net/connect.ts';
import { publicNetwork, resolveTarget } from '../../net/guard.ts';
import { pinnedFetch } from '../../net/pinned.ts';
import { signWebhook } from '../../net/sign.ts';
import type { ChannelContext, Outcome } from '../define-channel.ts';
import { type Answered, type PlatformRequest, type Requested, requestAnswer } from '../http/request.ts';
import { classifyPortal } from './errors.ts';

export type PortalSettings = { endpoint: string };

type PortalRequest<Data> = Pick<PlatformRequest<Data>, 'phase' | 'answer' | 'accept' | 'unreadable'> & {
  target: ResolvedTarget;
  method: 'POST' | 'DELETE';
  /** Appended to the endpoint. */
  path?: string;
  /** Names the message: the same at every attempt, another for another message. */
  id: string;
  body: string;
};

const findTimeoutMs = 10_000;
const callTimeoutMs = 30_000;

/** The machine of the endpoint at this moment, or why it must not be called. */
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
export function requestPortal<Data>(
  context: ChannelContext<PortalSettings>,
  { target, method, path, id, body, ...call }: PortalRequest<Data>,
): Promise<Requested<Answered<Data>>> {
  const { network = publicNetwork, secrets, now } = context;
  const { signingSecret = '' } = secrets;
  const url = new URL(target.url);
  if (path !== undefined) url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
  return requestAnswer(
    { fetch: pinnedFetch(network, { ...target, url }), now },
    {
      ...call,
      url,
      method,
      headers: signWebhook({ id, body, secret: signingSecret, at: now() }),
      body,
      timeoutMs: callTimeoutMs,
      alsoOk: [409],
      mayBeEmpty: true,
      secrets: [signingSecret],
      classify: classifyPortal,
    },
  );
}
