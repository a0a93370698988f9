import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/roles.ts';
import type { Reconciliation } from '../../src/channels/define-channel.ts';
import type { ActionName } from '../../src/delivery/actions/actions.ts';
import { performAction } from '../../src/delivery/actions/perform-action.ts';
import { AppError } from '../../src/domain/errors.ts';
import { firstDue, openWorld, settle, type World } from '../setup/delivery-world.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const approver: Actor = { id: 'approver', name: 'Người duyệt', role: 'approver', unitPath: 'vn/' } as Actor;
const reason = 'Đã mở trang và không thấy bài';

let world: World;
afterEach(() => world.simulator.close());

const act = (action: ActionName) =>
  performAction({ action, id: world.only().id, actor: approver, issuerPath: 'vn/92/', reason, link: '', ctx: world.ctx });
const tickLater = (ms: number) => world.tickAt(world.clock.at.getTime() + ms - firstDue.getTime());

/** In doubt to the end: the answer was lost, and the platform could not be asked for hours. */
async function openUnconfirmed(isPublic: boolean): Promise<void> {
  world = await openWorld();
  await world.fault({ fault: isPublic ? 'reset_after_commit' : 'reset_before', path: 'feed' });
  await world.fault({ fault: '5xx_before', path: 'published_posts', times: 99 });
  await world.tickAt(0);
  expect((await settle(world)).state).toBe('unconfirmed');
  world.simulator.state.faults.length = 0;
}

describe('a post that a person does not see', () => {
  it('is looked for before it is sent again, from the first time that it was sent: found, it is published', async () => {
    await openUnconfirmed(true);
    const first = world.only().checkpoint.intent?.at;
    await tickLater(3 * hourMs);
    await act('resend');
    expect(world.only().checkpoint).toMatchObject({ intent: null, sent: { at: first }, look: { by: 'resend' } });
    await tickLater(1_000);
    expect(world.only()).toMatchObject({ state: 'published', receipt: { id: world.simulator.posts()[0]?.id } });
    expect(world.simulator.posts()).toHaveLength(1);
  });

  it('is sent when it is not there, and the first time stays known', async () => {
    await openUnconfirmed(false);
    const first = world.only().checkpoint.intent?.at;
    await act('resend');
    await tickLater(1_000);
    expect((await settle(world)).state).toBe('published');
    expect(world.simulator.posts()).toHaveLength(1);
    expect(world.only().checkpoint.sent?.at).toBe(first);
  });

  it('waits while the platform cannot be asked, and is never sent blindly', async () => {
    await openUnconfirmed(true);
    await world.fault({ fault: '5xx_before', path: 'published_posts', times: 99 });
    await act('resend');
    await tickLater(1_000);
    expect(world.only()).toMatchObject({ state: 'committing', checkpoint: { look: { by: 'resend' } } });
    expect((await settle(world)).state).toBe('unconfirmed');
    expect(world.only().checkpoint).toMatchObject({ intent: { link: expect.any(String) } });
    expect(world.only().checkpoint.look).toBeUndefined();
    expect(world.simulator.posts()).toHaveLength(1);
  });

  it('is sent on a person’s word where nobody but a person can look', async () => {
    await openUnconfirmed(false);
    answerLooks({ kind: 'cannot-tell', error: worldError(), canAskAgain: false });
    await act('resend');
    await tickLater(1_000);
    expect((await settle(world)).state).toBe('published');
    expect(world.simulator.posts()).toHaveLength(1);
  });
});

describe('“Tìm lại trên kênh”', () => {
  it('finds a post that is there', async () => {
    await openUnconfirmed(true);
    await act('look');
    await tickLater(1_000);
    expect(world.only()).toMatchObject({ state: 'published', trail: [{ act: 'look', by: 'Người duyệt' }] });
    expect(world.simulator.posts()).toHaveLength(1);
  });

  it('says that it is not there, and sends nothing', async () => {
    await openUnconfirmed(false);
    await tickLater(2 * 24 * hourMs);
    await act('look');
    await tickLater(1_000);
    expect(world.only()).toMatchObject({ state: 'unconfirmed', lastError: { code: 'delivery.looked-absent' } });
    expect(world.only().lastError?.forPeople).toContain('Không có gì được gửi thêm');
    expect(world.simulator.posts()).toHaveLength(0);
    // And it may still be sent, or looked for once more.
    await act('look');
    await tickLater(1_000);
    await act('resend');
    await tickLater(1_000);
    expect((await settle(world)).state).toBe('published');
    expect(world.simulator.posts()).toHaveLength(1);
  });

  it('says that the platform could not be asked', async () => {
    await openUnconfirmed(true);
    await world.fault({ fault: '5xx_before', path: 'published_posts', times: 1 });
    await act('look');
    await tickLater(1_000);
    expect(world.only()).toMatchObject({ state: 'unconfirmed', lastError: { code: 'delivery.unconfirmed' } });
  });
});

describe('a platform that works on a post without an end', () => {
  const pending = { kind: 'pending', afterMs: 10 * minuteMs, checkpoint: { photoIds: [] } } as const;

  async function openProcessing(): Promise<void> {
    world = await openWorld();
    replace({ commit: async () => pending, poll: async () => pending });
    await world.tickAt(0);
    expect(world.only()).toMatchObject({
      state: 'processing',
      checkpoint: { intent: null, sent: { takenAt: firstDue.toISOString() } },
    });
  }

  it('is asked for a day, looked for, and then a person is asked in words', async () => {
    await openProcessing();
    answerLooks({ kind: 'absent' });
    for (let hour = 1; hour < 24; hour++) await world.tickAt(hour * hourMs);
    expect(world.only()).toMatchObject({ state: 'processing', attempts: 0 });
    await world.tickAt(24 * hourMs);
    expect(world.only()).toMatchObject({
      state: 'unconfirmed',
      lastError: { code: 'delivery.processing-too-long', forPeople: expect.stringContaining('xử lý quá lâu') },
      checkpoint: { intent: { at: firstDue.toISOString(), mayResend: false } },
    });
    expect(world.only().lastError?.forPeople).toContain('https://bdhvs.example.vn/q/');
    const before = structuredClone(world.only());
    await world.tickAt(80 * hourMs);
    expect(world.only()).toEqual(before);
  });

  it('is published when the look finds it', async () => {
    await openProcessing();
    answerLooks({ kind: 'found', receipt: { id: '1', url: null, at: firstDue.toISOString() } });
    await world.tickAt(25 * hourMs);
    expect(world.only()).toMatchObject({ state: 'published', receipt: { id: '1' } });
  });

  it('is given as long as its kind says', async () => {
    await openProcessing();
    answerLooks({ kind: 'absent' });
    replace({ processingMs: hourMs });
    await world.tickAt(hourMs);
    expect(world.only().state).toBe('unconfirmed');
  });

  it('may be looked for again by a person, also after questions that failed', async () => {
    await openProcessing();
    replace({ poll: async () => ({ kind: 'retry', error: worldError(), afterMs: null, isCounted: true }) });
    answerLooks({ kind: 'found', receipt: { id: '1', url: null, at: firstDue.toISOString() } });
    expect((await settle(world)).state).toBe('unconfirmed');
    expect(world.only().checkpoint.intent?.link).toContain('https://bdhvs.example.vn/q/');
    await act('look');
    await tickLater(1_000);
    expect(world.only()).toMatchObject({ state: 'published', receipt: { id: '1' } });
  });
});

function replace(change: Record<string, unknown>): void {
  const { facebook } = world.ctx.kinds;
  if (facebook === undefined) throw new Error('Expected Facebook.');
  Object.assign(world.ctx, { kinds: { ...world.ctx.kinds, facebook: { ...facebook, ...change } } });
}

function answerLooks(seen: Reconciliation): void {
  replace({ reconcile: async () => seen });
}

function worldError(): AppError {
  return new AppError('channel.video-processing');
}
