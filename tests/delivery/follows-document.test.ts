import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleContents } from '../../scripts/sample/load.ts';
import { payloadChannels } from '../../src/db/channels/channels.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { fixedTo } from '../../src/db/followed-editions.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { tick } from '../../src/delivery/tick.ts';
import type { Content, ContentType } from '../../src/domain/content.ts';
import { contentTypes } from '../../src/domain/content-facts.gen.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { readSettings } from '../../src/settings.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { hashOf } from '../../src/workflow/freeze/canonical.ts';
import { openWorld, pageToken, type World } from '../setup/delivery-world.ts';
import { nameInEnvironment } from '../setup/local-network.ts';
import { office, payload } from '../setup/with-office.ts';

const dayMs = 86_400_000;
let world: World;
let channel: string;
let serial = 0;

beforeEach(async () => {
  world = await openWorld({ schedules: [], imageCount: 0 });
  Object.assign(world.ctx, {
    deliveries: payloadDeliveries(payload),
    schedules: payloadSchedules(payload),
    channelStore: payloadChannels({ payload, keyring: readKeyring(readSettings().secretsKey) }),
  });
  world.clock.at = new Date();
  const key = `facebook-${++serial}`;
  const settings = { pageId: '4711', graphUrl: world.simulator.url };
  const newSecrets = { accessToken: pageToken, appSecret: 'app-secret' };
  const data = { name: key, key, kind: 'facebook' as const, settings, newSecrets };
  nameInEnvironment(world.simulator.url);
  channel = String((await payload.create({ collection: 'channels', data })).id);
});
afterEach(async () => {
  await payload.delete({ collection: 'schedules', where: {} });
  await world.simulator.close();
});

/** As a submission leaves it, without the document behind it. */
async function submitted(like: Content, documentId: string): Promise<{ id: string; sha256: string; number: number }> {
  const number = (await payload.count({ collection: 'editions' })).totalDocs + 1;
  const content = { ...like, summary: { vi: `Bản số ${number}.` } };
  const sha256 = hashOf(content);
  const people = { submittedBy: 'An', submittedById: 'an', submittedAt: new Date().toISOString(), trail: [] };
  const { id } = await payload.db.create({
    collection: 'editions',
    data: {
      ...{ title: content.title.vi, number, version: number, state: 'submitted', sha256, content, documentId, ...people },
      ...{ contentType: content.type, contentId: content.id, issuerPath: office.approver.unitPath },
    },
  });
  return { id: String(id), sha256, number };
}

const approve = (sha256: string) =>
  decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now: world.clock.at });

type Approved = Awaited<ReturnType<typeof submitted>>;
async function approved(content: Content, documentId: string): Promise<Approved> {
  const edition = await submitted(content, documentId);
  await approve(edition.sha256);
  return edition;
}

/** 07:00 in Viet Nam, tomorrow and the day after. */
async function plan(editions: Approved[], whichEdition: 'newest' | 'fixed') {
  const day = new Date(Date.now() + 7 * 3_600_000 + dayMs).toISOString().slice(0, 10);
  const schedule = await payload.create({
    collection: 'schedules',
    data: {
      ...{ title: `Lịch ${whichEdition}`, editions: editions.map(({ id }) => id), whichEdition, channels: [channel] },
      ...{ startDate: `${day}T12:00:00.000Z`, time: '07:00', repeat: 'daily', count: 2 },
    },
  });
  await tick(world.ctx);
  return { id: String(schedule.id), due: new Date(`${day}T00:00:00.000Z`) };
}

const contentOf = (type: ContentType) => sampleContents().find((content) => content.type === type) as Content;
const deliveriesOf = (scheduleId: string) => world.ctx.deliveries.list({ scheduleId });
const keysOf = async (id: string) => (await deliveriesOf(id)).map(({ effectKey }) => effectKey).sort();
const hashesOf = async (id: string) => [...new Set((await deliveriesOf(id)).map(({ editionSha256 }) => editionSha256))];

describe('a schedule that follows its document', () => {
  it.each(contentTypes)('posts the new edition of a %s under the same keys, and nothing twice', async (type) => {
    const documentId = `d-${type}`;
    const first = await approved(contentOf(type), documentId);
    const { id, due } = await plan([first], 'newest');
    const keys = await keysOf(id);
    expect(keys).toHaveLength(2);
    expect(await hashesOf(id)).toEqual([first.sha256]);

    const second = await approved(contentOf(type), documentId);
    expect(await hashesOf(id)).toEqual([second.sha256]);
    expect(await keysOf(id)).toEqual(keys);
    await tick(world.ctx);
    expect(await keysOf(id)).toEqual(keys);

    world.clock.at = due;
    await tick(world.ctx);
    await tick(world.ctx);
    expect(world.simulator.posts()).toHaveLength(1);
    // A third one leaves what is out as it was, and moves the rest.
    const third = await approved(contentOf(type), documentId);
    await tick(world.ctx);
    expect(world.simulator.posts()).toHaveLength(1);
    const after = (await deliveriesOf(id)).map(({ state, editionSha256 }) => [state, editionSha256]).sort();
    expect(after).toEqual([
      ['planned', third.sha256],
      ['published', second.sha256],
    ]);
    expect(await keysOf(id)).toEqual(keys);
  });

  it('posts once what failed with the old edition and is tried again after the approval', async () => {
    const first = await approved(contentOf('guide'), 'd-retry');
    const { id, due } = await plan([first], 'newest');
    await world.fault({ fault: '5xx_before', path: 'feed' });
    world.clock.at = due;
    await tick(world.ctx);
    const [struck] = (await deliveriesOf(id)).filter(({ dueAt }) => dueAt === due.toISOString());
    expect(world.simulator.posts()).toHaveLength(0);
    const second = await approved(contentOf('guide'), 'd-retry');
    for (let round = 0; round < 6; round++) {
      const now = (await deliveriesOf(id)).find((one) => one.id === struck?.id);
      if (now?.state === 'published') break;
      world.clock.at = new Date(Math.max(Date.parse(now?.nextAt ?? ''), world.clock.at.getTime()) + 1000);
      await tick(world.ctx);
    }
    const end = (await deliveriesOf(id)).find((one) => one.id === struck?.id);
    expect(end).toMatchObject({ state: 'published', effectKey: struck?.effectKey });
    expect([first.sha256, second.sha256]).toContain(end?.editionSha256);
    expect(world.simulator.posts()).toHaveLength(1);
  });

  it('killed with a delivery in hand, posts the new edition once', async () => {
    const first = await approved(contentOf('article'), 'd-kill');
    const { id, due } = await plan([first], 'newest');
    world.clock.at = due;
    const killed = {
      ...world.ctx,
      contentOf: () => {
        // The worker stops here for good: its lease runs out.
        return new Promise<never>(() => {});
      },
    };
    void tick(killed);
    await expect
      .poll(async () => (await deliveriesOf(id)).some(({ leaseUntil }) => leaseUntil !== null), { timeout: 20_000 })
      .toBe(true);
    const second = await approved(contentOf('article'), 'd-kill');
    const held = (await deliveriesOf(id)).find(({ leaseUntil }) => leaseUntil !== null);
    world.clock.at = new Date(Date.parse(held?.leaseUntil ?? '') + 1000);
    await tick({ ...world.ctx, owner: 'worker-2' });
    await tick({ ...world.ctx, owner: 'worker-2' });
    const published = (await deliveriesOf(id)).filter(({ state }) => state === 'published');
    expect(published.map(({ editionSha256 }) => editionSha256)).toEqual([second.sha256]);
    expect(world.simulator.posts()).toHaveLength(1);
  });
});

describe('a schedule that is fixed', () => {
  it('stays with its edition, is named to the approver, and is counted on the home page', async () => {
    const first = await approved(contentOf('campaign'), 'd-fixed');
    const { id, due } = await plan([first], 'fixed');
    const second = await submitted(contentOf('campaign'), 'd-fixed');
    const { plans } = await approve(second.sha256);
    expect(plans).toMatchObject({ moved: 0, fixed: ['Lịch fixed'] });
    expect(await hashesOf(id)).toEqual([first.sha256]);
    const counted = () =>
      payload.count({ collection: 'schedules', where: fixedTo({ 'editions.state': { equals: 'superseded' } }) });
    expect((await counted()).totalDocs).toBe(1);
    world.clock.at = due;
    await tick(world.ctx);
    await tick(world.ctx);
    const published = (await deliveriesOf(id)).filter(({ state }) => state === 'published');
    expect(published.map(({ editionSha256 }) => editionSha256)).toEqual([first.sha256]);
    expect(world.simulator.posts()).toHaveLength(1);
    await payload.update({ collection: 'schedules', id, data: { whichEdition: 'newest' } });
    expect((await counted()).totalDocs).toBe(0);
  });
});
