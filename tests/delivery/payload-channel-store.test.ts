import { sealAll } from '../../src/db/channels/channel-row.ts';
import { newKeys } from '../../src/db/channels/channel-tokens.ts';
import { payloadChannels } from '../../src/db/channels/channels.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { readSettings } from '../../src/settings.ts';
import { payload } from '../setup/with-payload.ts';
import { describeChannelStore } from './channel-store-contract.ts';

let serial = 0;

describeChannelStore('Payload', async (secrets) => {
  const keyring = readKeyring(readSettings().secretsKey);
  const channelId = `channel-${++serial}`;
  const sealed = sealAll({ keyring, channelId, secrets });
  const data = { key: channelId, name: channelId, kind: 'portal', settings: {}, secrets: sealed, ...newKeys(1) };
  await payload.db.create({ collection: 'channels', data });
  return { store: payloadChannels({ payload, keyring }), channelId };
});
