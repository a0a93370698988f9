import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type FacebookSimulator, startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import type { FaultRule } from '../../scripts/simulators/kit/fault-rule.ts';
import type { DeliveryContent, DeliveryImage } from '../../src/channels/contract/delivery-content.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import { postLink } from '../../src/codes/post-link.ts';
import { markOf } from '../../src/delivery/plan/effect-key.ts';
import type { ConnectedChannel } from '../../src/delivery/ports/channel-store.ts';
import type { DeliveryContext, DeliveryEvent } from '../../src/delivery/ports/context.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { tick } from '../../src/delivery/tick.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { AppError } from '../../src/domain/errors.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import { connectedChannel, memoryChannelStore } from '../delivery/memory-channel-store.ts';
import { memoryDeliveries, memorySchedules } from '../delivery/memory-store.ts';
import { localNetwork } from './local-network.ts';

export const pageToken = 'page-token-which-nobody-may-see';
export const startOfTests = new Date('2026-11-21T15:00:00.000Z');
/** 07:00 on 22/11/2026 in Viet Nam. */
export const firstDue = new Date('2026-11-22T00:00:00.000Z');

const picture = sharp({ create: { width: 640, height: 640, channels: 3, background: '#b3261e' } }).jpeg();

export async function jpeg(): Promise<DeliveryImage> {
  const bytes = await picture.clone().toBuffer();
  return {
    mimeType: 'image/jpeg',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    alt: 'Áp phích chuyển đổi số',
    widthPx: 640,
    heightPx: 640,
    url: 'https://bdhvs.example.vn/media/poster.jpg',
  };
}

export function schedule(change: Partial<Schedule> = {}): Schedule {
  return {
    id: 'schedule-1',
    title: 'Đăng hằng tuần',
    subject: { kind: 'editions', sha256s: ['e'.repeat(64)] },
    artworkKey: null,
    cooldownDays: 0,
    channelIds: ['facebook-gia-vien'],
    recurrence: { startDate: '2026-11-22', time: '07:00', timeZone: 'Asia/Ho_Chi_Minh', repeat: null },
    activeFrom: startOfTests.toISOString(),
    expandedUntil: null,
    ...change,
  };
}

export function postFor(delivery: Pick<Delivery, 'editionSha256' | 'effectKey'>, images: DeliveryImage[]): DeliveryContent {
  return {
    editionSha256: delivery.editionSha256,
    title: 'Mỗi người dân một tài khoản VNeID',
    text: 'Tổ công nghệ số cộng đồng hướng dẫn bà con cài VNeID vào sáng thứ Bảy tại nhà văn hóa.',
    issuer: 'UBND phường Gia Viên',
    link: postLink({
      siteUrl: 'https://bdhvs.example.vn',
      code: '0001000050',
      kind: 'facebook',
      mark: markOf(delivery.effectKey),
    }),
    hashtags: [],
    images,
    video: null,
    deliveryKey: delivery.effectKey,
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A simulator, a clock in the test's hand, stores in memory, and the real client between them. */
export async function openWorld(change: { schedules?: Schedule[]; ctx?: Partial<DeliveryContext>; imageCount?: number } = {}) {
  const clock = { at: startOfTests };
  const now = () => clock.at;
  const page = { id: '4711', name: 'Phường Gia Viên', token: pageToken };
  const simulator: FacebookSimulator = await startFacebookSimulator({ pages: [page], appSecret: 'app-secret', now });
  const facebook = connectedChannel({
    id: 'facebook-gia-vien',
    kind: 'facebook',
    settings: { pageId: page.id, graphUrl: simulator.url },
    secrets: { accessToken: pageToken, appSecret: 'app-secret' },
  });
  const connected = new Map<string, ConnectedChannel>([
    [facebook.id, facebook],
    ['portal', connectedChannel({ id: 'portal', kind: 'portal' })],
    ['led', connectedChannel({ id: 'led', kind: 'led' })],
  ]);
  const rows = new Map<string, Delivery>();
  const schedules = change.schedules ?? [schedule()];
  const images = await Promise.all(Array.from({ length: change.imageCount ?? 1 }, jpeg));
  const newest = new Map<string, string>();
  const events: DeliveryEvent[] = [];
  const troubles: AppError[] = [];
  const generation = new Map<string, number>();
  const ctx: DeliveryContext = {
    deliveries: memoryDeliveries({ rows }),
    schedules: memorySchedules(schedules, newest),
    channelStore: memoryChannelStore({ connected, troubles }),
    kinds: channels,
    contentOf: async (delivery) => postFor(delivery, images),
    generation: {
      publish: async ({ deliveryKey }) => {
        generation.set(deliveryKey, (generation.get(deliveryKey) ?? 0) + 1);
        return { url: `https://bdhvs.example.vn/#${deliveryKey.slice(0, 6)}` };
      },
      findPublished: async (key) => (generation.has(key) ? { url: `https://bdhvs.example.vn/#${key.slice(0, 6)}` } : null),
    },
    network: localNetwork,
    now,
    random: () => 0.5,
    owner: 'worker-1',
    policy: deliveryPolicy,
    report: (event) => events.push(event),
    ...change.ctx,
  };
  return {
    ctx,
    clock,
    simulator,
    facebook,
    connected,
    rows,
    schedules,
    newest,
    events,
    troubles,
    generation,
    fault: async (rule: Partial<FaultRule>) => {
      const response = await fetch(`${simulator.url}/__sim/faults`, { method: 'POST', body: JSON.stringify(rule) });
      if (!response.ok) throw new Error(await response.text());
    },
    only: (): Delivery => {
      const [delivery, ...others] = rows.values();
      if (delivery === undefined || others.length > 0) throw new Error(`Expected one delivery, got ${rows.size}.`);
      return delivery;
    },
    /** Goes to an instant (ms after the first due time) and ticks. */
    tickAt: async (afterMs: number) => {
      clock.at = new Date(firstDue.getTime() + afterMs);
      return tick(ctx);
    },
  };
}

/** Ticks from wait to wait until nothing waits any more: the fake clock jumps to each next look. Fails after 40. */
export async function settle(world: World): Promise<Delivery> {
  for (let round = 0; round < 40; round++) {
    const before = world.only();
    const isWaiting = ['planned', 'retry-wait', 'committing', 'processing', 'claimed', 'preparing', 'prepared'].includes(
      before.state,
    );
    if (!isWaiting) return before;
    const next = Math.max(Date.parse(before.nextAt), Date.parse(before.leaseUntil ?? before.nextAt), world.clock.at.getTime());
    await world.tickAt(next - firstDue.getTime());
  }
  throw new Error(`The delivery did not come to rest: ${JSON.stringify(world.only())}`);
}
