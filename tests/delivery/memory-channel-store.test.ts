import type { ConnectedChannel } from '../../src/delivery/ports/channel-store.ts';
import { describeChannelBook } from './channel-store-contract.ts';
import { connectedChannel, memoryBook } from './memory-channel-store.ts';

const connected = new Map<string, ConnectedChannel>();
const book = memoryBook({ connected });

describeChannelBook('in memory', async (secrets) => {
  const channelId = `channel-${connected.size}`;
  connected.set(channelId, connectedChannel({ id: channelId, kind: 'zalo', secrets, isUnchecked: true }));
  return { book, channelId };
});
