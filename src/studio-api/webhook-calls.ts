import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { findCallAs, reviveCall } from '../db/webhooks.ts';
import { AppError } from '../domain/errors.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'now'>;

export const webhookCallRoutes: Route<Ports>[] = [
  { method: 'POST', pattern: 'webhook-calls/:id/retry', permission: 'setUp', handler: retryCall },
];

/**
 * Calls the portal of a dead letter again.
 *
 * Throws `workflow.forbidden`, `webhook.call-unknown` for a call that does not exist or that the account may not see, and
 * `webhook.not-dead`.
 */
export async function retryCall({ payload, now }: Ports, { user, params, language }: RetryRequest): Promise<StudioAnswer> {
  const by = requirePermission(toActor(user), 'setUp');
  const id = params.id ?? '';
  const call = await findCallAs({ payload, user, id });
  if (call === null) throw new AppError('webhook.call-unknown', { params: { id: id.slice(0, 40) } });
  if (!(await reviveCall({ payload, call, by, now: now() }))) throw new AppError('webhook.not-dead');
  return { json: { message: studioApiWords[language].calledAgain } };
}

type RetryRequest = Pick<StudioRequest, 'user' | 'params' | 'language'>;
