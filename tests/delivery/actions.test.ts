import { afterEach, describe, expect, it } from 'vitest';
import type { Actor, Role } from '../../src/access/roles.ts';
import { type ActionName, actionNames, actions, actionsIn } from '../../src/delivery/actions/actions.ts';
import { performAction } from '../../src/delivery/actions/perform-action.ts';
import { type DeliveryState, deliveryStates } from '../../src/domain/delivery.ts';
import { openWorld, settle, type World } from '../setup/delivery-world.ts';

const minuteMs = 60_000;
const issuerPath = 'vn/92/92-btgdv/';
const why = 'Đã mở trang và tìm theo đường dẫn';
let world: World;
afterEach(() => world?.simulator.close());

const actor = (role: Role, unitPath = 'vn/92/'): Actor => ({ id: role, name: `Người ${role}`, role, unitPath });
const perform = (action: ActionName, change: Partial<Parameters<typeof performAction>[0]> = {}) =>
  performAction({
    action,
    id: world.only().id,
    actor: actor('approver'),
    issuerPath,
    reason: why,
    link: '',
    ctx: world.ctx,
    ...change,
  });

/** A delivery of which nobody can tell whether it is public. `isPublic`: the answer was lost, not the post. */
async function openUnconfirmed(isPublic: boolean): Promise<void> {
  world = await openWorld();
  await world.fault({ fault: isPublic ? 'reset_after_commit' : 'reset_before', path: 'feed' });
  await world.fault({ fault: '5xx_before', path: 'published_posts', times: 99 });
  await world.tickAt(0);
  expect((await settle(world)).state).toBe('unconfirmed');
  world.simulator.state.faults.length = 0;
}

async function openIn(state: DeliveryState): Promise<void> {
  world = await openWorld();
  await world.tickAt(-minuteMs);
  const { id } = world.only();
  world.rows.set(id, { ...world.only(), state });
}

it('takes a person’s word that it was posted: the link is the receipt, nothing is sent, and who said so stands there', async () => {
  await openUnconfirmed(true);
  const link = 'https://www.facebook.com/4711/posts/1';
  const moved = await perform('confirm', { link, reason: '' });
  expect(moved).toMatchObject({ state: 'published', receipt: { url: link }, checkpoint: { intent: null }, lastError: null });
  expect(moved.trail).toMatchObject([{ act: 'confirm', by: 'Người approver', byId: 'approver', note: link }]);
  await world.tickAt(24 * 60 * minuteMs);
  expect(world.simulator.posts()).toHaveLength(1);
});

it('sends again what a person says is not there, although its hour has long passed', async () => {
  await openUnconfirmed(false);
  const moved = await perform('resend');
  expect(moved).toMatchObject({ state: 'planned', attempts: 0, checkpoint: { intent: null } });
  expect(moved.trail).toMatchObject([{ act: 'resend', note: why }]);
  await world.tickAt(world.clock.at.getTime() + 10_000 - Date.parse(moved.dueAt));
  expect(world.only().state).toBe('published');
  expect(world.simulator.posts()).toHaveLength(1);
});

it('holds a delivery past every tick until somebody lets it go on', async () => {
  await openIn('planned');
  await perform('hold', { actor: actor('editor') });
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'held', lastError: { code: 'delivery.held-by-person' } });
  expect(world.only().lastError?.forPeople).toContain(why);
  await world.tickAt(3 * 60 * minuteMs);
  await perform('release', { actor: actor('editor'), reason: '' });
  await world.tickAt(3 * 60 * minuteMs + 10_000);
  expect(world.only().state).toBe('published');
  expect(world.only().trail.map(({ act }) => act)).toEqual(['hold', 'release']);
});

it('lets a rehearsed delivery be sent in earnest', async () => {
  world = await openWorld();
  world.facebook.isRehearsal = true;
  await world.tickAt(0);
  world.facebook.isRehearsal = false;
  await perform('retry');
  await world.tickAt(2 * minuteMs);
  expect(world.only().state).toBe('published');
});

it('takes a post away where the channel can, and says where it cannot', async () => {
  world = await openWorld();
  await world.tickAt(0);
  const { facebook } = world.ctx.kinds;
  if (facebook === undefined) throw new Error('Expected Facebook.');
  const removed: string[] = [];
  const remove = async (_: unknown, receipt: { id: string }) => {
    removed.push(receipt.id);
    return { kind: 'ok', value: null } as const;
  };
  Object.assign(world.ctx, { kinds: { facebook: { ...facebook, remove: undefined } } });
  await expect(perform('remove')).rejects.toMatchObject({ code: 'channel.cannot-remove' });
  Object.assign(world.ctx, { kinds: { facebook: { ...facebook, remove } } });
  expect(await perform('remove')).toMatchObject({ state: 'removed', measureAt: null, trail: [{ act: 'remove' }] });
  expect(removed).toEqual([world.only().receipt?.id]);
});

it('refuses a reason that says nothing, and a link that is none', async () => {
  await openIn('planned');
  await expect(perform('cancel', { reason: ' ok ' })).rejects.toMatchObject({ code: 'delivery.reason' });
  await openIn('unconfirmed');
  await expect(perform('confirm', { link: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'delivery.link-invalid' });
  await expect(perform('confirm', { id: 'nobody', link: 'https://a.vn' })).rejects.toMatchObject({ code: 'delivery.gone' });
  expect(world.only().trail).toEqual([]);
});

it('lets one of two people win, and tells the other where it stands', async () => {
  await openIn('planned');
  const results = await Promise.allSettled([perform('hold'), perform('cancel')]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'delivery.moved-on' } });
  expect(world.only().trail).toHaveLength(1);
});

it('touches nothing that a worker holds', async () => {
  await openIn('planned');
  const leaseUntil = new Date(world.clock.at.getTime() + minuteMs).toISOString();
  world.rows.set(world.only().id, { ...world.only(), leaseUntil });
  await expect(perform('cancel')).rejects.toMatchObject({ code: 'delivery.moved-on' });
});

describe.each(actionNames)('%s', (action) => {
  const allowed: Record<string, Role[]> = {
    resolve: ['admin', 'approver'],
    schedule: ['admin', 'editor', 'approver'],
  };

  it('is for those who may, within their own unit', async () => {
    await openIn(actions[action].from[0] ?? 'held');
    for (const role of ['admin', 'editor', 'approver', 'officer'] as const) {
      const attempt = perform(action, { actor: actor(role), id: 'nobody', link: 'https://a.vn' });
      const code = allowed[actions[action].permission]?.includes(role) ? 'delivery.gone' : 'workflow.forbidden';
      await expect(attempt, role).rejects.toMatchObject({ code });
    }
    await expect(perform(action, { actor: actor('approver', 'vn/31/') })).rejects.toMatchObject({ code: 'workflow.forbidden' });
    await expect(perform(action, { actor: null })).rejects.toMatchObject({ code: 'workflow.forbidden' });
  });

  it('is refused in every state it is not for', async () => {
    for (const state of deliveryStates.filter((candidate) => !actionsIn(candidate).includes(action))) {
      await openIn(state);
      await expect(perform(action, { link: 'https://a.vn' }), state).rejects.toMatchObject({ code: 'delivery.moved-on' });
      await world.simulator.close();
    }
  });
});
