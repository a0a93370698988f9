import { requirePermission } from '../../access/require-permission.ts';
import type { Actor } from '../../access/roles.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { stateWords } from '../../domain/delivery-words.ts';
import { AppError } from '../../domain/errors.ts';
import { lowerCase } from '../../domain/reader-language.ts';
import { trailEntry } from '../../domain/trail.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { channelContext, openWork } from '../steps/work.ts';
import { type ActionName, actions } from './actions.ts';

const shortestReason = 10;

type ActionInput = {
  action: ActionName;
  id: string;
  actor: Actor | null;
  /** Path of the office that the delivery belongs to. */
  issuerPath: string;
  reason: string;
  /** Address of the post. Only `confirm` uses it. */
  link: string;
  ctx: DeliveryContext;
};

/**
 * One action of one person, written into the trail with the change itself.
 *
 * Throws `workflow.forbidden`; `delivery.gone`; `delivery.reason` and `delivery.link-invalid` for what was typed;
 * `delivery.moved-on` when the delivery has gone to another state meanwhile, or a worker holds it.
 */
export async function performAction({ action, id, actor, issuerPath, reason, link, ctx }: ActionInput): Promise<Delivery> {
  const { permission, from, patch } = actions[action];
  const person = requirePermission(actor, permission, issuerPath);
  const note = checkedReason(action, reason);
  if (action === 'confirm') checkLink(link);
  const delivery = await ctx.deliveries.get(id);
  if (delivery === null) throw new AppError('delivery.gone', { params: { id } });
  if (!from.includes(delivery.state)) throw movedOn(action, delivery);
  if (action === 'remove') await removePost(delivery, ctx);
  const now = ctx.now();
  const noted = action === 'confirm' ? `${link} ${note}`.trim() : note;
  const entry = trailEntry({ at: now, by: person, act: action, note: noted });
  const given = { delivery, by: person.name, reason: note, link, now };
  const moved = await ctx.deliveries.move({ id, from: [delivery.state], patch: patch(given), entry, now });
  if (moved === null) throw movedOn(action, (await ctx.deliveries.get(id)) ?? delivery);
  return moved;
}

/** On the platform first. Removing a post that is gone succeeds, so a crash before the row is written only repeats it. */
async function removePost(delivery: Delivery, ctx: DeliveryContext): Promise<void> {
  const work = await openWork(delivery, ctx);
  if (work.channel.remove === undefined || delivery.receipt === null) {
    throw new AppError('channel.cannot-remove', { params: { kind: work.channel.id } });
  }
  const outcome = await work.channel.remove(channelContext(work), delivery.receipt);
  if (outcome.kind === 'pending') throw new AppError('channel.refresh-unclear', { params: { channelId: delivery.channelId } });
  if (outcome.kind !== 'ok') throw outcome.error;
}

function checkedReason(action: ActionName, reason: string): string {
  const note = reason.normalize('NFC').trim();
  if (actions[action].needsReason && note.length < shortestReason) throw new AppError('delivery.reason');
  return note;
}

function checkLink(link: string): void {
  const isWeb = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
  if (!isWeb) throw new AppError('delivery.link-invalid', { params: { link: link.slice(0, 200) } });
}

function movedOn(action: ActionName, { state }: Delivery): AppError {
  return new AppError('delivery.moved-on', {
    params: { act: lowerCase(actions[action].label), state: stateWords[state] },
  });
}
