import { closedCircuit } from '../../src/delivery/gates/circuit.ts';
import type { ChannelStore, ConnectedChannel } from '../../src/delivery/ports/channel-store.ts';
import { mergeSecrets } from '../../src/delivery/tokens/token-policy.ts';
import type { AppError } from '../../src/domain/errors.ts';

/** A healthy channel with tokens that do not end, checked already. */
export function connectedChannel(change: Partial<ConnectedChannel> & { id: string; kind: string }): ConnectedChannel {
  return {
    settings: {},
    secrets: {},
    isPaused: false,
    isAllPaused: false,
    isRehearsal: false,
    needsLogin: false,
    isUnchecked: false,
    account: null,
    tokens: { version: 1, from: '2026-11-21T15:00:00.000Z', accessUntil: null, refreshUntil: null },
    circuit: closedCircuit,
    ...change,
  };
}

/** Channels in a map that the test may change. What is written replaces members of the same object. */
export function memoryChannelStore({
  connected,
  troubles = [],
}: {
  connected: Map<string, ConnectedChannel>;
  troubles?: AppError[];
}): ChannelStore {
  const leases = new Map<string, number>();
  const checks = new Map<string, number>();
  const at = (channelId: string, version: number): ConnectedChannel | null => {
    const channel = connected.get(channelId);
    return channel !== undefined && channel.tokens.version === version ? channel : null;
  };
  return {
    get: async (id) => {
      const channel = connected.get(id);
      return channel === undefined ? null : { ...channel };
    },
    listIds: async () => [...connected.keys()],
    stop: async ({ channelId, reason, error }) => {
      troubles.push(error);
      const channel = connected.get(channelId);
      if (channel !== undefined) channel[reason === 'paused' ? 'isPaused' : 'needsLogin'] = true;
    },
    note: async ({ error }) => {
      troubles.push(error);
    },
    tokens: {
      lease: async ({ channelId, version, now, leaseMs }) => {
        const channel = at(channelId, version);
        if (channel === null || (leases.get(channelId) ?? 0) > now.getTime()) return null;
        leases.set(channelId, now.getTime() + leaseMs);
        return { ...channel };
      },
      save: async ({ channelId, version, pair, now }) => {
        const channel = at(channelId, version);
        if (channel === null) return false;
        const { accessUntil, refreshUntil } = pair;
        const tokens = { version: version + 1, from: now.toISOString(), accessUntil, refreshUntil };
        Object.assign(channel, { secrets: mergeSecrets(channel.secrets, pair.secrets), tokens, needsLogin: false });
        leases.delete(channelId);
        return true;
      },
      rest: async ({ channelId, version, until }) => {
        if (at(channelId, version) !== null) leases.set(channelId, until.getTime());
      },
    },
    saveCircuit: async ({ channelId, version, circuit }) => {
      const channel = connected.get(channelId);
      if (channel === undefined || channel.circuit.version !== version) return false;
      channel.circuit = circuit;
      return true;
    },
    dueForCheck: async (now) =>
      [...connected.values()]
        .filter(({ id, isUnchecked }) => (isUnchecked && !checks.has(id)) || (checks.get(id) ?? Infinity) <= now.getTime())
        .map(({ id }) => id),
    saveCheck: async ({ channelId, account, nextCheckAt }) => {
      const channel = connected.get(channelId);
      if (channel === undefined) return;
      if (account !== null) channel.isUnchecked = false;
      if (account !== null && account !== 'none') Object.assign(channel, { account, needsLogin: false });
      checks.set(channelId, nextCheckAt.getTime());
    },
  };
}
