import type { ConnectedChannel } from '../../src/delivery/ports/channel-store.ts';
import { describeChannelBook } from './book-contract.ts';
import { connectedChannel, memoryBook } from './memory-book.ts';

const connected = new Map<string, ConnectedChannel>();
const book = memoryBook({ connected });

describeChannelBook('in memory', async (secrets) => {
  const channelId = `channel-${connected.size}`;
  connected.set(channelId, connectedChannel({ id: channelId, kind: 'zalo', secrets, isUnchecked: true }));
  return { book, channelId };
});
