import { toActor } from '../access/actor.ts';
import { isInside, may } from '../access/roles.ts';
import { carriesLink } from '../channels/contract/limits.ts';
import { getEdition } from '../db/editions.ts';
import { type ActName, actNames, acts, actsIn } from '../delivery/actions/actions.ts';
import { performAct } from '../delivery/actions/perform-action.ts';
import { markOf } from '../delivery/plan/effect-key.ts';
import type { Delivery } from '../domain/delivery.ts';
import { stateWords } from '../domain/delivery-words.ts';
import { AppError } from '../domain/errors.ts';
import { opensOfPost } from '../measure/link-opens.ts';
import type { Call, Handler } from './studio-call.ts';

/** `GET deliveries/:id/timeline`: everything that happened to a delivery, and what this account may do to it now. */
export const sendTimeline: Handler = async (call, id) => {
  const delivery = await findDelivery(call, id);
  const { attempts, metrics } = call.delivery.deliveries;
  const isAdmin = may(toActor(call.user), 'setUp');
  const channel = await call.payload.find({
    collection: 'channels',
    where: { key: { equals: delivery.channelId } },
    limit: 1,
    depth: 0,
  });
  const { state, dueAt, nextAt, receipt, lastError, trail, checkpoint } = delivery;
  return {
    delivery: { id, state, dueAt, nextAt, receipt, link: checkpoint.intent?.link ?? null, reason: lastError?.forPeople ?? null },
    stateWord: stateWords[state].vi,
    channel: { key: delivery.channelId, name: channel.docs[0]?.name ?? delivery.channelId, kind: channel.docs[0]?.kind ?? '' },
    edition: await editionOf(call, delivery),
    attempts: (await attempts.list(id)).map((attempt) => ({ ...attempt, raw: isAdmin ? attempt.raw : null })),
    trail,
    metrics: await metrics.list(id),
    opens: await opensOf(call, delivery, channel.docs[0]?.kind ?? ''),
    acts: await allowedActs(call, delivery),
  };
};

/** How often the post's link was opened in its first thirty days; `null` before it is out, and of kinds whose posts carry none. */
async function opensOf(call: Call, { receipt, effectKey }: Delivery, kind: string): Promise<number | null> {
  const limits = call.delivery.kinds[kind]?.limits;
  if (receipt === null || limits === undefined || !carriesLink(limits)) return null;
  return opensOfPost({ folder: call.measureFolder, mark: markOf(effectKey), postedAt: new Date(receipt.at) });
}

async function editionOf(call: Call, { editionSha256 }: Delivery) {
  const edition = await getEdition(call.payload, editionSha256).catch(() => null);
  return edition === null ? null : { id: edition.id, number: edition.number, title: edition.content.title.vi };
}

/** Buttons for this account in this state; a kind that can't take posts away offers no removal. */
async function allowedActs(call: Call, delivery: Delivery) {
  const actor = toActor(call.user);
  const path = await issuerPathOf(call, delivery);
  const connected = await call.delivery.channelStore.get(delivery.channelId).catch(() => null);
  const canRemove = connected !== null && call.delivery.kinds[connected.kind]?.remove !== undefined;
  return actsIn(delivery.state)
    .filter((name) => may(actor, acts[name].right) && actor !== null && isInside(actor, path))
    .filter((name) => name !== 'remove' || canRemove)
    .map((name) => ({ name, label: acts[name].label, needsReason: acts[name].needsReason, needsLink: name === 'confirm' }));
}

/** `POST deliveries/:id/:act`. */
export const actOnDelivery: Handler = async (call, id, [act = '']) => {
  if (!actNames.includes(act as ActName)) throw new AppError('request.invalid', { params: { detail: `không có việc “${act}”` } });
  const delivery = await findDelivery(call, id);
  const moved = await performAct({
    act: act as ActName,
    id,
    actor: toActor(call.user),
    issuerPath: await issuerPathOf(call, delivery),
    reason: String(call.body.reason ?? ''),
    link: String(call.body.link ?? '').trim(),
    ctx: call.delivery,
  });
  return { state: moved.state, message: acts[act as ActName].done };
};

async function findDelivery({ delivery: { deliveries } }: Call, id: string): Promise<Delivery> {
  const delivery = await deliveries.get(id);
  if (delivery === null) throw new AppError('delivery.gone', { params: { id } });
  return delivery;
}

/** Whose the delivered edition is; one that can't be found is nobody's but the administrators'. */
async function issuerPathOf({ payload }: Call, { editionSha256 }: Delivery): Promise<string> {
  const edition = await getEdition(payload, editionSha256).catch(() => null);
  return edition?.issuerPath ?? '';
}

/** Posts of a withdrawn edition that stand on channels from which Pano can take them. */
export async function removablePosts(call: Call, editionSha256: string) {
  const { deliveries, channelStore, kinds } = call.delivery;
  const posts = await deliveries.list({ editionSha256, states: ['published'] });
  const found = await Promise.all(
    posts.map(async ({ id, channelId, receipt }) => {
      const connected = await channelStore.get(channelId).catch(() => null);
      const canRemove = connected !== null && kinds[connected.kind]?.remove !== undefined;
      return canRemove ? [{ id, channelId, url: receipt?.url ?? null }] : [];
    }),
  );
  return found.flat();
}
