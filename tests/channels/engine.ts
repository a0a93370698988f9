import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type FaultRule, faultKinds } from '../../scripts/simulators/kit/fault-rule.ts';
import type { Simulator } from '../../scripts/simulators/kit/start.ts';
import type { SimulatorState } from '../../scripts/simulators/kit/state.ts';
import type { DeliveryContent, DeliveryImage, DeliveryVideo } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import { resumeWaiting } from '../../src/delivery/plan/resume.ts';
import type { DeliveryContext } from '../../src/delivery/ports/context.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { tick } from '../../src/delivery/tick.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { VideoFacts } from '../../src/domain/video.ts';
import { connectedChannel, memoryChannelStore } from '../delivery/memory-channel-store.ts';
import { memoryDeliveries, memorySchedules } from '../delivery/memory-store.ts';
import { firstDue, postFor, schedule, startOfTests } from '../setup/delivery-world.ts';
import { localNetwork } from '../setup/local-network.ts';

const facts: VideoFacts = {
  container: 'mp4',
  seconds: 4,
  widthPx: 360,
  heightPx: 640,
  fps: 25,
  videoCodec: 'avc',
  audioCodec: 'aac',
};

export function videoOf(bytes: Uint8Array, change: Partial<DeliveryVideo> = {}): DeliveryVideo {
  return {
    mimeType: 'video/mp4',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteLength: bytes.byteLength,
    facts,
    read: async (start, end) => bytes.subarray(start, end),
    poster: null,
    captions: [],
    hasBurntCaptions: false,
    url: null,
    ...change,
  };
}

export async function posterImage(): Promise<DeliveryImage> {
  const bytes = await sharp({ create: { width: 1_280, height: 720, channels: 3, background: '#b3261e' } })
    .jpeg()
    .toBuffer();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { mimeType: 'image/jpeg', bytes, sha256, alt: 'Ảnh bìa', widthPx: 1_280, heightPx: 720, url: null };
}

export function contentWith(change: Partial<DeliveryContent>): DeliveryContent {
  return { ...postFor({ editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) }, []), ...change };
}

export function contextOf(settings: unknown, secrets: Record<string, string>, now: () => Date = () => new Date()): GivenContext {
  return { settings, secrets, network: localNetwork, now, publish: async () => ({ url: null }), findPublished: async () => null };
}

/** A fault on the nth call (from 0), whatever its path. */
export type Strike = { at: number; rule: Partial<FaultRule> & Pick<FaultRule, 'fault'> };

type EngineArgs = {
  kind: keyof typeof channels;
  settings: unknown;
  secrets: Record<string, string>;
  simulator: Simulator<SimulatorState>;
  clock: { at: Date };
  content: Partial<DeliveryContent>;
  strike?: Strike;
};

/**
 * The real engine over stores in memory, with one channel, a clock that jumps from wait to wait, and a fault where one is wanted.
 */
export function openEngine({ kind, settings, secrets, simulator, clock, content, strike }: EngineArgs) {
  const rows = new Map<string, Delivery>();
  const connected = connectedChannel({ id: 'it', kind, settings, secrets: { ...secrets } });
  let calls = 0;
  const ctx: DeliveryContext = {
    deliveries: memoryDeliveries({ rows }),
    schedules: memorySchedules([schedule({ channelIds: ['it'] })]),
    channelStore: memoryChannelStore({ connected: new Map([[connected.id, connected]]) }),
    kinds: channels,
    contentOf: async (delivery) => ({ ...postFor(delivery, []), ...content }),
    generation: { publish: async () => ({ url: null }), findPublished: async () => null },
    fetch: (input, init) => {
      if (strike?.at === calls++) {
        simulator.state.faults.push({ path: '', times: 1, latencyMs: 0, retryAfterSeconds: 60, ...strike.rule });
      }
      return fetch(input, init);
    },
    network: localNetwork,
    now: () => clock.at,
    random: () => 0.5,
    owner: 'worker-1',
    policy: deliveryPolicy,
    report: () => {},
  };
  const only = (): Delivery => {
    const [delivery] = rows.values();
    if (delivery === undefined || rows.size > 1) throw new Error(`Expected one delivery, got ${rows.size}.`);
    return delivery;
  };
  return { ctx, connected, only, calls: () => calls };
}

export type Engine = ReturnType<typeof openEngine>;

/** Ticks until nothing moves by itself any more; a channel that lost its login is connected again, as its owner would. */
export async function settleEngine(engine: Engine, clock: { at: Date }, reconnect?: () => void): Promise<Delivery> {
  clock.at = startOfTests;
  await tick(engine.ctx);
  clock.at = firstDue;
  for (let round = 0; round < 60; round++) {
    await tick(engine.ctx);
    const row = engine.only();
    if (row.lastError?.code === 'channel.login-needed' && reconnect !== undefined) {
      reconnect();
      engine.connected.needsLogin = false;
      if ((await resumeWaiting(engine.ctx)) > 0) continue;
    }
    if (['published', 'rejected', 'missed', 'unconfirmed', 'held', 'auth-wait', 'cancelled'].includes(row.state)) return row;
    const next = Math.max(Date.parse(row.nextAt), Date.parse(row.leaseUntil ?? row.nextAt), clock.at.getTime());
    clock.at = new Date(next);
  }
  throw new Error(`The delivery did not come to rest: ${JSON.stringify(engine.only())}`);
}

/** Each fault of the kit that can strike a call on its way; to be slow is none. */
export const strikes = faultKinds.filter((kind) => kind !== 'latency');
