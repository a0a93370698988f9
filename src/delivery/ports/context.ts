import type { DeliveryContent } from '../../channels/contract/delivery-content.ts';
import type { Channel, GenerationPort } from '../../channels/define-channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { AppError } from '../../domain/errors.ts';
import type { GuardedNetwork } from '../../net/guard.ts';
import type { Renewal } from '../tokens/renewal.ts';
import type { ChannelStore, ConnectedChannel } from './channel-store.ts';
import type { DeliveryStore, ScheduleStore } from './delivery-store.ts';
import type { DeliveryPolicy } from './policy.ts';

/** Everything the engine needs from outside; nothing here is a global, so a test can hold the clock. */
export type DeliveryContext = {
  deliveries: DeliveryStore;
  schedules: ScheduleStore;
  channelStore: ChannelStore;
  /** `registry.gen.ts`. */
  kinds: Readonly<Record<string, Channel>>;
  /**
   * The post, from its approved edition, in the channel's own measures. Called before preparing and again right before the
   * irreversible call, so that a withdrawal is seen. Throws `workflow.not-approved` when the edition is not approved or no
   * longer so, and `video.converting` while its video is still being made.
   */
  contentOf(delivery: Delivery, channel: Channel, settings: unknown): Promise<DeliveryContent>;
  generation: GenerationPort;
  /** See `GivenContext`: for tests alone. */
  fetch?: typeof fetch;
  /** See `ChannelContext`. */
  network?: GuardedNetwork;
  now: () => Date;
  random: () => number;
  /** Names this worker in leases: one name a worker, the same after a restart ("pano-1/worker"), never two at once. */
  owner: string;
  policy: DeliveryPolicy;
  /** Every change of state, and every bug with its stack. */
  report(event: DeliveryEvent): void;
};

export type DeliveryEvent =
  | { kind: 'moved'; delivery: Delivery; from: Delivery['state'] }
  | { kind: 'notice'; subject: string; error: AppError }
  | { kind: 'bug'; subject: string; error: unknown };

/** The engine's context within one walk with one delivery. */
export type WalkContext = DeliveryContext & {
  /** Asks for new tokens after the platform refused the old ones, once a walk: refused twice means that a person must look. */
  renewOnce(refused: ConnectedChannel): Promise<Renewal>;
};
