import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { may } from '../access/roles.ts';
import { reviveCall } from '../db/webhooks.ts';
import { AppError } from '../domain/errors.ts';

type Retry = { payload: Payload; user: TypedUser; now: Date; id: string };

/**
 * Has a dead letter called again, by somebody who may set up webhooks. Throws `workflow.forbidden`, `webhook.call-unknown` for what this
 * person may not see or is not there, and `webhook.not-dead`.
 */
export async function retryWebhookCall({ payload, user, now, id }: Retry): Promise<void> {
  const actor = toActor(user);
  if (actor === null || !may(actor, 'setUp')) {
    throw new AppError('workflow.forbidden', { params: { act: 'gọi lại webhook', who: 'quản trị viên' } });
  }
  const where = { id: { equals: id } };
  const { docs } = await payload.find({ collection: 'webhook-calls', where, limit: 1, depth: 0, overrideAccess: false, user });
  const [call] = docs;
  if (!call) throw new AppError('webhook.call-unknown', { params: { id: id.slice(0, 40) } });
  if (!(await reviveCall({ payload, call, by: actor.name, now }))) throw new AppError('webhook.not-dead');
}
