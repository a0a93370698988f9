import { join } from 'node:path';
import { channels } from '../../src/channels/registry.gen.ts';
import { describeChannel, type Trial } from './contract.ts';
import example from './example-channel.ts';

/** What a channel needs to be tried beside its file. A new channel adds its line here. */
const trials: Record<string, Pick<Trial, 'settings' | 'media'>> = {
  'email-list': { settings: { host: '127.0.0.1', from: 'a@example.vn', fromName: 'Pano', list: 'ds@example.vn' } },
  facebook: { settings: { pageId: '4711', graphUrl: 'http://127.0.0.1:1' } },
  mastodon: { settings: { instanceUrl: 'http://127.0.0.1:1' } },
  telegram: { settings: { chatId: '@bdhvs', apiUrl: 'http://127.0.0.1:1' } },
  'web-portal': { settings: { endpoint: 'https://cong.example.vn/tin' } },
};

for (const [name, channel] of Object.entries(channels)) {
  const source = join(import.meta.dirname, '../../src/channels', `${name}.ts`);
  describeChannel({ name, channel, source, settings: undefined, ...trials[name] });
}

// A newcomer's channel: one file, and it is tried like all others.
describeChannel({
  name: 'example-channel',
  channel: example,
  settings: { boardUrl: 'http://127.0.0.1:1' },
  source: join(import.meta.dirname, 'example-channel.ts'),
});
