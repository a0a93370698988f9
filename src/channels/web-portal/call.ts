import { signWebhook } from '../../net/sign.ts';
import type { ChannelContext } from '../define-channel.ts';
import { type Answered, type PlatformRequest, type Requested, requestAnswer, urlBelow } from '../http/request.ts';
import { classifyPortal } from './errors.ts';

export type PortalSettings = { endpoint: string };

type PortalRequest<Data> = Pick<PlatformRequest<Data>, 'phase' | 'answer' | 'accept' | 'unreadable'> & {
  method: 'POST' | 'DELETE';
  /** Appended to the endpoint. */
  path?: string;
  /** Names the message: the same at every attempt, another for another message. */
  id: string;
  body: string;
};

const callTimeoutMs = 30_000;

/** One signed request. */
export function requestPortal<Data>(
  context: ChannelContext<PortalSettings>,
  { method, path, id, body, ...call }: PortalRequest<Data>,
): Promise<Requested<Answered<Data>>> {
  const { secrets, settings, now } = context;
  const { signingSecret = '' } = secrets;
  const signature = signWebhook({ id, body, secret: signingSecret, at: now() });
  return requestAnswer(context, {
    ...call,
    url: path === undefined ? new URL(settings.endpoint) : urlBelow(settings.endpoint, path),
    method,
    headers: { 'content-type': 'application/json', ...signature },
    body,
    timeoutMs: callTimeoutMs,
    alsoOk: [409],
    mayBeEmpty: true,
    secrets: [signingSecret],
    classify: classifyPortal,
  });
}
