import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channelFacts } from '../../src/channels/facts.gen.ts';
import { classifyHttp } from '../../src/channels/http/classify.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import { describeChannel } from './contract.ts';
import example from './example-channel.ts';
import { worldOf } from './world.ts';

const root = join(import.meta.dirname, '../../src/channels');

for (const [name, channel] of Object.entries(channels)) {
  const world = await worldOf(channel);
  if (world === null) {
    it(`channel ${name} can be tried`, () => {
      expect.fail(
        `Write tests/channels/worlds/${name}.ts: it exports \`world\` (type World of tests/channels/world.ts) for ${name}.`,
      );
    });
    continue;
  }
  describeChannel({ name, channel, world, source: { file: join(root, `${name}.ts`), root } });
}

describe.each(Object.values(channels))('channel $id', (channel) => {
  it('has hours to propose', () => {
    expect(channel.posting?.goodHours?.length).toBeGreaterThan(0);
  });

  it('is known to generic code by its own facts', () => {
    const { livesIn, surface, utmMedium } = channel;
    expect(channelFacts[channel.id]).toEqual({ livesIn, surface, utmMedium });
    expect(surface !== null).toBe(livesIn === 'generation');
  });
});

// A newcomer's channel: one file, and it is tried like all others.
describeChannel({
  name: 'example-channel',
  channel: example,
  world: { settings: { boardUrl: 'http://127.0.0.1:1' }, classify: classifyHttp },
  source: { file: join(import.meta.dirname, 'example-channel.ts'), root: import.meta.dirname },
});
