import type { Delivery } from '../../domain/delivery.ts';
import { hourMs } from '../../domain/durations.ts';
import type { ConnectedChannel } from '../ports/channel-store.ts';

/** What a health page may know of a channel: everything but its secrets and settings. */
export type ChannelState = Omit<ConnectedChannel, 'secrets' | 'settings'>;

/** How a channel is. Of several that hold, the gravest is told; see `conditionOf`. */
export type Condition =
  | 'all-paused'
  | 'needs-login'
  | 'paused'
  | 'circuit-open'
  | 'unchecked'
  | 'token-ending'
  | 'rehearsal'
  | 'well';

/** How far ahead warnings look. */
export const warnAheadMs = 72 * hourMs;

type Seen = {
  channel: ChannelState;
  /** Whether its kind gets new tokens by itself. */
  renewsItself: boolean;
  now: Date;
};

/** How a channel is. */
export function conditionOf(seen: Seen): Condition {
  const { channel, now } = seen;
  if (channel.isAllPaused) return 'all-paused';
  if (channel.needsLogin) return 'needs-login';
  if (channel.isPaused) return 'paused';
  if (channel.circuit.openUntil !== null) return 'circuit-open';
  if (channel.isUnchecked) return 'unchecked';
  const until = tokenUntil(seen);
  if (until !== null && Date.parse(until) - now.getTime() < warnAheadMs) return 'token-ending';
  return channel.isRehearsal ? 'rehearsal' : 'well';
}

/** When a person must connect again at the latest; `null` = never, as far as is known. */
export function tokenUntil({ channel: { tokens, account }, renewsItself }: Omit<Seen, 'now'>): string | null {
  if (renewsItself) return tokens.refreshUntil;
  return tokens.accessUntil ?? account?.tokenUntil ?? null;
}

/** States in which a delivery still wants to go out. */
const pendingStates = new Set<Delivery['state']>([
  'planned',
  'retry-wait',
  'auth-wait',
  'held',
  'claimed',
  'preparing',
  'prepared',
]);

/** What is due within 72 hours and will not go out unless somebody acts. */
export function atRisk(seen: Seen, deliveries: readonly Delivery[]): Delivery[] {
  const condition = conditionOf(seen);
  if (condition === 'well' || condition === 'unchecked') return [];
  const until = condition === 'token-ending' ? Date.parse(tokenUntil(seen) ?? '') : Number.NEGATIVE_INFINITY;
  return deliveries.filter(({ state, dueAt, channelId }) => {
    const due = Date.parse(dueAt);
    const isSoon = due - seen.now.getTime() <= warnAheadMs;
    return channelId === seen.channel.id && pendingStates.has(state) && isSoon && due >= until;
  });
}
