import type { TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { isInside, may } from '../access/roles.ts';
import { carriesLink } from '../channels/contract/limits.ts';
import { findChannel } from '../db/channels/channel-list.ts';
import { officeOf } from '../db/deliveries/office-paths.ts';
import { type ActionName, actionNames, actions, actionsIn } from '../delivery/actions/actions.ts';
import { performAction } from '../delivery/actions/perform-action.ts';
import { markOf } from '../delivery/plan/effect-key.ts';
import type { DeliveryContext } from '../delivery/ports/context.ts';
import type { Delivery } from '../domain/delivery.ts';
import { stateWords } from '../domain/delivery-words.ts';
import { AppError } from '../domain/errors.ts';
import type { OfficePath } from '../domain/office-path.ts';
import { opensOfPost } from '../measure/link-opens.ts';
import type { StudioPorts } from './ports.ts';
import { readEdition } from './read-edition.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload' | 'delivery' | 'measureFolder'>;

export const deliveryRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'deliveries/:id/timeline', permission: 'loggedIn', handler: sendTimeline },
  ...actionNames.map((action): Route<Ports> => {
    const { permission } = actions[action];
    const handler: Route<Ports>['handler'] = (ports, request) => perform(action, ports, request);
    return { method: 'POST', pattern: `deliveries/:id/${action}`, permission, handler };
  }),
];

/** Everything that happened to a delivery, and the actions that this account may take now. Throws what `findDelivery` throws. */
async function sendTimeline(ports: Ports, { user, language, params: { id = '' } }: StudioRequest): Promise<StudioAnswer> {
  const { delivery, officePath } = await findDelivery(ports, { user, id });
  const { attempts, metrics } = ports.delivery.deliveries;
  const isAdmin = may(toActor(user), 'setUp');
  const channel = await findChannel(ports.payload, delivery.channelId);
  const { state, dueAt, nextAt, receipt, lastError, trail, checkpoint } = delivery;
  const json = {
    delivery: { id, state, dueAt, nextAt, receipt, link: checkpoint.intent?.link ?? null, reason: lastError?.forPeople ?? null },
    stateWord: stateWords[state][language],
    channel: { key: delivery.channelId, name: channel?.name ?? delivery.channelId, kind: channel?.kind ?? '' },
    edition: await editionOf(ports, user, delivery),
    attempts: (await attempts.list(id)).map((attempt) => ({ ...attempt, raw: isAdmin ? attempt.raw : null })),
    trail,
    metrics: await metrics.list(id),
    opens: await opensOf(ports, delivery, channel?.kind ?? ''),
    acts: await allowedActions(ports, { user, language, delivery, officePath }),
  };
  return { json };
}

/**
 * How often the post's link was opened in its first thirty days. `null` before it is out, and for kinds whose posts carry no
 * link.
 */
async function opensOf(ports: Ports, { receipt, effectKey }: Delivery, kind: string): Promise<number | null> {
  const limits = ports.delivery.kinds[kind]?.limits;
  if (receipt === null || limits === undefined || !carriesLink(limits)) return null;
  return opensOfPost({ folder: ports.measureFolder, mark: markOf(effectKey), postedAt: new Date(receipt.at) });
}

/** `null` for an edition of another office that is not public any more: its title is not the reader's. */
async function editionOf({ payload }: Ports, user: TypedUser, { editionSha256 }: Delivery) {
  const edition = await readEdition({ payload, user, sha256: editionSha256 }).catch(() => null);
  return edition === null
    ? null
    : {
        ...{ id: edition.id, number: edition.number, title: edition.content.title.vi, isPublic: edition.isPublic },
      };
}

type Offered = Pick<StudioRequest, 'user' | 'language'> & FoundDelivery;

/** Buttons for this account in this state. A kind that cannot remove posts offers no removal. */
async function allowedActions(ports: Ports, { user, language, delivery, officePath }: Offered) {
  const actor = toActor(user);
  const isRemovable = await canRemove(ports.delivery, delivery.channelId);
  return actionsIn(delivery.state)
    .filter((name) => may(actor, actions[name].permission) && actor !== null && isInside(actor, officePath ?? ''))
    .filter((name) => name !== 'remove' || isRemovable)
    .map((name) => ({
      name,
      label: actions[name].label[language],
      needsReason: actions[name].needsReason,
      needsLink: name === 'confirm',
    }));
}

/** Throws `delivery.gone` and what `performAction` throws. */
async function perform(action: ActionName, ports: Ports, { user, language, params, body }: StudioRequest): Promise<StudioAnswer> {
  const { delivery, officePath } = await findDelivery(ports, { user, id: params.id ?? '' });
  const moved = await performAction({
    action,
    id: delivery.id,
    actor: toActor(user),
    issuerPath: officePath ?? '',
    reason: String(body.reason ?? ''),
    link: String(body.link ?? '').trim(),
    ctx: ports.delivery,
  });
  return { json: { state: moved.state, message: actions[action].done[language] } };
}

type FoundDelivery = { delivery: Delivery; officePath: OfficePath };

/** Throws `delivery.gone` for a delivery that is not of the account's tree, as for one that does not exist. */
async function findDelivery(ports: Ports, { user, id }: { user: TypedUser; id: string }): Promise<FoundDelivery> {
  const actor = toActor(user);
  const delivery = await ports.delivery.deliveries.get(id);
  const officePath = delivery === null ? null : await officeOf(ports.payload, id);
  const isSeen = actor !== null && isInside(actor, officePath ?? '');
  if (delivery === null || !isSeen) throw new AppError('delivery.gone', { params: { id: id.slice(0, 40) } });
  return { delivery, officePath };
}

type Removing = Pick<DeliveryContext, 'deliveries' | 'channelStore' | 'kinds'>;

/** Published posts of an edition that this account may remove, on channels from which Pano can. */
export async function removablePosts(
  { payload, delivery }: Pick<Ports, 'payload'> & { delivery: Removing },
  { user, editionSha256 }: { user: TypedUser; editionSha256: string },
) {
  const actor = toActor(user);
  const posts = await delivery.deliveries.list({ editionSha256, states: ['published'] });
  const isOwn = async (id: string) => actor !== null && isInside(actor, (await officeOf(payload, id)) ?? '');
  const found = await Promise.all(
    posts.map(async ({ id, channelId, receipt }) =>
      (await canRemove(delivery, channelId)) && (await isOwn(id)) ? [{ id, channelId, url: receipt?.url ?? null }] : [],
    ),
  );
  return found.flat();
}

async function canRemove({ channelStore, kinds }: Omit<Removing, 'deliveries'>, channelId: string): Promise<boolean> {
  const connected = await channelStore.get(channelId).catch(() => null);
  return connected !== null && kinds[connected.kind]?.remove !== undefined;
}
