import type { ConnectedChannel } from '../../src/delivery/ports/channel-store.ts';
import { describeChannelStore } from './channel-store-contract.ts';
import { connectedChannel, memoryChannelStore } from './memory-channel-store.ts';

const connected = new Map<string, ConnectedChannel>();
const store = memoryChannelStore({ connected });

describeChannelStore('in memory', async (secrets) => {
  const channelId = `channel-${connected.size}`;
  connected.set(channelId, connectedChannel({ id: channelId, kind: 'zalo', secrets, isUnchecked: true }));
  return { store, channelId };
});
