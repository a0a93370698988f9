import { type Actor, isInside, may } from '../../access/roles.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { stateWords } from '../../domain/delivery-words.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { channelContext, openWork } from '../steps/work.ts';
import { type ActName, acts } from './actions.ts';

const shortestReason = 10;

type Order = {
  act: ActName;
  id: string;
  actor: Actor | null;
  /** Of the edition that is delivered: whose it is. */
  issuerPath: string;
  reason: string;
  /** Only for `confirm`: where the post stands. */
  link: string;
  ctx: DeliveryContext;
};

/**
 * One act of one person, written into the trail with the change itself.
 *
 * Throws `workflow.forbidden`; `delivery.gone`; `delivery.reason` and `delivery.link-invalid` for what was typed;
 * `delivery.moved-on` when the delivery has gone to another state meanwhile, or a worker holds it.
 */
export async function performAct({ act, id, actor, issuerPath, reason, link, ctx }: Order): Promise<Delivery> {
  const { right, who, from, label, patch } = acts[act];
  if (actor === null || !may(actor, right) || !isInside(actor, issuerPath)) {
    throw new AppError('workflow.forbidden', { params: { act: label.toLowerCase(), who: `${who} của đơn vị ban hành` } });
  }
  const note = checkedReason(act, reason);
  if (act === 'confirm') checkLink(link);
  const delivery = await ctx.deliveries.get(id);
  if (delivery === null) throw new AppError('delivery.gone', { params: { id } });
  if (!from.includes(delivery.state)) throw movedOn(act, delivery);
  if (act === 'remove') await takeAway(delivery, ctx);
  const now = ctx.now();
  const entry = {
    at: now.toISOString(),
    by: actor.name,
    byId: actor.id,
    act,
    note: act === 'confirm' ? `${link} ${note}`.trim() : note,
  };
  const given = { delivery, by: actor.name, reason: note, link, now };
  const moved = await ctx.deliveries.move({ id, from: [delivery.state], patch: patch(given), entry, now });
  if (moved === null) throw movedOn(act, (await ctx.deliveries.get(id)) ?? delivery);
  return moved;
}

/** On the platform first: taking away what is gone already is well, so a crash before the row is written only repeats it. */
async function takeAway(delivery: Delivery, ctx: DeliveryContext): Promise<void> {
  const work = await openWork(delivery, ctx);
  if (work.channel.remove === undefined || delivery.receipt === null) {
    throw new AppError('channel.cannot-remove', { params: { kind: work.channel.id } });
  }
  const outcome = await work.channel.remove(channelContext(work), delivery.receipt);
  if (outcome.kind === 'pending') throw new AppError('channel.refresh-unclear', { params: { channelId: delivery.channelId } });
  if (outcome.kind !== 'ok') throw outcome.error;
}

function checkedReason(act: ActName, reason: string): string {
  const note = reason.normalize('NFC').trim();
  if (acts[act].needsReason && note.length < shortestReason) throw new AppError('delivery.reason');
  return note;
}

function checkLink(link: string): void {
  const isWeb = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
  if (!isWeb) throw new AppError('delivery.link-invalid', { params: { link: link.slice(0, 200) } });
}

function movedOn(act: ActName, { state }: Delivery): AppError {
  return new AppError('delivery.moved-on', { params: { act: acts[act].label.toLowerCase(), state: stateWords[state].vi } });
}
