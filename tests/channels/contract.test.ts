import { join } from 'node:path';
import { expect, it } from 'vitest';
import { channels } from '../../src/channels/registry.gen.ts';
import { describeChannel, picture, type Trial } from './contract.ts';
import { videoOf } from './engine.ts';
import example from './example-channel.ts';

const video = videoOf(new Uint8Array(1_000));

/** What a channel needs to be tried beside its file. A new channel adds its line here. */
const trials: Record<string, Pick<Trial, 'settings' | 'media'>> = {
  'email-list': { settings: { host: '127.0.0.1', from: 'a@example.vn', fromName: 'Pano', list: 'ds@example.vn' } },
  facebook: { settings: { pageId: '4711', graphUrl: 'http://127.0.0.1:1' } },
  mastodon: { settings: { instanceUrl: 'http://127.0.0.1:1' } },
  telegram: { settings: { chatId: '@bdhvs', apiUrl: 'http://127.0.0.1:1' } },
  tiktok: { settings: { openId: 'open-id', username: 'binhdanhocvuso', clientKey: 'key' }, media: { video } },
  'web-portal': { settings: { endpoint: 'https://cong.example.vn/tin' } },
  youtube: { settings: { channelId: 'UCsimulated0000000000000', clientId: 'client' }, media: { video } },
  zalo: { settings: { oaId: '4711', appId: '1' }, media: { images: [picture] } },
};

for (const [name, channel] of Object.entries(channels)) {
  const source = join(import.meta.dirname, '../../src/channels', `${name}.ts`);
  describeChannel({ name, channel, source, settings: undefined, ...trials[name] });
}

it.each(Object.values(channels))('$id has hours to propose', ({ posting }) => {
  expect(posting?.goodHours?.length).toBeGreaterThan(0);
});

// A newcomer's channel: one file, and it is tried like all others.
describeChannel({
  name: 'example-channel',
  channel: example,
  settings: { boardUrl: 'http://127.0.0.1:1' },
  source: join(import.meta.dirname, 'example-channel.ts'),
});
