import { describe, expect, it } from 'vitest';
import type { ChannelStore, ConnectedChannel } from '../../src/delivery/ports/channel-store.ts';
import { AppError } from '../../src/domain/errors.ts';

const now = new Date('2026-11-22T00:00:00.000Z');
const at = (offsetMs: number) => new Date(now.getTime() + offsetMs);
const leaseMs = 25_000;
const account = {
  id: '4711',
  name: 'Phường Gia Viên',
  url: null,
  tokenUntil: null,
  quotaLeft: 25,
  notices: [],
  checkedAt: now.toISOString(),
};

export type OpenChannelStore = (secrets: Record<string, string>) => Promise<{ store: ChannelStore; channelId: string }>;

/** What every `ChannelBook` must do. `open` connects a new channel with the secrets given, and says how it is called. */
export function describeChannelStore(name: string, open: OpenChannelStore): void {
  const fresh = async (secrets = { accessToken: 'access-1', refreshToken: 'refresh-1' }) => {
    const { store, channelId } = await open(secrets);
    const get = async (): Promise<ConnectedChannel> => {
      const channel = await store.get(channelId);
      if (channel === null) throw new Error('Expected the channel.');
      return channel;
    };
    return { store, channelId, get, version: (await get()).tokens.version };
  };
  const pair = (number: number, refreshToken = `refresh-${number}`) => ({
    secrets: { accessToken: `access-${number}`, refreshToken },
    accessUntil: at(3_600_000).toISOString(),
    refreshUntil: null,
  });

  describe(`channel store: ${name}`, () => {
    it('gives the lease to one of ten, and again when it has run out', async () => {
      const { store, channelId, version } = await fresh();
      const take = (owner: string, when = now) => store.tokens.lease({ channelId, version, owner, now: when, leaseMs });
      const taken = await Promise.all(Array.from({ length: 10 }, (_, index) => take(`worker-${index}`)));
      expect(taken.filter((lease) => lease !== null)).toHaveLength(1);
      expect(await take('late', at(leaseMs - 1))).toBeNull();
      expect((await take('late', at(leaseMs)))?.secrets.refreshToken).toBe('refresh-1');
    });

    it('stores a pair once, and refuses one that was fetched with older tokens', async () => {
      const { store, channelId, version, get } = await fresh();
      expect(await store.tokens.save({ channelId, version, pair: pair(2), now })).toBe(true);
      expect(await store.tokens.save({ channelId, version, pair: pair(3), now })).toBe(false);
      const { secrets, tokens } = await get();
      expect(secrets).toEqual({ accessToken: 'access-2', refreshToken: 'refresh-2' });
      expect(tokens).toMatchObject({ version: version + 1, from: now.toISOString(), accessUntil: at(3_600_000).toISOString() });
      expect(await store.tokens.lease({ channelId, version, owner: 'w', now, leaseMs })).toBeNull();
    });

    it('stores the pair of a worker whose lease ran out while it slept: only the version counts', async () => {
      const { store, channelId, version, get } = await fresh();
      await store.tokens.lease({ channelId, version, owner: 'sleeper', now, leaseMs });
      await store.tokens.lease({ channelId, version, owner: 'other', now: at(leaseMs), leaseMs });
      expect(await store.tokens.save({ channelId, version, pair: pair(2), now: at(leaseMs + 1) })).toBe(true);
      expect((await get()).secrets.refreshToken).toBe('refresh-2');
    });

    it('never puts an empty refresh token over a good one', async () => {
      const { store, channelId, version, get } = await fresh();
      await store.tokens.save({ channelId, version, pair: pair(2, ''), now });
      expect((await get()).secrets).toEqual({ accessToken: 'access-2', refreshToken: 'refresh-1' });
    });

    it('keeps everybody off while tokens rest', async () => {
      const { store, channelId, version } = await fresh();
      await store.tokens.rest({ channelId, version, until: at(60_000) });
      expect(await store.tokens.lease({ channelId, version, owner: 'w', now, leaseMs })).toBeNull();
      expect(await store.tokens.lease({ channelId, version, owner: 'w', now: at(60_000), leaseMs })).not.toBeNull();
    });

    it('counts on a circuit by compare-and-swap', async () => {
      const { store, channelId, get } = await fresh();
      const { circuit } = await get();
      const next = { failures: 1, openUntil: at(1).toISOString(), probe: 'd', version: circuit.version + 1 };
      const written = await Promise.all(
        [1, 2, 3].map(() => store.saveCircuit({ channelId, version: circuit.version, circuit: next })),
      );
      expect(written.filter(Boolean)).toHaveLength(1);
      expect((await get()).circuit).toEqual(next);
    });

    it('asks after new keys first, and not again before it is time', async () => {
      const { store, channelId, get } = await fresh();
      expect(await get()).toMatchObject({ isUnchecked: true, account: null });
      expect(await store.dueForCheck(now)).toContain(channelId);
      await store.saveCheck({ channelId, account: null, nextCheckAt: at(60_000) });
      expect(await get()).toMatchObject({ isUnchecked: true });
      expect(await store.dueForCheck(at(59_999))).not.toContain(channelId);
      expect(await store.dueForCheck(at(60_000))).toContain(channelId);
      await store.saveCheck({ channelId, account: 'none', nextCheckAt: at(60_000) });
      expect(await get()).toMatchObject({ isUnchecked: false, account: null });
      await store.stop({ channelId, reason: 'needs-login', error: new AppError('channel.all-paused') });
      await store.saveCheck({ channelId, account, nextCheckAt: at(86_400_000) });
      expect(await get()).toMatchObject({ isUnchecked: false, needsLogin: false, account });
    });

    it('stops a channel for one of two reasons', async () => {
      const { store, channelId, get } = await fresh();
      await store.stop({ channelId, reason: 'paused', error: new AppError('channel.all-paused') });
      expect(await get()).toMatchObject({ isPaused: true, needsLogin: false });
      await store.stop({ channelId, reason: 'needs-login', error: new AppError('channel.all-paused') });
      expect(await get()).toMatchObject({ isPaused: true, needsLogin: true });
      expect(await store.listIds()).toContain(channelId);
      expect(await store.get('nobody')).toBeNull();
    });
  });
}
